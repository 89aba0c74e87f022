import type { OwnFundPaper } from '#app/contracts/expenses/fund-paper-view.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listHouseholdFundPapers, listHouseholdFundYears } from '#db/queries/expenses/funds.ts';
import { type HouseholdCode, requireHousehold } from '#server/accounts/standing.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { yearAsked } from '#server/year-asked.ts';

/** Papers of a year, and the years that have some. */
export type OwnFundPapers = {
  readonly years: readonly number[];
  readonly papers: readonly OwnFundPaper[];
};

/** What a household put into common funds and took out of them in a year (X19), also of groups it left. */
export async function listOwnFundPapers(
  ctx: ServiceContext,
  asked: { readonly year: string | null },
): Promise<Result<OwnFundPapers, HouseholdCode>> {
  const own = requireHousehold(ctx, 'view');
  if (!own.ok) return own.code === 'household.needed' ? ok({ years: [], papers: [] }) : own;
  const { householdId } = own.value;
  const year = yearAsked(asked.year, ctx.now());
  const [years, papers] = await Promise.all([
    listHouseholdFundYears(ctx.db, { householdId }),
    listHouseholdFundPapers(ctx.db, { householdId, year }),
  ]);
  return ok({ years, papers });
}
