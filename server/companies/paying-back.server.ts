import type { PayingBackView } from '#app/contracts/companies/reimbursement-views.ts';
import { lastDayToSend } from '#app/domain/companies/reimbursement.ts';
import type { DbOrTx } from '#db/client.ts';
import { listPayingBack, sumApproved } from '#db/queries/companies/reimbursements.ts';

/** The plans of some years that pay back to an employee, with what is left of each (V5). */
export async function readPayingBack(
  db: DbOrTx,
  employee: { readonly personId: string; readonly years: readonly number[] },
): Promise<readonly PayingBackView[]> {
  const { personId } = employee;
  const rows = await listPayingBack(db, employee);
  return Promise.all(
    rows.map(async ({ companyId, name, year, hasChildren, ...limits }) => {
      const limitCents = hasChildren
        ? limits.yearlyLimitWithChildrenCents
        : limits.yearlyLimitCents;
      const approvedCents = await sumApproved(db, { companyId, personId, year });
      const leftCents = Math.max(0, limitCents - approvedCents);
      const lastDay = lastDayToSend(year);
      return { companyId, name, year, lastDay, limitCents, approvedCents, leftCents };
    }),
  );
}
