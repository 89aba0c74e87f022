import type { CardRow } from '#app/contracts/requests/card-row.ts';
import type { CardSnapshot, JoinSnapshot } from '#app/domain/boards/document/read-board.ts';

/** Who takes part in a need: whoever joined its plan and has not left its order since. */
export function takingPart(
  card: Pick<CardSnapshot, 'joins'>,
  row: { readonly order: Pick<NonNullable<CardRow['order']>, 'left'> | null } | null,
): readonly JoinSnapshot[] {
  const left = row?.order?.left ?? [];
  return card.joins.filter(({ householdId }) => !left.includes(householdId));
}
