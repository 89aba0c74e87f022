import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { amendmentCommandSchema, readWantedMove } from '#app/contracts/orders/amendment-schemas.ts';
import { amendmentAddress, orderAddress } from '#app/contracts/orders/order-address.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { AskMove } from '#app/features/orders/amendment-form.tsx';
import { OpenAmendment } from '#app/features/orders/amendment-open.tsx';
import { PastAmendments } from '#app/features/orders/amendment-past.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { answerAmendment } from '#server/orders/answer-amendment.server.ts';
import { askAmendment } from '#server/orders/ask-amendment.server.ts';
import { getAmendments } from '#server/orders/get-amendments.server.ts';

export const handle = withTexts('amendments');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const { service } = context;
  const page = await getAmendments(service, {
    orderId: routeParam(params, 'orderId'),
    wanted: readWantedMove(new URL(request.url).searchParams),
  });
  if (!page.ok) return refuseLoader(page);
  return {
    title: pageTitle(context.locale, (t) => t.amendments.title),
    page: page.value,
    ownHouseholdId: person.householdId ?? '',
    keys: {
      ask: service.newId(),
      yes: service.newId(),
      no: service.newId(),
      withdraw: service.newId(),
    },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const form = await parseForm(request, amendmentCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await carryOut(context.service, { ...form.value, orderId });
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return redirect(amendmentAddress('group', orderId));
}

type Command = { orderId: string } & ReturnType<typeof amendmentCommandSchema.parse>;

function carryOut(service: Parameters<typeof askAmendment>[0], command: Command) {
  switch (command.intent) {
    case 'ask':
      return askAmendment(service, command);
    case 'yes':
      return answerAmendment(service, { ...command, reply: 'yes' });
    case 'no':
    case 'withdraw':
      return answerAmendment(service, { ...command, reply: command.intent, cashAfterCents: null });
  }
}

export default function OrderAmendments() {
  const { page, ownHouseholdId, keys } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().amendments;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title}
        crumbs={[{ to: orderAddress('group', page.orderId), label: page.title }]}
        sub={t.sub}
      />
      {page.open && <OpenAmendment open={page.open} keys={keys} answer={answer} />}
      {page.form && (
        <AskMove
          page={page}
          form={page.form}
          ownHouseholdId={ownHouseholdId}
          idempotencyKey={keys.ask}
          answer={answer}
        />
      )}
      {!page.open && !page.form && <p className="muted">{t.form.none}</p>}
      <PastAmendments past={page.past} />
    </div>
  );
}
