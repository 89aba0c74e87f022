import type { PayingBackView } from '#app/contracts/companies/reimbursement-views.ts';
import type { DbOrTx } from '#db/client.ts';
import { listPayingBack, sumApproved } from '#db/queries/companies/reimbursements.ts';

/** The companies that pay back to an employee in a year, with what is left of each plan (V5). */
export async function readPayingBack(
  db: DbOrTx,
  employee: { readonly personId: string; readonly year: number },
): Promise<readonly PayingBackView[]> {
  const { personId, year } = employee;
  const rows = await listPayingBack(db, employee);
  return Promise.all(
    rows.map(async ({ companyId, name, hasChildren, ...limits }) => {
      const limitCents = hasChildren
        ? limits.yearlyLimitWithChildrenCents
        : limits.yearlyLimitCents;
      const approvedCents = await sumApproved(db, { companyId, personId, year });
      const leftCents = Math.max(0, limitCents - approvedCents);
      return { companyId, name, year, limitCents, approvedCents, leftCents };
    }),
  );
}
