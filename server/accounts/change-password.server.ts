import { checkPassword, type PasswordCode } from '#app/domain/accounts/password.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOwnAccount, updateAccount } from '#db/queries/accounts.ts';
import { recordAudit } from '#server/city/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { commonPasswords } from './common-passwords.ts';

type Code =
  PasswordCode | 'auth.signed_out' | 'limit.too_many' | 'passwords.busy' | 'password.wrong';

/**
 * Changes the password of whoever asks, who must know the present one. All their sessions and
 * sockets end (B8); the answer is the token of a new session for this browser. Attempts count like
 * sign-ins, since a borrowed open browser must not become a way to guess.
 * Codes: `auth.signed_out`, `limit.too_many`, `passwords.busy`, `password.wrong`, those of
 * {@link checkPassword}.
 */
export async function changePassword(
  ctx: ServiceContext,
  input: { readonly currentPassword: string; readonly newPassword: string },
): Promise<Result<{ token: string }, Code>> {
  if (ctx.actor.kind !== 'person') return fail('auth.signed_out');
  const { personId } = ctx.actor;
  const allowed = await ctx.limits.consume('password', personId);
  if (!allowed.isAllowed) {
    return fail('limit.too_many', { retryAfterSeconds: allowed.retryAfterSeconds });
  }
  const account = await findOwnAccount(ctx.db, { personId });
  const { currentPassword, newPassword } = input;
  const stored = account?.passwordHash ?? null;
  const matches = await ctx.passwords.verify(stored, currentPassword, personId);
  if (!matches.ok) return notSeen(ctx, personId, matches);
  if (!account || !matches.value) return fail('password.wrong');
  const checked = checkPassword(newPassword, account, await commonPasswords());
  if (!checked.ok) return checked;
  const hashed = await ctx.passwords.hash(newPassword, personId);
  if (!hashed.ok) return notSeen(ctx, personId, hashed);
  const passwordHash = hashed.value;
  await transact(ctx, async (unit) => {
    await updateAccount(unit.tx, { personId, patch: { passwordHash } });
    await recordAudit(ctx, unit, {
      action: 'account.change_password',
      subjectKind: 'person',
      subjectId: personId,
    });
    return ok(true);
  });
  await ctx.limits.reset('password', personId);
  await ctx.sessions.endAll(personId);
  ctx.events.access({ kind: 'person.signed-out', personId });
  const { token } = await ctx.sessions.create(personId);
  return ok({ token });
}

/** Too many wait to be hashed: this attempt said nothing about anybody, so it does not count. */
async function notSeen<T>(ctx: ServiceContext, personId: string, refusal: T): Promise<T> {
  await ctx.limits.giveBack('password', personId);
  return refusal;
}
