import type { Answer } from '#app/domain/boards/calendar/availability.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import {
  answerAt,
  bestSlots,
  countSlots,
  hasAnswered,
  slotsOf,
  type Availability,
  type Slot,
  type SlotCount,
} from '#app/domain/boards/calendar/slots.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from '../state/board-screen.tsx';
import { askedOf } from './asked-of.ts';

/** One household's line of the grid: `answers[i]` is for slot `i`. */
export type WhenRow = {
  readonly householdId: string;
  readonly name: string;
  /** As others read it; `name` is `voi` for the own household. */
  readonly householdName: string;
  readonly isOwn: boolean;
  readonly answers: readonly (Answer | null)[];
};

/** A card's grid as the screen shows it. */
export type When = {
  readonly slots: readonly Slot[];
  /** The own household first, then those asked, in the group's order: nothing jumps about. */
  readonly rows: readonly WhenRow[];
  readonly counts: readonly SlotCount[];
  readonly best: readonly SlotCount[];
  /** How many households are asked. */
  readonly asked: number;
  /** Names of those who have not answered yet. */
  readonly missing: readonly string[];
  /** Names of those who have answered, though not for every slot. */
  readonly partly: readonly string[];
};

/** Lines up a card's grid for this household; `others` are shown beside those who are asked. */
export function useWhen(
  card: CardSnapshot,
  availability: Availability,
  others: readonly string[],
): When {
  const t = useT().boards.availability;
  const { view } = useBoardScreen();
  const { sheet, grid } = availability;
  const askedIds = askedOf(view.households, card, availability);
  const ownId = view.viewer.householdId;
  const slots = slotsOf(grid);
  const shown = view.households.filter(
    ({ id }) => id === ownId || askedIds.includes(id) || others.includes(id),
  );
  const rows = shown
    .toSorted((a, b) => Number(b.id === ownId) - Number(a.id === ownId))
    .map(({ id, name }) => ({
      householdId: id,
      name: id === ownId ? t.mine : name,
      householdName: name,
      isOwn: id === ownId,
      answers: slots.map((_, place) => answerAt(sheet, id, place)),
    }));
  const counts = countSlots(availability, askedIds);
  const askedRows = rows.filter(({ householdId }) => askedIds.includes(householdId));
  const answered = askedRows.filter(({ householdId }) => hasAnswered(sheet, householdId));
  return {
    slots,
    rows,
    counts,
    best: bestSlots(counts),
    asked: askedIds.length,
    missing: askedRows.filter((row) => !answered.includes(row)).map(({ name }) => name),
    partly: answered.filter(({ answers }) => answers.includes(null)).map(({ name }) => name),
  };
}
