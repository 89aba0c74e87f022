import { fail, ok, type Result } from '../result.ts';

/** Life of an invite link unless the organiser chooses a shorter one (B12). */
export const INVITE_LIFE_DAYS = 7;

/** Highest number of households one link may bring in. */
export const INVITE_MAX_USES = 50;

/** What decides whether an invite still opens the door. `uses` counts households let in so far. */
export type InviteFacts = {
  readonly expiresAt: Date;
  readonly maxUses: number;
  readonly uses: number;
  readonly revokedAt: Date | null;
};

/** Why an invite no longer works. */
export type InviteCode = 'invite.revoked' | 'invite.expired' | 'invite.used_up';

/** Whether the invite can be used at `now`; it ends at the instant `expiresAt` itself. */
export function checkInvite(invite: InviteFacts, now: Date): Result<true, InviteCode> {
  if (invite.revokedAt !== null) return fail('invite.revoked');
  if (now.getTime() >= invite.expiresAt.getTime()) return fail('invite.expired');
  if (invite.uses >= invite.maxUses) return fail('invite.used_up');
  return ok(true);
}

/** Why somebody does not enter by an invite; `invite.forbidden`: an organiser removed them. */
export type EntryCode = InviteCode | 'invite.forbidden';

/**
 * Whether whoever holds the invite may enter by it at `now`. No link, whenever it was made, brings
 * back who was removed: that is an organiser's decision about a household, not about a link.
 */
export function checkEntry(
  invite: InviteFacts,
  who: { readonly wasRemoved: boolean },
  now: Date,
): Result<true, EntryCode> {
  return who.wasRemoved ? fail('invite.forbidden') : checkInvite(invite, now);
}
