import { fail, ok, type Result } from '../result.ts';

/** What a link in a mail opens, once. */
export const LINK_PURPOSES = ['new_password', 'confirm_address'] as const;

/** What one link opens. */
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** What decides whether a link still opens something. `isOurs`: its address is the account's. */
export type LinkFacts = {
  readonly purpose: LinkPurpose;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly isOurs: boolean;
};

/** Why a link opens nothing any more. */
export type LinkCode = 'link.used' | 'link.expired';

/**
 * Whether a link works at `now`: once, and not from its last instant on. One for a new password ends
 * too when the account has another address by now.
 */
export function checkLink(link: LinkFacts, now: Date): Result<true, LinkCode> {
  if (link.usedAt !== null) return fail('link.used');
  if (now >= link.expiresAt) return fail('link.expired');
  if (link.purpose === 'new_password' && !link.isOurs) return fail('link.expired');
  return ok(true);
}
