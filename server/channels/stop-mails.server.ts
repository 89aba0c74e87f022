import { timingSafeEqual } from 'node:crypto';

import { fail, ok, type Result } from '#app/domain/result.ts';
import { updateAccount } from '#db/queries/accounts/people.ts';
import { findReceiver } from '#db/queries/channels/receivers.ts';
import { isAddressRefused, refuseAddress } from '#db/queries/channels/refused-addresses.ts';
import type { ServiceContext } from '#server/context.ts';

import { stopKey, strangerOf } from './write-mail.ts';

/** Whose mails are stopped: a person's, or invitations to an address without an account. */
export type Stop = { readonly whose: 'person' | 'stranger'; readonly isStopped: boolean };

/**
 * What a link from a mail would stop, without sign-in: only we can have made it, for this receiver. It
 * says no name and no address, since mails are passed on. Codes: `link.not_found`.
 */
export async function getStop(
  ctx: ServiceContext,
  input: { readonly key: string },
): Promise<Result<Stop, 'link.not_found'>> {
  const receiver = receiverOf(ctx, input);
  if (receiver === null) return fail('link.not_found');
  const addressHash = strangerOf(receiver);
  if (addressHash !== null) {
    return ok({ whose: 'stranger', isStopped: await isAddressRefused(ctx.db, { addressHash }) });
  }
  const person = await findReceiver(ctx.db, { personId: receiver });
  return person ? ok({ whose: 'person', isStopped: !person.wantsMails }) : fail('link.not_found');
}

/** Stops the mails of notices, or invitations, by such a link; again is no harm. Codes: `link.not_found`. */
export async function stopMails(
  ctx: ServiceContext,
  input: { readonly key: string },
): Promise<Result<Stop['whose'], 'link.not_found'>> {
  const found = await getStop(ctx, input);
  const receiver = receiverOf(ctx, input);
  if (!found.ok || receiver === null) return fail('link.not_found');
  const addressHash = strangerOf(receiver);
  if (addressHash === null) {
    await updateAccount(ctx.db, { personId: receiver, patch: { wantsMails: false } });
  } else {
    await refuseAddress(ctx.db, { addressHash, refusedAt: ctx.now() });
  }
  return ok(found.value.whose);
}

/** Whom a key names; null when it is not ours. */
function receiverOf(ctx: ServiceContext, { key }: { readonly key: string }): string | null {
  const receiver = key.split('.')[0] ?? '';
  const [sent, ours] = [Buffer.from(key), Buffer.from(stopKey(ctx, receiver))];
  return sent.length === ours.length && timingSafeEqual(sent, ours) ? receiver : null;
}
