import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { checkApplicationSchema } from '#app/contracts/programmes/application-schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { ApplicationFacts, CheckApplication } from '#app/features/programmes/check-application.tsx';
import { ApplicationState } from '#app/features/programmes/application-state.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeId } from '#server/http/route-id.server.ts';
import { checkApplication } from '#server/programmes/check-application.server.ts';
import { getApplicationCheck } from '#server/programmes/get-queue.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('applications', 'programmes');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const applicationId = routeId(params, 'applicationId', 'application.not_found');
  const view = await getApplicationCheck(service, { applicationId, locale });
  if (!view.ok) return refuseLoader(view);
  const { holder } = view.value;
  return {
    title: pageTitle(locale, (t) => t.applications.check.title({ holder })),
    view: view.value,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const applicationId = routeId(params, 'applicationId', 'application.not_found');
  const form = await parseForm(request, checkApplicationSchema);
  if (!form.ok) return invalidForm(form.response);
  const done = await checkApplication(wishing(context.service, form), applicationId, form.value);
  if (done.ok) return redirect(`/city/applications/${applicationId}`);
  const field = done.code === 'application.isee_over' ? 'iseeExpiresOn' : undefined;
  return refusedForm(done, form.values, field);
}

export default function CityApplication() {
  const { view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { applications, programmes } = useT();
  const t = applications.check;
  const { programmeId, programme, holder, household, appliedBy: by, state } = view;
  const address = `/city/programmes/${programmeId}`;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title({ holder })}
        crumbs={[
          { to: '/city/programmes', label: programmes.list.title },
          { to: address, label: programme },
          { to: `${address}/applications`, label: applications.queue.title },
        ]}
        eyebrow={<ApplicationState state={state} />}
        sub={t.by({ by, household })}
      />
      <ApplicationFacts view={view} />
      <CheckApplication view={view} answer={answer} />
    </div>
  );
}
