import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOwnAccount } from '#db/queries/accounts/people.ts';
import { endAddressLinks } from '#db/queries/channels/links.ts';
import { findReceiver } from '#db/queries/channels/receivers.ts';
import type { PasswordWork, ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';
import { transactOnce } from '#server/transact-once.ts';

import { mailConfirmation, mailPerson } from './outbox.server.ts';

type Refused = 'auth.signed_out' | 'limit.too_many';

/**
 * Sends the link that confirms the address of whoever asks once more.
 * Codes: `auth.signed_out`, `limit.too_many` (details: `retryAfterSeconds`), `address.confirmed`.
 */
export async function askConfirmation(
  ctx: ServiceContext,
): Promise<Result<true, Refused | 'address.confirmed'>> {
  if (ctx.actor.kind !== 'person') return fail('auth.signed_out');
  const { personId } = ctx.actor;
  const person = await findReceiver(ctx.db, { personId });
  if (!person) return fail('auth.signed_out');
  if (person.isConfirmed) return fail('address.confirmed');
  const { email: address, locale } = person;
  const allowed = await countMail(ctx, address);
  if (!allowed.ok) return allowed;
  await transactOnce(ctx, async ({ tx }) => {
    await mailConfirmation(ctx, tx, { personId, address, locale });
    return ok(true);
  });
  return ok(true);
}

/**
 * Asks for another address for whoever asks, who must know the password. It counts once it is confirmed
 * from there; the address the account has is told at once. Whether the new one is somebody's is not looked
 * at: no form says who has an account.
 * Codes: `auth.signed_out`, `limit.too_many`, `passwords.busy`, `password.wrong`, `address.same`.
 */
export async function askNewAddress(
  ctx: ServiceContext,
  input: { readonly newEmail: string; readonly currentPassword: string },
): Promise<Result<true, Refused | 'passwords.busy' | 'password.wrong' | 'address.same'>> {
  if (ctx.actor.kind !== 'person') return fail('auth.signed_out');
  const { personId } = ctx.actor;
  const address = input.newEmail.toLowerCase();
  const { currentPassword } = input;
  const turn = await ctx.passwords.inTurn(personId, (work) =>
    checkOwner(ctx, { personId, currentPassword }, work),
  );
  if (!turn.ok) return turn;
  if (!turn.value.ok) return turn.value;
  const { email, locale } = turn.value.value;
  if (address === email) return fail('address.same');
  const counted = await countMail(ctx, address);
  if (!counted.ok) return counted;
  await transactOnce(ctx, async ({ tx }) => {
    await endAddressLinks(tx, { personId, now: ctx.now() });
    await mailConfirmation(ctx, tx, { personId, address, locale });
    await mailPerson(ctx, tx, { kind: 'address_asked', personId, params: { newAddress: address } });
    return ok(true);
  });
  return ok(true);
}

/** As at a change of password: a borrowed open browser must not become a way to guess. */
async function checkOwner(
  ctx: ServiceContext,
  { personId, currentPassword }: { personId: string; currentPassword: string },
  { verify }: PasswordWork,
) {
  const allowed = await ctx.limits.consume('password', personId);
  if (!allowed.isAllowed) {
    return fail('limit.too_many', { retryAfterSeconds: allowed.retryAfterSeconds });
  }
  const account = await findOwnAccount(ctx.db, { personId });
  const matches = await verify(account?.passwordHash ?? null, currentPassword);
  if (!account || !matches) return fail('password.wrong');
  await ctx.limits.reset('password', personId);
  return ok(account);
}

async function countMail(
  ctx: ServiceContext,
  address: string,
): Promise<Result<true, 'limit.too_many'>> {
  const counts = [
    await ctx.limits.consume('mail-ask', ctx.clientAddress),
    await ctx.limits.consume('mail-address', hashToken(address)),
  ];
  for (const count of counts) {
    if (!count.isAllowed) {
      return fail('limit.too_many', { retryAfterSeconds: count.retryAfterSeconds });
    }
  }
  return ok(true);
}
