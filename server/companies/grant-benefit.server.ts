import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import { checkGrant, type GrantCode } from '#app/domain/companies/grants.ts';
import { taxFreeLimit } from '#app/domain/companies/tax-free-limit.ts';
import { type CalendarDay, romeDay } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { account } from '#app/domain/wallet/ledger.ts';
import { grantBenefit as bookGrant } from '#app/domain/wallet/source-entries.ts';
import {
  ensureBenefitYear,
  insertBenefit,
  lockEmployee,
  sumGranted,
} from '#db/queries/companies/benefits.ts';
import { lockAccounts } from '#db/queries/wallet/ledger.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import {
  postTransaction,
  type PostTransactionCode,
} from '#server/wallet/post-transaction.server.ts';
import { runOnce, type RunOnceCode } from '#server/wallet/run-once.server.ts';

import { requireHr } from './standing.server.ts';

/** What a company gives one of its employees for this year. */
export type GrantBenefitInput = {
  readonly companyId: string;
  readonly personId: string;
  readonly amountCents: number;
  /** The one kind of service of a service voucher; null for a credit. */
  readonly category: CategoryId | null;
  readonly expiresOn: CalendarDay;
  readonly idempotencyKey: string;
};

/** Why nothing was granted. */
export type GrantBenefitCode =
  RunOnceCode | GrantCode | PostTransactionCode | 'company.not_found' | 'grant.not_employee';

/**
 * Human resources grant a benefit out of their company's plan of the year (V12): into the ledger, under
 * an audit row, with a notice to the employee. For another company there is none to grant for (B1).
 */
export function grantBenefit(
  ctx: ServiceContext,
  input: GrantBenefitInput,
): Promise<Result<{ benefitId: string }, GrantBenefitCode>> {
  const { idempotencyKey: key, ...what } = input;
  const once = { key, action: 'company.grant_benefit', input: what };
  return runOnce<{ benefitId: string }, GrantBenefitCode>(ctx, once, async (unit, actor) => {
    const { tx } = unit;
    const hr = await requireHr(ctx, tx, 'grant_benefit');
    if (!hr.ok) return hr;
    const company = hr.value.companies.find(({ id }) => id === what.companyId);
    if (!company) return fail('company.not_found');
    const today = romeDay(ctx.now());
    const { companyId, personId, amountCents, category, expiresOn } = what;
    const employee = { companyId, personId, year: Number(today.slice(0, 4)) };
    if ((await lockEmployee(tx, employee)) !== 'employee') return fail('grant.not_employee');
    const grantedCents = await sumGranted(tx, employee);
    const kind = checkGrant({ ...company, grantedCents }, what, today);
    if (!kind.ok) return kind;
    const benefitId = ctx.newId();
    const posted = await postTransaction(ctx, unit, {
      entry: bookGrant({ companyId, year: employee.year, benefitId, amountCents }),
      idempotencyKey: `benefit:${benefitId}:granted`,
    });
    if (!posted.ok) return posted;
    const limitCents = taxFreeLimit(employee.year, false);
    await ensureBenefitYear(tx, { personId, year: employee.year, limitCents });
    const [own] = await lockAccounts(tx, { addresses: [account.benefit(benefitId)] });
    await insertBenefit(tx, {
      ...employee,
      id: benefitId,
      kind: kind.value,
      accountId: mustHave(own, 'the account of a grant').id,
      amountCents,
      category,
      startsOn: today,
      expiresOn,
      grantedBy: actor.personId,
      createdAt: ctx.now(),
    });
    await recordAudit(ctx, unit, {
      action: 'company.grant_benefit',
      subjectKind: 'benefit',
      subjectId: benefitId,
      details: { companyId, personId, amountCents },
    });
    await notify(
      ctx,
      unit,
      { personIds: [personId], includesActor: true },
      {
        eventKey: `benefit:${benefitId}:granted`,
        kind: 'benefit_granted',
        params: { company: company.name, amountCents },
        href: '/wallet',
      },
    );
    return ok({ benefitId });
  });
}
