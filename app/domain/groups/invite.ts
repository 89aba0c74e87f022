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
