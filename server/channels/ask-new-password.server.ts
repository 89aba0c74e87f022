import type { Locale } from '#app/domain/accounts/profile.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';

import { putMail } from './outbox.server.ts';

/**
 * Asks for a mail with the link to a new password. Nobody looks whether the address is anybody's: the
 * same row is written for each, and the job that sends finds out. So the answer, and the time it takes,
 * are the same for known and unknown addresses (W16). After three in an hour for one address no more
 * are written, and the answer stays: nobody fills another's mailbox, nor learns of it.
 * Codes: `limit.too_many` (details: `retryAfterSeconds`), by network alone.
 */
export async function askNewPassword(
  ctx: ServiceContext,
  input: { readonly email: string; readonly locale: Locale },
): Promise<Result<true, 'limit.too_many'>> {
  const address = input.email.toLowerCase();
  const receiver = hashToken(address);
  const allowed = await ctx.limits.consume('mail-ask', ctx.clientAddress);
  if (!allowed.isAllowed) {
    return fail('limit.too_many', { retryAfterSeconds: allowed.retryAfterSeconds });
  }
  const ofAddress = await ctx.limits.consume('mail-address', receiver);
  if (!ofAddress.isAllowed) return ok(true);
  const id = ctx.newId();
  const eventKey = `new_password:${id}`;
  const mail = { id, kind: 'new_password', eventKey, receiver } as const;
  await putMail(ctx, ctx.db, { ...mail, address, locale: input.locale });
  return ok(true);
}
