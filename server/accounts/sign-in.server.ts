import { fail, ok, type Result } from '#app/domain/result.ts';
import { findPersonByEmail } from '#db/queries/accounts.ts';
import type { ServiceContext } from '#server/context.ts';

import { guardSignIn } from './guard-sign-in.ts';
import { openSession, type SignedIn } from './open-session.server.ts';

type Code = 'limit.too_many' | 'passwords.busy' | 'sign_in.invalid';

/**
 * Signs a person in by e-mail and password. An unknown e-mail and a wrong password give the same
 * answer after the same work; what is over a limit is refused before any work, alike for both.
 * Codes: `limit.too_many` and `passwords.busy` (details: `retryAfterSeconds`), `sign_in.invalid`.
 * @param input `device` is the value of the device's cookie, see known-devices.ts
 */
export async function signIn(
  ctx: ServiceContext,
  input: { readonly email: string; readonly password: string; readonly device?: string | null },
): Promise<Result<SignedIn & { readonly device: string }, Code>> {
  const email = input.email.toLowerCase();
  const device = input.device ?? null;
  const attempt = await guardSignIn(ctx, { email, device });
  if (!attempt.ok) return attempt;
  const { lane, right, wrong, unseen } = attempt.value;
  const person = await findPersonByEmail(ctx.db, { email });
  const matches = await ctx.passwords.verify(person?.passwordHash ?? null, input.password, lane);
  if (!matches.ok) {
    await unseen();
    return matches;
  }
  if (!person || !matches.value) {
    await wrong();
    return fail('sign_in.invalid');
  }
  await right();
  const signedIn = await openSession(ctx, person);
  return ok({ ...signedIn, device: ctx.devices.remember(device, email) });
}
