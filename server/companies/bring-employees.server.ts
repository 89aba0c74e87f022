import { employeesToBring } from '#app/domain/companies/leaving.ts';
import { romeYear } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { lockCompany, listEmployeeRows, upsertEmployees } from '#db/queries/companies/people.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';

import { requireHrAt } from './standing.server.ts';

/**
 * Human resources bring the employees of last year into this one (EMP4), with the staff numbers and days
 * they had. Whoever is in it, or left, stays as they are. Codes: `company.not_found`, `staff.nobody_to_bring`.
 */
export function bringEmployees(
  ctx: ServiceContext,
  { companyId }: { readonly companyId: string },
): Promise<Result<{ count: number }, 'company.not_found' | 'staff.nobody_to_bring'>> {
  return transactOnce<{ count: number }, 'company.not_found' | 'staff.nobody_to_bring'>(
    ctx,
    async (unit) => {
      const hr = await requireHrAt(ctx, unit.tx, { companyId, action: 'keep_people' });
      if (!hr.ok) return hr;
      await lockCompany(unit.tx, { companyId });
      const year = romeYear(ctx.now());
      const brought = await readToBring(unit.tx, { companyId, year });
      if (brought.length === 0) return fail('staff.nobody_to_bring');
      await upsertEmployees(
        unit.tx,
        brought.map(({ personId, staffNumber, joinedOn }) => ({
          companyId,
          personId,
          year,
          staffNumber,
          joinedOn,
        })),
      );
      await recordAudit(ctx, unit, {
        action: 'company.bring_employees',
        subjectKind: 'company',
        subjectId: companyId,
        details: { year, count: brought.length },
      });
      return ok({ count: brought.length });
    },
  );
}

/** Who of last year can be brought into a year, by name (EMP4). */
export async function readToBring(
  db: DbOrTx,
  { companyId, year }: { readonly companyId: string; readonly year: number },
) {
  const [lastYear, thisYear] = await Promise.all([
    listEmployeeRows(db, { companyId, year: year - 1 }),
    listEmployeeRows(db, { companyId, year }),
  ]);
  const employees = lastYear.filter(({ role }) => role === 'employee');
  return employeesToBring(employees, new Set(thisYear.map(({ personId }) => personId)));
}
