/** Smallest cohort that may be shown (V8). */
export const SMALLEST_COHORT = 5;

/** A number of people in one cell of a report. */
export type Cell = { readonly key: string; readonly people: number };

/** A cell as it may be shown; `people` null means "fewer than five, or hidden to protect one". */
export type ShownCell = { readonly key: string; readonly people: number | null };

/** A report's cells and total; the total is null when it is under five, or tells of the cells. */
export type ShownReport = { readonly cells: readonly ShownCell[]; readonly total: number | null };

/**
 * Hides every cell under five (V8). Because the total is shown, hidden cells could be found again
 * by subtraction: so while the hidden ones together hold fewer than five people, or only one is
 * hidden, the next smallest cell is hidden too (complementary suppression).
 * Where all are small their sum would tell how large they can be (3 and 4 are 7): it is hidden too,
 * unless the reader knows it (`isTotalKnown`: a company its employees).
 * Equal cells go by key; the answer keeps the order of the list.
 */
export function suppressSmallCells(
  cells: readonly Cell[],
  { isTotalKnown = false }: { readonly isTotalKnown?: boolean } = {},
): ShownReport {
  const total = cells.reduce((sum, { people }) => sum + people, 0);
  const bySize = cells.toSorted((a, b) => a.people - b.people || (a.key < b.key ? -1 : 1));
  const hidden = new Set<string>();
  let hiddenPeople = 0;
  for (const { key, people } of bySize) {
    const isSmall = people < SMALLEST_COHORT;
    const canBeFound = hidden.size > 0 && (hidden.size === 1 || hiddenPeople < SMALLEST_COHORT);
    if (!isSmall && !canBeFound) break;
    hidden.add(key);
    hiddenPeople += people;
  }
  const areAllSmall = cells.every(({ people }) => people < SMALLEST_COHORT);
  return {
    cells: cells.map(({ key, people }) => ({ key, people: hidden.has(key) ? null : people })),
    total: total < SMALLEST_COHORT || (areAllSmall && !isTotalKnown) ? null : total,
  };
}
