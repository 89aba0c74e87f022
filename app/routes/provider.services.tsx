import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { newServiceSchema } from '#app/contracts/qualification/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { OwnServices } from '#app/features/qualification/own-services.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { beginService } from '#server/qualification/begin-service.server.ts';
import { listOwnSheets } from '#server/qualification/list-own-sheets.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('qualification', 'providers', 'reviewing');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const providers = await listOwnSheets(context.service);
  if (!providers.ok) return refuseLoader(providers);
  const title = pageTitle(context.locale, (t) => t.qualification.list.title);
  return { title, providers: providers.value };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, newServiceSchema);
  if (!form.ok) return invalidForm(form.response);
  const begun = await beginService(wishing(context.service, form), form.value);
  if (!begun.ok) return refusedForm(begun, form.values);
  return redirect(`/provider/services/${begun.value.serviceId}`);
}

export default function ProviderServices() {
  const { providers } = useLoaderData<typeof loader>();
  const echo = useFormFailure(useActionData<typeof action>());
  const { qualification, providers: desk, reviewing } = useT();
  const t = qualification.list;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.title}
        sub={t.sub}
        crumbs={[{ to: '/provider', label: desk.request.back }]}
        actions={
          <LinkButton to="/provider/reviews" variant="soft">
            {reviewing.provider.title}
          </LinkButton>
        }
      />
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      {providers.map((provider) => (
        <div key={provider.providerId} className="stack">
          {providers.length > 1 && <h2>{provider.name}</h2>}
          <OwnServices provider={provider} isNamed={providers.length > 1} />
        </div>
      ))}
    </div>
  );
}
