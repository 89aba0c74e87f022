import {
  answerEmploymentAsk,
  type EmploymentAnswer,
} from '#app/domain/companies/employment-ask.ts';
import { romeDay, romeYear } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  type EmploymentAskRow,
  findEmploymentAsk,
  lockCompany,
  settleEmploymentAsk,
  upsertEmployees,
} from '#db/queries/companies/people.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transact, type Unit } from '#server/transact.ts';

import { requireHrAt } from './standing.server.ts';

/** An answer to one who asks to be known as an employee; `words` go to them with a no. */
export type AnswerEmploymentInput = {
  readonly companyId: string;
  readonly askId: string;
  readonly answer: EmploymentAnswer;
  readonly words: string;
};

type Code =
  'company.not_found' | 'staff.not_found' | 'staff.already_answered' | 'staff.ask_withdrawn';

/**
 * Human resources let one who asks into the plan of this year, or do not (EMP2). The company is locked, so
 * that of two who answer at once the second finds the first's answer. Codes: those of {@link Code}.
 */
export function answerEmployment(
  ctx: ServiceContext,
  input: AnswerEmploymentInput,
): Promise<Result<true, Code>> {
  const { companyId, askId, answer } = input;
  return transact<true, Code>(ctx, async (unit) => {
    const hr = await requireHrAt(ctx, unit.tx, { companyId, action: 'keep_people' });
    if (!hr.ok) return hr;
    await lockCompany(unit.tx, { companyId });
    const ask = await findEmploymentAsk(unit.tx, { askId });
    if (ask?.companyId !== companyId) return fail('staff.not_found');
    const decided = answerEmploymentAsk(ask.status, answer);
    if (!decided.ok) return decided;
    if (ask.status === answer) return ok(true);
    const now = ctx.now();
    const words = answer === 'refused' ? input.words : '';
    const answeredBy = hr.value.actor.personId;
    const change = { status: answer, words, answeredAt: now, answeredBy };
    await settleEmploymentAsk(unit.tx, { askId, change });
    if (answer === 'accepted') {
      const { personId, staffNumber } = ask;
      const employee = { companyId, personId, year: romeYear(now) };
      await upsertEmployees(unit.tx, [{ ...employee, staffNumber, joinedOn: romeDay(now) }]);
    }
    await tell(ctx, unit, { ask, answer, words });
    return ok(true);
  });
}

async function tell(
  ctx: ServiceContext,
  unit: Unit,
  answered: {
    readonly ask: EmploymentAskRow;
    readonly answer: EmploymentAnswer;
    readonly words: string;
  },
): Promise<void> {
  const { ask, answer, words } = answered;
  const isIn = answer === 'accepted';
  await recordAudit(ctx, unit, {
    action: isIn ? 'company.employee_accepted' : 'company.employee_refused',
    subjectKind: 'company',
    subjectId: ask.companyId,
    details: { askId: ask.id, personId: ask.personId },
  });
  await notify(
    ctx,
    unit,
    { personIds: [ask.personId], includesActor: true },
    {
      eventKey: `employment:${ask.id}:answered`,
      kind: isIn ? 'employment_accepted' : 'employment_refused',
      params: { company: ask.company, ...(words === '' ? {} : { words }) },
      href: isIn ? '/wallet' : '/join-company',
    },
  );
}
