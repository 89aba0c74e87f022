import { taxFreeLimit } from '#app/domain/companies/tax-free-limit.ts';
import { romeYear } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { ensureBenefitYear, updateBenefitYear } from '#db/queries/companies/benefits.ts';
import { listBenefitYears, lockBenefitYear } from '#db/queries/wallet/benefits.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { runOnce, type RunOnceCode } from '#server/wallet/run-once.server.ts';

/** What an employee declares for this year. */
export type DeclareChildrenInput = {
  readonly hasChildren: boolean;
  readonly idempotencyKey: string;
};

/** Why the declaration stayed as it was; `benefit.limit_used`: more was used than it would allow. */
export type DeclareChildrenCode = RunOnceCode | 'benefit.limit_used';

/**
 * An employee declares, or takes back, that there are dependent children this year: the limit of the
 * own credits follows (V4). Taken back only while what was used stays within the lower limit.
 */
export function declareChildren(
  ctx: ServiceContext,
  { hasChildren, idempotencyKey: key }: DeclareChildrenInput,
): Promise<Result<{ limitCents: number }, DeclareChildrenCode>> {
  const year = romeYear(ctx.now());
  const once = { key, action: 'company.declare_children', input: { year, hasChildren } };
  return runOnce<{ limitCents: number }, DeclareChildrenCode>(ctx, once, async (unit, actor) => {
    const { tx } = unit;
    const { personId } = actor;
    const limitCents = taxFreeLimit(year, hasChildren);
    await ensureBenefitYear(tx, { personId, year, limitCents: taxFreeLimit(year, false) });
    await lockBenefitYear(tx, { personId, year });
    const years = await listBenefitYears(tx, { personIds: [personId] });
    const own = mustHave(
      years.find((row) => row.year === year),
      'the year that was just made',
    );
    if (own.spentCents > limitCents && limitCents < own.limitCents) {
      return fail('benefit.limit_used', { usedCents: own.spentCents });
    }
    const change = { hasChildren, limitCents, declaredAt: ctx.now() };
    await updateBenefitYear(tx, { personId, year, change });
    await recordAudit(ctx, unit, {
      action: 'company.declare_children',
      subjectKind: 'person',
      subjectId: personId,
      details: { year, hasChildren, limitCents },
    });
    return ok({ limitCents });
  });
}
