import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { attendanceAddress, orderAddress } from '#app/contracts/orders/order-address.ts';
import { registerCommandSchema } from '#app/contracts/orders/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { Register } from '#app/features/orders/register.tsx';
import type { Result } from '#app/domain/result.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { answerContest } from '#server/orders/answer-contest.server.ts';
import { confirmByCode } from '#server/orders/confirm-by-code.server.ts';
import { getRegister } from '#server/orders/get-register.server.ts';
import { markAttendance } from '#server/orders/mark-attendance.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('attendance', 'deals');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

function dateIn(request: Request): number | null {
  const typed = new URL(request.url).searchParams.get('date') ?? '';
  return /^[1-9][0-9]{0,2}$/.test(typed) ? Number(typed) : null;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const register = await getRegister(context.service, { orderId, number: dateIn(request) });
  if (!register.ok) return refuseLoader(register);
  return { title: pageTitle(context.locale, (t) => t.attendance.title), register: register.value };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const form = await parseForm(request, registerCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const service = wishing(context.service, form);
  const outcome = await carryOut(service, { ...form.value, orderId });
  if (!outcome.ok) {
    const isCode = form.value.intent === 'code' && outcome.code.startsWith('attendance.');
    return refusedForm(outcome, form.values, isCode ? 'code' : undefined);
  }
  const number = 'number' in form.value ? form.value.number : (dateIn(request) ?? undefined);
  return redirect(attendanceAddress('provider', orderId, number));
}

type Command = { orderId: string } & ReturnType<typeof registerCommandSchema.parse>;

function carryOut(
  service: Parameters<typeof markAttendance>[0],
  command: Command,
): Promise<Result<unknown>> {
  switch (command.intent) {
    case 'mark':
      return markAttendance(service, command);
    case 'code':
      return confirmByCode(service, command);
    case 'answer':
      return answerContest(service, { ...command, side: 'provider' });
  }
}

export default function ProviderAttendance() {
  const { register } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { attendance: t, deals } = useT();
  const { orderId, dates } = register;
  const isOver = dates.length > 0 && dates.every(({ state }) => state === 'closed');
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title}
        crumbs={[{ to: orderAddress('provider', orderId), label: register.title }]}
        sub={`${isOver ? t.register.over : t.register.sub} ${deals.absences[register.rule]}.`}
      />
      {dates.length > 0 ? (
        <Register register={register} answer={answer} />
      ) : (
        <EmptyState
          level={2}
          title={t.register.none}
          text={t.register.noneText}
          example={t.register.noneExample}
          action={
            <LinkButton to={orderAddress('provider', orderId)}>{t.register.toDates}</LinkButton>
          }
          illustration="education"
        />
      )}
    </div>
  );
}
