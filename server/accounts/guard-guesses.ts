import { fail, ok, type Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

/**
 * Looks up a secret link, so that ten wrong guesses in a minute close the door to that address
 * (B12). A right link is not counted: a whole class can join from the school's network. Must run
 * outside a transaction, since the counter has a connection of its own.
 * Codes: `invite.not_found`, `limit.too_many` (details: `retryAfterSeconds`).
 */
export async function guardGuesses<T>(
  ctx: Pick<ServiceContext, 'limits' | 'clientAddress'>,
  lookUp: () => Promise<T | null>,
): Promise<Result<T, 'invite.not_found' | 'limit.too_many'>> {
  const allowed = await ctx.limits.consume('invite', ctx.clientAddress);
  if (!allowed.isAllowed) {
    return fail('limit.too_many', { retryAfterSeconds: allowed.retryAfterSeconds });
  }
  const found = await lookUp();
  if (found === null) return fail('invite.not_found');
  await ctx.limits.giveBack('invite', ctx.clientAddress);
  return ok(found);
}
