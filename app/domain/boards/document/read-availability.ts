import * as Y from 'yjs';

import {
  isAnswer,
  isGrid,
  isSlotId,
  type Grid,
  type SlotAnswer,
} from '../calendar/availability.ts';
import { isBoardId } from './board-schema.ts';
import { sheetOf, type Availability } from '../calendar/slots.ts';

/** The grid of a card with the answers to it; null while nobody asked for days. Never throws. */
export function readAvailability(card: Y.Map<unknown>): Availability | null {
  const grid = readGrid(card);
  return grid && { grid, sheet: sheetOf(grid, readAnswers(card)) };
}

/** The grid of a card; null when there is none. */
export function readGrid(card: Y.Map<unknown>): Grid | null {
  const grid = card.get('grid');
  return isGrid(grid) ? grid : null;
}

/** Every answer a card holds, those outside its grid too, by household. */
export function readAnswers(card: Y.Map<unknown>): SlotAnswer[] {
  const answers = card.get('availability');
  if (!(answers instanceof Y.Map)) return [];
  const found: SlotAnswer[] = [];
  for (const [key, answer] of answers) {
    const [householdId = '', slot] = key.split(':');
    if (isBoardId(householdId) && isSlotId(slot) && isAnswer(answer))
      found.push({ householdId, slot, answer });
  }
  return found.toSorted((a, b) => (a.householdId < b.householdId ? -1 : 1));
}
