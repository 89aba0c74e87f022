import { checkLeaving } from '#app/domain/companies/leaving.ts';
import { type CalendarDay, romeDay, romeYear } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { lockEmployee } from '#db/queries/companies/people.ts';
import { updateLeaving } from '#db/queries/companies/people.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';

import { requireHrAt } from './standing.server.ts';

/** One employee of this year. */
export type NoteStayingInput = { readonly companyId: string; readonly personId: string };

/** The last day of one employee at the company. */
export type NoteLeavingInput = NoteStayingInput & { readonly leftOn: CalendarDay };

type Code = 'company.not_found' | 'staff.not_found';

/**
 * Human resources note that an employee left (EMP3): nothing more is granted to them, what they have stays
 * until it expires. The employee is locked, so that a grant comes before it or finds it.
 * Codes: `company.not_found`, `staff.not_found`, `staff.day`, `staff.already_left`.
 */
export function noteLeaving(
  ctx: ServiceContext,
  { leftOn, ...input }: NoteLeavingInput,
): Promise<Result<true, Code | 'staff.day' | 'staff.already_left'>> {
  return noteLastDay<'staff.day' | 'staff.already_left'>(ctx, { ...input, leftOn }, (before) =>
    checkLeaving({ leftOn: before }, leftOn, romeDay(ctx.now())),
  );
}

/** Takes back that an employee left (EMP3). Codes: `company.not_found`, `staff.not_found`, `staff.not_left`. */
export function noteStaying(
  ctx: ServiceContext,
  input: NoteStayingInput,
): Promise<Result<true, Code | 'staff.not_left'>> {
  return noteLastDay<'staff.not_left'>(ctx, { ...input, leftOn: null }, (before) =>
    before === null ? fail('staff.not_left') : ok(true),
  );
}

function noteLastDay<Refusal extends string>(
  ctx: ServiceContext,
  input: NoteStayingInput & { readonly leftOn: CalendarDay | null },
  check: (before: CalendarDay | null) => Result<true, Refusal>,
): Promise<Result<true, Code | Refusal>> {
  const { companyId, personId, leftOn } = input;
  return transactOnce<true, Code | Refusal>(ctx, async (unit) => {
    const hr = await requireHrAt(ctx, unit.tx, { companyId, action: 'keep_people' });
    if (!hr.ok) return hr;
    const employee = { companyId, personId, year: romeYear(ctx.now()) };
    const found = await lockEmployee(unit.tx, employee);
    if (found?.role !== 'employee') return fail('staff.not_found');
    const checked = check(found.leftOn);
    if (!checked.ok) return checked;
    await updateLeaving(unit.tx, { ...employee, leftOn });
    await recordAudit(ctx, unit, {
      action: leftOn === null ? 'company.employee_stays' : 'company.employee_left',
      subjectKind: 'company',
      subjectId: companyId,
      details: { personId, leftOn },
    });
    return ok(true);
  });
}
