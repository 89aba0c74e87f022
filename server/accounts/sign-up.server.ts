import { checkPassword, type PasswordCode } from '#app/domain/accounts/password.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { romeYear } from '#app/domain/dates.ts';
import { provesAddress } from '#app/domain/groups/mailed-invite.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { Tx } from '#db/client.ts';
import { findPersonByEmail, insertPerson } from '#db/queries/accounts/people.ts';
import { findListedAddress } from '#db/queries/companies/invites.ts';
import { findMailedTo } from '#db/queries/groups/invites.ts';
import { mailConfirmation } from '#server/channels/outbox.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';
import { transact } from '#server/transact.ts';

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
  /** Secret of the link into a group or a company's plan by which they came; null for none. */
  readonly inviteToken?: string | null;
};

/** A person who just came in; `token` is the secret of the session's cookie. */
export type SignedUp = {
  readonly personId: string;
  readonly token: string;
  readonly device: string;
};

/** A form sent twice arrives within this time of the first; the account it opened is its own. */
const SENT_TWICE_MS = 60_000;

type Code = PasswordCode | 'limit.too_many' | 'passwords.busy' | 'account.cannot_open';

/**
 * Opens an account, signs it in and mails the link that confirms the address, unless a link that was
 * mailed there brought them (MAIL13). As nobody waits for
 * that mail, a taken address cannot be hidden altogether: whoever gets no session knows. So the
 * refusal is one neutral sentence that offers to sign in, it takes the same time as a success, and
 * attempts are counted by caller (docs/decisions/006).
 * The same form again within a minute signs in to the account it has just opened: a slow phone is
 * pressed twice.
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
  const turn = await ctx.passwords.inTurn(ctx.clientAddress, async ({ hash, verify }) => {
    const allowed = await ctx.limits.consume('sign-up', ctx.clientAddress);
    if (!allowed.isAllowed) {
      return fail('limit.too_many', { retryAfterSeconds: allowed.retryAfterSeconds });
    }
    const newId = ctx.newId();
    const passwordHash = await hash(input.password);
    const opened = await openAccount(ctx, { ...input, personId: newId, email, passwordHash });
    const personId = opened.ok ? newId : await justOpened(ctx, { ...input, email }, verify);
    if (personId === null) return fail('account.cannot_open');
    const { token } = await ctx.sessions.create(personId);
    return ok({ personId, token, device: ctx.devices.remember(input.device ?? null, email) });
  });
  return turn.ok ? turn.value : turn;
}

function openAccount(
  ctx: ServiceContext,
  input: Omit<SignUpInput, 'password'> & {
    readonly personId: string;
    readonly passwordHash: string;
  },
): Promise<Result<true, 'account.cannot_open'>> {
  const { personId, email, name, passwordHash, locale, inviteToken = null } = input;
  return transact<true, 'account.cannot_open'>(ctx, async ({ tx }) => {
    const createdAt = ctx.now();
    const isProved = inviteToken !== null && (await isMailedTo(ctx, tx, { inviteToken, email }));
    const emailConfirmedAt = isProved ? createdAt : null;
    const person = {
      id: personId,
      email,
      name,
      passwordHash,
      locale,
      createdAt,
      emailConfirmedAt,
    };
    if (!(await insertPerson(tx, person))) return fail('account.cannot_open');
    if (!isProved) await mailConfirmation(ctx, tx, { personId, address: email, locale });
    return ok(true);
  });
}

/** Whether the link that brought somebody was mailed to the address they give (MAIL13). */
async function isMailedTo(
  ctx: ServiceContext,
  tx: Tx,
  { inviteToken, email }: { readonly inviteToken: string; readonly email: string },
): Promise<boolean> {
  const tokenHash = hashToken(inviteToken);
  const invite = await findMailedTo(tx, { tokenHash });
  if (invite !== null) return provesAddress(invite, email, ctx.now());
  return (await findListedAddress(tx, { tokenHash, year: romeYear(ctx.now()) })) === email;
}

/** The account this very form has opened a moment ago, told by name and password; else null. */
async function justOpened(
  ctx: ServiceContext,
  form: Pick<SignUpInput, 'name' | 'email' | 'password'>,
  verify: (hash: string | null, password: string) => Promise<boolean>,
): Promise<string | null> {
  const person = await findPersonByEmail(ctx.db, { email: form.email });
  if (person?.name !== form.name) return null;
  if (ctx.now().getTime() - person.createdAt.getTime() > SENT_TWICE_MS) return null;
  return (await verify(person.passwordHash, form.password)) ? person.id : null;
}
