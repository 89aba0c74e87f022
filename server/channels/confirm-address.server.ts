import { fail, ok, type Result } from '#app/domain/result.ts';
import { changeEmail, updateAccount } from '#db/queries/accounts/people.ts';
import { findLink, useLink } from '#db/queries/channels/links.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';
import { transact } from '#server/transact.ts';

import { openLink, takeLink, type OpenLinkCode } from './find-link.server.ts';
import { mailPerson } from './outbox.server.ts';

const purpose = 'confirm_address';

type Code = OpenLinkCode | 'address.taken';

/** What a link is about: the address, and whether it is another one, or was confirmed by it already. */
type Confirmation = {
  readonly address: string;
  readonly isChange: boolean;
  readonly isDone: boolean;
};

/**
 * The address a link would confirm, for whoever holds it. Who opens it once more after it was used hears
 * that it worked. Codes: those of {@link openLink}.
 */
export async function getConfirmation(
  ctx: ServiceContext,
  { token }: { readonly token: string },
): Promise<Result<Confirmation, OpenLinkCode>> {
  const link = await openLink(ctx, { purpose, token });
  if (link.ok) {
    const { address, email } = link.value;
    return ok({ address, isChange: address !== email, isDone: false });
  }
  if (link.code !== 'link.used') return link;
  const used = await findLink(ctx.db, { purpose, tokenHash: hashToken(token) });
  const isDone = used?.address === used?.email && used?.emailConfirmedAt !== null;
  return used && isDone ? ok({ address: used.address, isChange: false, isDone }) : link;
}

/**
 * Confirms an address by the link that was sent there, once. When the account has another, this one
 * takes its place now, and the old one is told. That the new one is somebody else's account is said only
 * here, to whoever reads its mail.
 * Codes: those of {@link openLink}, `address.taken`.
 */
export async function confirmAddress(
  ctx: ServiceContext,
  { token }: { readonly token: string },
): Promise<Result<true, Code>> {
  const open = await openLink(ctx, { purpose, token });
  if (!open.ok) return open;
  return transact<true, Code>(ctx, async (unit) => {
    const { tx } = unit;
    const link = await takeLink(ctx, tx, { purpose, token });
    if (!link.ok) return link;
    const { id: linkId, personId, address, email } = link.value;
    const now = ctx.now();
    await useLink(tx, { linkId, usedAt: now });
    if (address === email) {
      await updateAccount(tx, { personId, patch: { emailConfirmedAt: now } });
      return ok(true);
    }
    // To the old address, before it is no longer the account's.
    await mailPerson(ctx, tx, {
      kind: 'address_changed',
      personId,
      params: { newAddress: address },
    });
    const isFree = await changeEmail(tx, { personId, email: address, confirmedAt: now });
    if (!isFree) return fail('address.taken');
    await recordAudit(ctx, unit, {
      action: 'account.change_address',
      subjectKind: 'person',
      subjectId: personId,
    });
    return ok(true);
  });
}
