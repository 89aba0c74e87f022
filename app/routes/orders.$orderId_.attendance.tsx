import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { attendanceAddress, orderAddress } from '#app/contracts/orders/order-address.ts';
import { attendanceCommandSchema } from '#app/contracts/orders/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { OwnAttendance } from '#app/features/orders/own-attendance.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { wordsFor } from '#app/i18n/words-for.ts';
import type { Result } from '#app/domain/result.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { answerContest } from '#server/orders/answer-contest.server.ts';
import { contestMark, takeBackContest } from '#server/orders/contest-mark.server.ts';
import { getOwnAttendance } from '#server/orders/get-own-attendance.server.ts';
import { sayAbsence } from '#server/orders/say-absence.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('attendance', 'deals');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const attendance = await getOwnAttendance(context.service, { orderId });
  if (!attendance.ok) return refuseLoader(attendance);
  return {
    title: pageTitle(context.locale, (t) => t.attendance.title),
    attendance: attendance.value,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const form = await parseForm(request, attendanceCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const command = { ...form.value, orderId };
  const outcome = await carryOut(wishing(context.service, form), command);
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return redirect(attendanceAddress('group', orderId));
}

type Command = { orderId: string } & ReturnType<typeof attendanceCommandSchema.parse>;

function carryOut(
  service: Parameters<typeof sayAbsence>[0],
  command: Command,
): Promise<Result<unknown>> {
  switch (command.intent) {
    case 'absence':
      return sayAbsence(service, command);
    case 'contest':
      return contestMark(service, command);
    case 'take-back':
      return takeBackContest(service, command);
    case 'answer':
      return answerContest(service, { ...command, side: 'group' });
  }
}

export default function OrderAttendance() {
  const { attendance } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { attendance: t, deals } = useT();
  const own = wordsFor(t.own, attendance.isAlone);
  const isOver =
    attendance.dates.length > 0 &&
    attendance.dates.every(({ isToCome, isClosed }) => !isToCome && isClosed);
  const isEmpty = attendance.dates.length === 0 && attendance.toAnswer.length === 0;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title}
        crumbs={[{ to: orderAddress('group', attendance.orderId), label: attendance.title }]}
        sub={`${isOver ? t.own.over : t.own.sub} ${deals.absences[attendance.rule]}.`}
      />
      {isEmpty ? (
        <EmptyState
          level={2}
          title={t.own.empty}
          text={own.emptyText}
          example={t.own.emptyExample}
          action={
            <LinkButton to={orderAddress('group', attendance.orderId)}>{t.own.back}</LinkButton>
          }
          illustration="education"
        />
      ) : (
        <OwnAttendance attendance={attendance} answer={answer} />
      )}
    </div>
  );
}
