import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import { checkGrant, type BenefitKind, type GrantCode } from '#app/domain/companies/grants.ts';
import { taxFreeLimit } from '#app/domain/companies/tax-free-limit.ts';
import { type CalendarDay, romeDay, romeYear } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { account } from '#app/domain/wallet/ledger.ts';
import { grantBenefit as bookGrant } from '#app/domain/wallet/source-entries.ts';
import { ensureBenefitYear, insertBenefit, sumGranted } from '#db/queries/companies/benefits.ts';
import { lockEmployee } from '#db/queries/companies/people.ts';
import { lockAccounts } from '#db/queries/wallet/ledger.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';
import {
  postTransaction,
  type PostTransactionCode,
} from '#server/wallet/post-transaction.server.ts';
import { runOnce, type RunOnceCode } from '#server/wallet/run-once.server.ts';

import { requireHr, type HrStanding } from './standing.server.ts';

/** What a company gives some of its employees for this year, the same to each. */
export type GrantBenefitsInput = {
  readonly companyId: string;
  readonly personIds: readonly string[];
  readonly amountCents: number;
  /** The one kind of service of a service voucher; null for a credit. */
  readonly category: CategoryId | null;
  readonly expiresOn: CalendarDay;
  readonly idempotencyKey: string;
};

/** Why nothing was granted to anybody. */
export type GrantBenefitsCode =
  | RunOnceCode
  | GrantCode
  | PostTransactionCode
  | 'company.not_found'
  | 'grant.not_employee'
  | 'grant.has_left'
  | 'grant.nobody';

/**
 * Human resources grant a benefit to employees out of their company's plan of the year (V12), to all of
 * them or to none: into the ledger, under an audit row each, with a notice to each. For another
 * company there is none to grant for (B1).
 */
export function grantBenefits(
  ctx: ServiceContext,
  input: GrantBenefitsInput,
): Promise<Result<{ benefitIds: readonly string[] }, GrantBenefitsCode>> {
  const { idempotencyKey: key, ...what } = input;
  const once = { key, action: 'company.grant_benefit', input: what };
  return runOnce<{ benefitIds: readonly string[] }, GrantBenefitsCode>(
    ctx,
    once,
    async (unit, actor) => {
      const hr = await requireHr(ctx, unit.tx, 'grant_benefit');
      if (!hr.ok) return hr;
      const company = hr.value.companies.find(({ id }) => id === what.companyId);
      if (!company) return fail('company.not_found');
      // In one order for all: two who grant to the same people wait for each other and never cross.
      const personIds = [...new Set(what.personIds)].sort();
      if (personIds.length === 0) return fail('grant.nobody');
      const benefitIds: string[] = [];
      for (const personId of personIds) {
        const given = await giveOne(ctx, unit, { actor, company, personId, grant: what });
        if (!given.ok) return given;
        benefitIds.push(given.value);
      }
      return ok({ benefitIds });
    },
  );
}

type Company = HrStanding['companies'][number];
type Given = {
  readonly actor: PersonActor;
  readonly company: Company;
  readonly personId: string;
  readonly grant: Pick<GrantBenefitsInput, 'amountCents' | 'category' | 'expiresOn'>;
};

async function giveOne(
  ctx: ServiceContext,
  unit: Unit,
  given: Given,
): Promise<
  Result<string, GrantCode | PostTransactionCode | 'grant.not_employee' | 'grant.has_left'>
> {
  const { tx } = unit;
  const { company, personId, grant } = given;
  const { amountCents } = grant;
  const employee = { companyId: company.id, personId, year: romeYear(ctx.now()) };
  const found = await lockEmployee(tx, employee);
  if (found?.role !== 'employee') return fail('grant.not_employee');
  if (found.leftOn !== null) return fail('grant.has_left');
  const grantedCents = await sumGranted(tx, employee);
  const kind = checkGrant({ ...company, grantedCents }, grant, romeDay(ctx.now()));
  if (!kind.ok) return kind;
  const benefitId = ctx.newId();
  const { companyId, year } = employee;
  const posted = await postTransaction(ctx, unit, {
    entry: bookGrant({ companyId, year, benefitId, amountCents }),
    idempotencyKey: `benefit:${benefitId}:granted`,
  });
  if (!posted.ok) return posted;
  await writeGrant(ctx, unit, { ...given, benefitId, year, kind: kind.value });
  return ok(benefitId);
}

async function writeGrant(
  ctx: ServiceContext,
  unit: Unit,
  written: Given & {
    readonly benefitId: string;
    readonly year: number;
    readonly kind: BenefitKind;
  },
): Promise<void> {
  const { tx } = unit;
  const { benefitId, year, kind, personId, company, grant, actor } = written;
  const { amountCents, category, expiresOn } = grant;
  await ensureBenefitYear(tx, { personId, year, limitCents: taxFreeLimit(year, false) });
  const [own] = await lockAccounts(tx, { addresses: [account.benefit(benefitId)] });
  await insertBenefit(tx, {
    companyId: company.id,
    personId,
    year,
    id: benefitId,
    kind,
    accountId: mustHave(own, 'the account of a grant').id,
    amountCents,
    category,
    startsOn: romeDay(ctx.now()),
    expiresOn,
    grantedBy: actor.personId,
    createdAt: ctx.now(),
  });
  await recordAudit(ctx, unit, {
    action: 'company.grant_benefit',
    subjectKind: 'benefit',
    subjectId: benefitId,
    details: { companyId: company.id, personId, amountCents },
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
}
