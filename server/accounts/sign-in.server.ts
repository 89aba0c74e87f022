import { fail, ok, type Result } from '#app/domain/result.ts';
import { findPersonByEmail } from '#db/queries/accounts/people.ts';
import type { ServiceContext } from '#server/context.ts';

import { guardSignIn, laneOf } from './guard-sign-in.ts';
import { openSession, type SignedIn } from './open-session.server.ts';

/** Who came in, and what their device keeps of it (known-devices.ts). */
type DeviceSignedIn = SignedIn & { readonly device: string };

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
): Promise<Result<DeviceSignedIn, Code>> {
  const email = input.email.toLowerCase();
  const device = input.device ?? null;
  const lane = laneOf(ctx, { email, device });
  const turn = await ctx.passwords.inTurn(lane, async ({ verify }) => {
    const attempt = await guardSignIn(ctx, { email, device });
    if (!attempt.ok) return attempt;
    const person = await findPersonByEmail(ctx.db, { email });
    const matches = await verify(person?.passwordHash ?? null, input.password);
    if (!person || !matches) {
      await attempt.value.wrong();
      return fail('sign_in.invalid');
    }
    await attempt.value.right();
    const signedIn = await openSession(ctx, person);
    return ok({ ...signedIn, device: ctx.devices.remember(device, email) });
  });
  return turn.ok ? turn.value : turn;
}
