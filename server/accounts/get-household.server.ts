import type { HouseholdView } from '#app/contracts/accounts/views.ts';
import { ageOn } from '#app/domain/accounts/age.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listDependants } from '#db/queries/accounts/dependants.ts';
import { listHouseholdInvites } from '#db/queries/accounts/household-invites.ts';
import { findHouseholdAccounts } from '#db/queries/accounts/household-accounts.ts';
import { findHousehold, listAdults } from '#db/queries/accounts/households.ts';
import type { ServiceContext } from '#server/context.ts';

/** Reads the household of whoever asks; null when they have none yet. Codes: `auth.signed_out`. */
export async function getHousehold(
  ctx: ServiceContext,
): Promise<Result<HouseholdView | null, 'auth.signed_out'>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  if (actor.householdId === null) return ok(null);
  const { householdId } = actor;
  const [household, adults, dependants, invites, accounts] = await Promise.all([
    findHousehold(ctx.db, { householdId }),
    listAdults(ctx.db, { householdId }),
    listDependants(ctx.db, { householdId }),
    listHouseholdInvites(ctx.db, { householdId, now: ctx.now() }),
    findHouseholdAccounts(ctx.db, { householdIds: [householdId] }),
  ]);
  if (!household) return ok(null);
  const today = romeDay(ctx.now());
  return ok({
    ...household,
    adults: adults.map(({ id, name }) => ({ id, name })),
    dependants: dependants.map((row) => ({
      ...row,
      age: ageOn(row.birthDate, today),
    })),
    account: accounts.get(householdId) ?? null,
    invites: invites.map(({ id, expiresAt }) => ({ id, expiresAt: expiresAt.toISOString() })),
  });
}
