import type { GroupAction } from '#app/domain/groups/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import type { ServiceContext } from '#server/context.ts';
import {
  lockStanding,
  requireStanding,
  type Standing,
  type StandingCode,
} from '#server/groups/standing.server.ts';

/** What can be done with a group's shared money; reading it is asked apart. */
type MoneyAction = Extract<GroupAction, 'add_expense' | 'settle' | 'manage_fund' | 'vote'>;

/** In whose name an expense is written: of whoever asks, or of who set it to come back. */
export type ExpenseWriter = Pick<Standing, 'householdId'> & {
  readonly group: Pick<Standing['group'], 'id' | 'name'>;
  readonly person: Pick<Standing['person'], 'personId'>;
};

/** Why somebody may not do it. */
export type MoneyCode = StandingCode | 'group.closed';

/** Whether whoever asks reads a group's shared money: all of its households do. */
export function requireMoney(
  ctx: Pick<ServiceContext, 'actor'>,
  db: DbOrTx,
  input: { readonly groupId: string },
): Promise<Result<Standing, StandingCode>> {
  return requireStanding(ctx, db, { ...input, action: 'view_money' });
}

/**
 * What whoever asks is in a group whose shared money is about to change. The group's lock makes every
 * change of it wait for the one before, and nobody leaves meanwhile. A household that has still to
 * agree only reads (AGR1), whatever its role.
 */
export async function lockMoney(
  ctx: Pick<ServiceContext, 'actor'>,
  tx: DbOrTx,
  input: { readonly groupId: string; readonly action: MoneyAction },
): Promise<Result<Standing, MoneyCode>> {
  const standing = await lockStanding(ctx, tx, input);
  if (!standing.ok) return standing;
  return standing.value.mustAgree ? fail('auth.must_agree') : ok(standing.value);
}
