import { fail, ok, type Result } from '#app/domain/result.ts';
import { findPersonByEmail } from '#db/queries/accounts.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';

import { openSession, type SignedIn } from './open-session.server.ts';

/**
 * Signs a person in by e-mail and password. An unknown e-mail and a wrong password give the same
 * answer after the same work. Five wrong attempts per account and address in 15 minutes close the
 * door to that address only, never the account itself.
 * Codes: `limit.too_many` (details: `retryAfterSeconds`), `sign_in.invalid`.
 */
export async function signIn(
  ctx: ServiceContext,
  input: { readonly email: string; readonly password: string },
): Promise<Result<SignedIn, 'limit.too_many' | 'sign_in.invalid'>> {
  const email = input.email.toLowerCase();
  // Hashed, so that the counters do not become a list of who tried to come in.
  const key = hashToken(`${email} ${ctx.clientAddress}`);
  const allowed = await ctx.limits.consume('sign-in', key);
  if (!allowed.isAllowed) {
    return fail('limit.too_many', { retryAfterSeconds: allowed.retryAfterSeconds });
  }
  const person = await findPersonByEmail(ctx.db, { email });
  const matches = await ctx.passwords.verify(person?.passwordHash ?? null, input.password);
  if (!person || !matches) return fail('sign_in.invalid');
  await ctx.limits.reset('sign-in', key);
  return ok(await openSession(ctx, person));
}
