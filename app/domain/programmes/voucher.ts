import { fail, ok, type Result } from '../result.ts';

/** What officers do with a voucher that was given. */
export const VOUCHER_ACTIONS = ['suspend', 'resume', 'replace', 'revoke'] as const;

/** What an officer does with a voucher. */
export type VoucherAction = (typeof VOUCHER_ACTIONS)[number];

/** A voucher, as far as it says what can be done with it. */
export type VoucherStanding = {
  readonly isSuspended: boolean;
  readonly isRevoked: boolean;
  readonly isOver: boolean;
  readonly leftCents: number;
  /** What orders hold of it. */
  readonly heldCents: number;
};

/**
 * Whether something can be done with a voucher (VCH1, VCH2): suspended and put back; taken back at any
 * time before its end; replaced while something is left and no order holds any of it (VCH3): what an order
 * gives back goes to the voucher it came from. One that was taken back stays so.
 */
export function checkVoucherAction(
  { isSuspended, isRevoked, isOver, leftCents, heldCents }: VoucherStanding,
  action: VoucherAction,
): Result<true, 'voucher.wrong_state' | 'voucher.held'> {
  const may: Readonly<Record<VoucherAction, boolean>> = {
    suspend: !isSuspended,
    resume: isSuspended,
    revoke: true,
    replace: leftCents > 0,
  };
  if (action === 'replace' && heldCents > 0) return fail('voucher.held', { cents: heldCents });
  return !isRevoked && !isOver && may[action] ? ok(true) : fail('voucher.wrong_state');
}

/** Letters and digits that nobody takes for one another. */
const UNLIKE = /[^A-HJ-NP-Z2-9]/g;
const CODE_LENGTH = 8;

/** A voucher's code, `V-7KQ4-M2XD`, out of random text; there is none in too short a text. */
export function voucherCode(random: string): string | null {
  const letters = random.toUpperCase().replaceAll(UNLIKE, '').slice(0, CODE_LENGTH);
  if (letters.length < CODE_LENGTH) return null;
  return `V-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
