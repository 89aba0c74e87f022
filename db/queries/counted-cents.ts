/** How many of something, and how much money in all (cents). */
export type CountedCents = { readonly count: number; readonly cents: number };

/** Sums come as text from both drivers, and as null over no rows. */
export function counted(row: { count: number; cents: string | null } | undefined): CountedCents {
  return { count: row?.count ?? 0, cents: Number(row?.cents ?? 0) };
}
