/** Hours a week that households said: the fewest and the most of them, and how many households said any. */
export type HoursWanted = {
  readonly least: number;
  readonly most: number;
  readonly households: number;
};

/**
 * The hours a week of a need (HRS). Households that take part share the same hours, so what each said is
 * never added up: alike it is one figure, else from the fewest to the most, with how many said any. Null while nobody said any.
 */
export function hoursWanted(
  joins: readonly { readonly hours: number | null }[],
): HoursWanted | null {
  const said = joins.flatMap(({ hours }) => (hours === null || hours === 0 ? [] : [hours]));
  if (said.length === 0) return null;
  return { least: Math.min(...said), most: Math.max(...said), households: said.length };
}
