import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';

import { Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { HOUSEHOLD_DOCUMENTS, payAddress } from '#app/contracts/orders/order-address.ts';
import { payCommandSchema } from '#app/contracts/payments/schemas.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { PayAmount, PayHow, PayAlso } from '#app/features/payments/pay-how.tsx';
import { PayState } from '#app/features/payments/pay-state.tsx';
import { SaidPaid, SayPaid } from '#app/features/payments/pay-word.tsx';
import { formatPeriod } from '#app/i18n/format-period.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { getPayment } from '#server/payments/get-payment.server.ts';
import { sayPaid } from '#server/payments/say-paid.server.ts';
import { takeBackSaid } from '#server/payments/take-back-said.server.ts';

export const handle = withTexts('payments', 'documents');
export const links = signedInLinks;

export const meta = titleMeta;

/** Refusals that are about the day, and stand beside it. */
const ABOUT_THE_DAY = ['paid.later', 'paid.before', 'field.not_a_day'];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service } = context;
  const payment = await getPayment(service, { orderId: routeParam(params, 'orderId') });
  if (!payment.ok) return refuseLoader(payment);
  return {
    title: pageTitle(context.locale, (t) => t.payments.pay.title),
    payment: payment.value,
    commandKey: service.newId(),
    takeBackKeys: Object.fromEntries(
      payment.value.said.map(({ reference }) => [reference, service.newId()]),
    ),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const form = await parseForm(request, payCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const command = { ...form.value, orderId };
  const outcome =
    command.intent === 'say-paid'
      ? await sayPaid(context.service, command)
      : await takeBackSaid(context.service, command);
  if (outcome.ok) return redirect(payAddress(orderId));
  const field = ABOUT_THE_DAY.includes(outcome.code) ? 'paidOn' : undefined;
  return refusedForm(outcome, form.values, field);
}

export default function Pay() {
  const { payment, commandKey, takeBackKeys } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { payments, documents } = useT();
  const t = payments.pay;
  const locale = useLocale();
  const { state } = payment;
  const own = { payment, answer, idempotencyKey: commandKey };
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title}
        crumbs={[{ to: `/orders/${payment.orderId}`, label: payment.title }]}
        sub={payment.provider.name}
      />
      {payment.period && state.kind === 'to_pay' && (
        <p>
          <Link to={`/orders/${payment.orderId}/periods`}>
            {t.forPeriod({ period: formatPeriod(payment.period, locale) })}
          </Link>
        </p>
      )}
      <PayState payment={payment} />
      {state.kind === 'to_pay' && (
        <>
          <PayAmount payment={payment} leftCents={state.leftCents} />
          <PayHow payment={payment} leftCents={state.leftCents} />
          <SayPaid key={payment.reference} {...own} leftCents={state.leftCents} />
          <PayAlso payment={payment} />
        </>
      )}
      {payment.said.map((said) => (
        <SaidPaid
          key={`${said.reference}:${said.saidOn}`}
          payment={payment}
          said={said}
          answer={answer}
          idempotencyKey={mustHave(takeBackKeys[said.reference], 'the key of a word')}
        />
      ))}
      {payment.documents.length > 0 && (
        <Section title={documents.home.list}>
          <ul className="plain-list stack">
            {payment.documents.map(({ id, kind, number }) => (
              <li key={id}>
                <Link to={`${HOUSEHOLD_DOCUMENTS}/${id}`}>
                  {documents.page.title({ kind: documents.kinds[kind], number })}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
