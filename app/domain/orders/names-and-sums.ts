import type { Cents } from '../money.ts';

/** What one household's part costs and what of it is paid in money: its own, or its group's fund's. */
export type HouseholdSums = {
  readonly shareCents: Cents;
  readonly cashDueCents: Cents;
  readonly fundCents: Cents;
};

/**
 * Whether a provider may read the names of an order's households while it also reads, under
 * references, what is due in money (R4). A share can be worked out from the order's total, so names
 * may stand only where each household could be one that pays all of its share in money: some sum
 * that is due equals its share. A common fund pays for those without vouchers as for those with them.
 *
 * Nothing more is needed. Let the household with share `s` owe the sum `s` that is in the list; the
 * others can still be given the other sums, none above its share: in order of size, the k-th sum is
 * at most the k-th share, and taking `s` out of both lists keeps that true.
 */
export function mayNameHouseholds(households: readonly HouseholdSums[]): boolean {
  return households.every((household) => mayNameHousehold(household, households));
}

/**
 * Whether one household may be named where others are not: by the same proof, it could be one that
 * pays all of its share in money. Who is told that it may not is told nothing new: it holds a voucher.
 */
export function mayNameHousehold(
  { shareCents }: Pick<HouseholdSums, 'shareCents'>,
  all: readonly HouseholdSums[],
): boolean {
  return all.some(({ cashDueCents, fundCents }) => cashDueCents + fundCents === shareCents);
}

/**
 * How far the provider may read a household's own sheet: `plain`; `tells` where its name says that a
 * voucher or benefit pays a part, which a household that buys alone may choose to say, for nobody else
 * is in the order; `withheld` where other households are, whose sums it would tell as well.
 */
export type SheetReach = 'plain' | 'tells' | 'withheld';

/** How far the sheet of one of the households that stay may be read beside the sums (R4). */
export function sheetReach(
  own: HouseholdSums,
  staying: readonly HouseholdSums[],
  isAlone: boolean,
): SheetReach {
  if (mayNameHousehold(own, staying)) return 'plain';
  return isAlone ? 'tells' : 'withheld';
}
