import { checkPassword, type PasswordCode } from '#app/domain/accounts/password.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { insertPerson } from '#db/queries/accounts/people.ts';
import type { ServiceContext } from '#server/context.ts';

import { commonPasswords } from './common-passwords.ts';

/**
 * What a person gives to open an account. `email` in any case; `locale` is the page's language;
 * `device` is the value of the device's cookie, see known-devices.ts.
 */
export type SignUpInput = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: Locale;
  readonly device?: string | null;
};

/** A person who just came in; `token` is the secret of the session's cookie. */
export type SignedUp = {
  readonly personId: string;
  readonly token: string;
  readonly device: string;
};

type Code = PasswordCode | 'limit.too_many' | 'passwords.busy' | 'account.cannot_open';

/**
 * Opens an account and signs it in. As no e-mail is sent yet, a taken address cannot be hidden
 * altogether: whoever gets no session knows. So the refusal is one neutral sentence that offers to
 * sign in, it takes the same time as a success, and attempts are counted by caller.
 * Codes: `limit.too_many` and `passwords.busy` (details: `retryAfterSeconds`),
 * `account.cannot_open`, those of {@link checkPassword}.
 */
export async function signUp(
  ctx: ServiceContext,
  input: SignUpInput,
): Promise<Result<SignedUp, Code>> {
  const email = input.email.toLowerCase();
  // Before anything is counted: a class looks for a password together.
  const isCommon = await commonPasswords();
  const checked = checkPassword(input.password, { email, name: input.name }, isCommon);
  if (!checked.ok) return checked;
  const turn = await ctx.passwords.inTurn(ctx.clientAddress, async ({ hash }) => {
    const allowed = await ctx.limits.consume('sign-up', ctx.clientAddress);
    if (!allowed.isAllowed) {
      return fail('limit.too_many', { retryAfterSeconds: allowed.retryAfterSeconds });
    }
    const personId = ctx.newId();
    const isNew = await insertPerson(ctx.db, {
      id: personId,
      email,
      name: input.name,
      passwordHash: await hash(input.password),
      locale: input.locale,
      createdAt: ctx.now(),
    });
    if (!isNew) return fail('account.cannot_open');
    const { token } = await ctx.sessions.create(personId);
    return ok({ personId, token, device: ctx.devices.remember(input.device ?? null, email) });
  });
  return turn.ok ? turn.value : turn;
}
