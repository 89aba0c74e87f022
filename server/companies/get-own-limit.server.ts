import type { OwnLimitView } from '#app/contracts/wallet/declaration.ts';
import { taxFreeLimit, useOfYear } from '#app/domain/companies/tax-free-limit.ts';
import { romeYear } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listBenefitYears } from '#db/queries/wallet/benefits.ts';
import type { ServiceContext } from '#server/context.ts';

/** The limit of the person's own credits this year (V4); of nobody else's. */
export async function getOwnLimit(
  ctx: ServiceContext,
): Promise<Result<OwnLimitView, 'auth.signed_out'>> {
  const { actor, db } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const year = romeYear(ctx.now());
  const years = await listBenefitYears(db, { personIds: [actor.personId] });
  const own = years.find((row) => row.year === year);
  const nothing = { spentCents: 0, heldCents: 0, heldLaterCents: 0 };
  const limitCents = own?.limitCents ?? taxFreeLimit(year, false);
  const { usedCents, reservedCents } = useOfYear(limitCents, own ?? nothing);
  return ok({
    year,
    hasChildren: own?.hasChildren ?? false,
    usedCents,
    reservedCents,
    limitCents: taxFreeLimit(year, false),
    limitWithChildrenCents: taxFreeLimit(year, true),
  });
}
