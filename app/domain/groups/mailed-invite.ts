/** A link into a group that was mailed: where to, and how long it counts. */
export type MailedInvite = {
  readonly address: string | null;
  readonly revokedAt: Date | null;
  readonly expiresAt: Date;
};

/**
 * Whether a link that was mailed shows that whoever has it reads the mail of `email` (lower case), so that
 * the address need not be confirmed once more (MAIL13): it went to that very address, and still counts.
 */
export function provesAddress(invite: MailedInvite, email: string, now: Date): boolean {
  return invite.address === email && invite.revokedAt === null && now < invite.expiresAt;
}
