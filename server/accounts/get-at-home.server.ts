import type { AccountView, HouseholdView } from '#app/contracts/accounts/views.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import { getAccount } from './get-account.server.ts';
import { getHousehold } from './get-household.server.ts';

/** The account of whoever asks, with their household; null when they have none yet. */
export async function getAtHome(
  ctx: ServiceContext,
): Promise<Result<{ account: AccountView; household: HouseholdView | null }, 'auth.signed_out'>> {
  const [account, household] = await Promise.all([getAccount(ctx), getHousehold(ctx)]);
  if (!account.ok) return account;
  if (!household.ok) return household;
  return ok({ account: account.value, household: household.value });
}
