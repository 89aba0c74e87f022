import { checkPassword, type PasswordCode } from '#app/domain/accounts/password.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOwnAccount, replacePasswordHash } from '#db/queries/accounts/people.ts';
import { endLinksAtNewPassword } from '#db/queries/channels/links.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import { mailPerson } from '#server/channels/outbox.server.ts';
import type { PasswordWork, ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { commonPasswords } from './common-passwords.ts';

type NewPassword = { readonly currentPassword: string; readonly newPassword: string };

type Code =
  PasswordCode | 'auth.signed_out' | 'limit.too_many' | 'passwords.busy' | 'password.wrong';

/**
 * Changes the password of whoever asks, who must know the present one. All their sessions and
 * sockets end (B8), a mail says so; the answer is the token of a new session for this browser. Attempts count like
 * sign-ins, since a borrowed open browser must not become a way to guess.
 * Codes: `auth.signed_out`, `limit.too_many`, `passwords.busy`, `password.wrong`, those of
 * {@link checkPassword}.
 */
export async function changePassword(
  ctx: ServiceContext,
  input: NewPassword,
): Promise<Result<{ token: string }, Code>> {
  if (ctx.actor.kind !== 'person') return fail('auth.signed_out');
  const { personId } = ctx.actor;
  const turn = await ctx.passwords.inTurn(personId, async (work) => {
    const hashed = await hashIfAllowed(ctx, { ...input, personId }, work);
    if (!hashed.ok) return hashed;
    const stored = await storeHash(ctx, personId, hashed.value);
    if (!stored.ok) return stored;
    await ctx.limits.reset('password', personId);
    await ctx.sessions.endAll(personId);
    ctx.events.access({ kind: 'person.signed-out', personId });
    const { token } = await ctx.sessions.create(personId);
    return ok({ token });
  });
  return turn.ok ? turn.value : turn;
}

/** What is stored, as it was checked, and what takes its place. */
type Hashes = { readonly before: string; readonly passwordHash: string };

async function hashIfAllowed(
  ctx: ServiceContext,
  { personId, currentPassword, newPassword }: NewPassword & { readonly personId: string },
  { hash, verify }: PasswordWork,
): Promise<Result<Hashes, Code>> {
  const allowed = await ctx.limits.consume('password', personId);
  if (!allowed.isAllowed) {
    return fail('limit.too_many', { retryAfterSeconds: allowed.retryAfterSeconds });
  }
  const account = await findOwnAccount(ctx.db, { personId });
  const matches = await verify(account?.passwordHash ?? null, currentPassword);
  if (!account || !matches) return fail('password.wrong');
  const checked = checkPassword(newPassword, account, await commonPasswords());
  if (!checked.ok) return checked;
  return ok({ before: account.passwordHash, passwordHash: await hash(newPassword) });
}

async function storeHash(
  ctx: ServiceContext,
  personId: string,
  hashes: Hashes,
): Promise<Result<true, 'password.wrong'>> {
  return transact<true, 'password.wrong'>(ctx, async (unit) => {
    // Changed from another device since it was checked: what was typed here is no password any more.
    const isSame = await replacePasswordHash(unit.tx, { personId, ...hashes });
    if (!isSame) return fail('password.wrong');
    await endLinksAtNewPassword(unit.tx, { personId, now: ctx.now() });
    await mailPerson(ctx, unit.tx, { kind: 'password_changed', personId });
    await recordAudit(ctx, unit, {
      action: 'account.change_password',
      subjectKind: 'person',
      subjectId: personId,
    });
    return ok(true);
  });
}
