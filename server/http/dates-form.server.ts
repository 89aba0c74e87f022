import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';

import { orderAddress, unsavedAddress } from '#app/contracts/orders/order-address.ts';
import { datesProposalSchema } from '#app/contracts/orders/schemas.ts';
import { datesTitle } from '#app/contracts/orders/dates-title.ts';
import type { OrderSide } from '#app/domain/orders/session-change.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { commandDates } from '#server/orders/command-dates.server.ts';
import { getDatesForm } from '#server/orders/get-dates-form.server.ts';

import { invalidForm, parseForm, refusedForm, refuseLoader } from './forms.server.ts';
import { requirePerson } from './require-person.server.ts';
import { routeParam } from './route-param.server.ts';

/** Beside what a refusal is said; above the form when it is about more than one field. */
const FIELD_OF: Readonly<Record<string, (code: string) => string | undefined>> = {
  'move-date': (code) =>
    ({
      'session.not_found': 'number',
      'session.over': 'number',
      'session.in_past': 'day',
      'session.before_start': 'day',
      'session.too_late': 'day',
      'session.taken': 'from',
      'session.unchanged': 'day',
      'timetable.unreadable': 'to',
    })[code],
  'give-dates': (code) => (/^(?:session|timetable)\./.test(code) ? 'timetableKind' : undefined),
};

/** What the page to propose dates shows to one side; back to the order when nothing can be proposed. */
export async function loadDatesForm(
  { request, context, params }: LoaderFunctionArgs,
  side: OrderSide,
) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const form = await getDatesForm(context.service, { orderId, side });
  if (!form.ok) return refuseLoader(form);
  // Answered or over meanwhile: the order says how it stands.
  if (form.value === null) return redirect(orderAddress(side, orderId));
  const { value } = form;
  return {
    title: pageTitle(context.locale, ({ dates: { change } }) => change[datesTitle(value)]),
    form: value,
    key: context.service.newId(),
  };
}

/** What one side proposes: sent, it leads back to the order. */
export async function answerDatesForm(
  { request, context, params }: ActionFunctionArgs,
  side: OrderSide,
) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const form = await parseForm(request, datesProposalSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await commandDates(context.service, { ...form.value, orderId });
  if (outcome.ok) return redirect(orderAddress(side, orderId));
  const page = await getDatesForm(context.service, { orderId, side });
  if (page.ok && page.value === null) return redirect(unsavedAddress(side, orderId));
  return refusedForm(outcome, form.values, FIELD_OF[form.value.intent]?.(outcome.code));
}
