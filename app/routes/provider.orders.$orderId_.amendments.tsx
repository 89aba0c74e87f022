import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { providerAmendmentSchema } from '#app/contracts/orders/amendment-schemas.ts';
import { amendmentAddress, orderAddress } from '#app/contracts/orders/order-address.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { AmendmentDesk } from '#app/features/orders/amendment-desk.tsx';
import { PastAmendments } from '#app/features/orders/amendment-past.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { answerAmendment } from '#server/orders/answer-amendment.server.ts';
import { getProviderAmendments } from '#server/orders/get-provider-amendments.server.ts';

export const handle = withTexts('amendments');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service } = context;
  const page = await getProviderAmendments(service, { orderId: routeParam(params, 'orderId') });
  if (!page.ok) return refuseLoader(page);
  return {
    title: pageTitle(context.locale, (t) => t.amendments.desk.title),
    page: page.value,
    keys: { yes: service.newId(), no: service.newId() },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const form = await parseForm(request, providerAmendmentSchema);
  if (!form.ok) return invalidForm(form.response);
  const { intent: reply, ...command } = form.value;
  const outcome = await answerAmendment(context.service, {
    ...command,
    orderId,
    reply,
    cashAfterCents: null,
  });
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return redirect(amendmentAddress('provider', orderId));
}

export default function ProviderAmendments() {
  const { page, keys } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().amendments.desk;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title}
        crumbs={[{ to: orderAddress('provider', page.orderId), label: page.title }]}
        sub={t.sub}
      />
      {page.open ? (
        <AmendmentDesk open={page.open} keys={keys} answer={answer} />
      ) : (
        <p className="muted">{t.none}</p>
      )}
      <PastAmendments past={page.past} />
    </div>
  );
}
