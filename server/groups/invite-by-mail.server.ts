import type { Locale } from '#app/domain/accounts/profile.ts';
import { DAY_MS } from '#app/domain/dates.ts';
import { INVITE_LIFE_DAYS } from '#app/domain/groups/invite.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findReceiver } from '#db/queries/channels/receivers.ts';
import { isAddressRefused } from '#db/queries/channels/refused-addresses.ts';
import { insertInvite } from '#db/queries/groups/invites.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import { putMail } from '#server/channels/outbox.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';
import { transactOnce } from '#server/transact-once.ts';

import { lockStanding, requireStanding, type StandingCode } from './standing.server.ts';

/** Whom to invite, in any case of letters; `locale` is the page's: nobody knows the reader's yet. */
export type InviteByMail = {
  readonly groupId: string;
  readonly email: string;
  readonly role: 'member' | 'viewer';
  readonly locale: Locale;
};

type Code =
  | StandingCode
  | 'group.closed'
  | 'address.unconfirmed'
  | 'limit.too_many'
  | 'invite.mailed_enough'
  | 'invite.address_refused';

/**
 * Mails a household the link into a group: for one household, for a week. Nobody is a means to write to
 * strangers: whoever invites has confirmed the own address, a group sends twenty a day, and an address
 * gets three a day from all groups together (B22). A form pressed twice is one mail (W15). Whether the address has an account is not looked at.
 * Codes: those of the standing, `group.closed`, `address.unconfirmed`, `limit.too_many` (details:
 * `retryAfterSeconds`), `invite.mailed_enough`, `invite.address_refused`: who has it wants none.
 */
export async function inviteByMail(
  ctx: ServiceContext,
  input: InviteByMail,
): Promise<Result<true, Code>> {
  const { groupId } = input;
  const address = input.email.toLowerCase();
  // Before anything is counted, so that strangers use up nobody's limit; asked again under the lock.
  const standing = await requireStanding(ctx, ctx.db, { groupId, action: 'invite' });
  if (!standing.ok) return standing;
  const inviter = await findReceiver(ctx.db, { personId: standing.value.person.personId });
  if (!inviter?.isConfirmed) return fail('address.unconfirmed');
  const addressHash = hashToken(address);
  if (await isAddressRefused(ctx.db, { addressHash })) return fail('invite.address_refused');
  const ofGroup = await ctx.limits.consume('mail-invite-group', groupId);
  if (!ofGroup.isAllowed) {
    return fail('limit.too_many', { retryAfterSeconds: ofGroup.retryAfterSeconds });
  }
  const ofAddress = await ctx.limits.consume('mail-invite-address', addressHash);
  if (!ofAddress.isAllowed) return fail('invite.mailed_enough');
  return write(ctx, { ...input, address, who: inviter.name });
}

function write(
  ctx: ServiceContext,
  input: InviteByMail & { readonly address: string; readonly who: string },
): Promise<Result<true, Code>> {
  const { groupId, role, address, who, locale } = input;
  return transactOnce<true, Code>(ctx, async (unit) => {
    const standing = await lockStanding(ctx, unit.tx, { groupId, action: 'invite' });
    if (!standing.ok) return standing;
    const inviteId = ctx.newId();
    const createdAt = ctx.now();
    await insertInvite(unit.tx, {
      id: inviteId,
      groupId,
      tokenHash: hashToken(ctx.mailer.tokenOf('group_invite', inviteId)),
      role,
      maxUses: 1,
      createdBy: standing.value.person.personId,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + INVITE_LIFE_DAYS * DAY_MS),
    });
    await putMail(ctx, unit.tx, {
      kind: 'group_invite',
      eventKey: `group_invite:${inviteId}`,
      receiver: hashToken(address),
      address,
      locale,
      params: { inviteId, who, group: standing.value.group.name },
    });
    await recordAudit(ctx, unit, {
      action: 'group.invite_by_mail',
      subjectKind: 'group',
      subjectId: groupId,
      details: { inviteId, role },
    });
    return ok(true);
  });
}
