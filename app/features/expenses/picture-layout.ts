import type { SuggestionView } from '#app/contracts/expenses/views.ts';

/**
 * Height of one household's row, and of the thickest end in it, in the drawing's own measure: it is
 * stretched to rows as high as the letters ask for.
 */
export const ROW = 60;
const THICKEST = 44;
/** Thin enough for a few cents, thick enough to be seen. */
const THINNEST = 3;

/** A household at one side of the picture. */
export type PictureEnd = {
  readonly householdId: string;
  readonly name: string;
  readonly amountCents: number;
};

/** A band from a debtor's row to a creditor's; tops and thickness in the drawing's measure. */
export type PictureBand = {
  readonly key: string;
  readonly fromTop: number;
  readonly toTop: number;
  readonly thick: number;
  readonly isOwn: boolean;
};

/** Who owes on the left, who is owed on the right, and a band for each payment between them. */
export type PictureLayout = {
  readonly left: readonly PictureEnd[];
  readonly right: readonly PictureEnd[];
  readonly bands: readonly PictureBand[];
  readonly rows: number;
};

/** Lays payments out so that bands are as thick as their amounts and none covers another at its ends. */
export function layOut(payments: readonly SuggestionView[]): PictureLayout {
  const left = endsOf(payments.map((p) => [p.fromId, p.fromName, p.amountCents]));
  const right = endsOf(payments.map((p) => [p.toId, p.toName, p.amountCents]));
  const most = Math.max(1, ...[...left, ...right].map(({ amountCents }) => amountCents));
  const thickOf = (cents: number) => Math.max(THINNEST, (cents / most) * THICKEST);
  const leftTops = topsOf(left, thickOf);
  const rightTops = topsOf(right, thickOf);
  const bands = payments.map((payment) => {
    const thick = thickOf(payment.amountCents);
    return {
      key: `${payment.fromId} ${payment.toId}`,
      fromTop: take(leftTops, payment.fromId, thick),
      toTop: take(rightTops, payment.toId, thick),
      thick,
      isOwn: payment.role !== null,
    };
  });
  return { left, right, bands, rows: Math.max(left.length, right.length) };
}

function endsOf(sides: readonly (readonly [string, string, number])[]): readonly PictureEnd[] {
  const ends = new Map<string, PictureEnd>();
  for (const [householdId, name, cents] of sides) {
    const amountCents = (ends.get(householdId)?.amountCents ?? 0) + cents;
    ends.set(householdId, { householdId, name, amountCents });
  }
  return [...ends.values()];
}

/** Where the first band of each household begins: its bands stand in the middle of its row. */
function topsOf(ends: readonly PictureEnd[], thickOf: (cents: number) => number) {
  return new Map(
    ends.map(({ householdId, amountCents }, index) => [
      householdId,
      index * ROW + (ROW - thickOf(amountCents)) / 2,
    ]),
  );
}

function take(tops: Map<string, number>, householdId: string, thick: number): number {
  const top = tops.get(householdId) ?? 0;
  tops.set(householdId, top + thick);
  return top;
}
