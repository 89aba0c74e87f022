import { sumCents, type Cents } from '../money.ts';

/**
 * Where a programme's money is, as the ledger says. The first four sum to its budget; `returnedCents` is
 * part of `leftCents`: what came back of vouchers that ended or were taken back, not of one that was replaced.
 */
export type ProgrammeMoney = {
  readonly leftCents: Cents;
  readonly onVouchersCents: Cents;
  readonly heldCents: Cents;
  readonly spentCents: Cents;
  readonly returnedCents: Cents;
};

/**
 * Whether a verified application waits for money (APP4): what its programme has left is less than its voucher.
 * While there is enough for it, it waits for an officer only.
 */
export function lacksMoney(leftCents: Cents, valueCents: Cents): boolean {
  return leftCents < valueCents;
}

/** What a programme gave on vouchers in all (PRG5), what came back of it too. */
export function givenInAll(money: Omit<ProgrammeMoney, 'leftCents'>): Cents {
  const { onVouchersCents, heldCents, spentCents, returnedCents } = money;
  return sumCents([onVouchersCents, heldCents, spentCents, returnedCents]);
}
