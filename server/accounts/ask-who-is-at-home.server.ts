import { asksWhoIsAtHome } from '#app/domain/accounts/welcome.ts';
import { listDependants } from '#db/queries/accounts/dependants.ts';
import { findHouseholdIdOf } from '#db/queries/accounts/households.ts';
import { findOwnAccount } from '#db/queries/accounts/people.ts';
import type { ServiceContext } from '#server/context.ts';

/**
 * The address that asks who is at home and then leads to `path`, for somebody who was not asked yet
 * (HOM1); otherwise `path` itself. Read from the rows: the household may have been made a moment ago.
 */
export async function byWayOfHome(ctx: ServiceContext, path: string): Promise<string> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return path;
  const { personId } = actor;
  const [account, householdId] = await Promise.all([
    findOwnAccount(ctx.db, { personId }),
    findHouseholdIdOf(ctx.db, { personId }),
  ]);
  const dependants = householdId === null ? [] : await listDependants(ctx.db, { householdId });
  const isAsked = asksWhoIsAtHome({
    isWelcomed: account?.isWelcomed ?? false,
    dependantCount: dependants.length,
  });
  return isAsked ? `/welcome?${new URLSearchParams({ step: '2', returnTo: path })}` : path;
}
