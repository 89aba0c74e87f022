import type { BoardHousehold } from '#app/contracts/boards/page-view.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { askedHouseholds, type Availability } from '#app/domain/boards/calendar/slots.ts';

/** Ids of the households a card's grid asks. */
export function askedOf(
  households: readonly BoardHousehold[],
  card: CardSnapshot,
  { sheet }: Availability,
): readonly string[] {
  return askedHouseholds(
    households.map(({ id }) => id),
    card.joins.map(({ householdId }) => householdId),
    sheet,
  );
}
