import * as Y from 'yjs';

import { spread } from '#app/domain/boards/document/position.ts';
import {
  addCard,
  archiveCard,
  joinCard,
  moveCard,
  setDueOn,
  setRecurrence,
  setSchedule,
  setTolerance,
} from '#app/domain/boards/document/edit-board.ts';
import {
  addChecklistItem,
  addComment,
  changeChecklistItem,
  linkService,
  setAnswer,
  setGrid,
  setLabel,
} from '#app/domain/boards/document/edit-card-lists.ts';

import { testCard } from './realtime-world.ts';

/** A generator of numbers below a bound, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

/**
 * Updates of every kind of edit, each a whole document in somebody else's name: the server refuses
 * every one of them, also where a mutation happens to leave it readable.
 */
function samples(): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = 4_242;
  const made: Uint8Array[] = [];
  const edits: ((doc: Y.Doc) => unknown)[] = [
    () => addCard(doc, testCard('c', 'somebody-else')),
    () => setTolerance(doc, 'c', { maxCents: 1_000, unit: 'hour', note: 'fino a tre' }),
    () => setSchedule(doc, 'c', 'il venerdì'),
    () => setDueOn(doc, 'c', '2026-12-01'),
    () =>
      setRecurrence(doc, 'c', {
        every: 'week',
        weekdays: [1, 5],
        monthDay: null,
        from: null,
        until: null,
      }),
    () => joinCard(doc, 'c', 'another-household', { dependantIds: ['d1'], hours: 4 }),
    () => addComment(doc, 'c', { id: 'k', by: 'somebody-else', at: 1, text: 'Ci sto 😀' }),
    () => addChecklistItem(doc, 'c', { id: 'i', text: 'Chiamare', position: spread(1)[0] ?? 'V' }),
    () => changeChecklistItem(doc, 'c', 'i', { isDone: true }),
    () => setLabel(doc, 'c', 'urgent', true),
    () => linkService(doc, 'c', 'service-1', true),
    () => setGrid(doc, 'c', { parts: 'half_days', days: ['mon', 'fri'], fromHour: 8, toHour: 20 }),
    () => setAnswer(doc, 'c', { householdId: 'h', slot: 'mon_am', answer: 'yes' }),
    () => moveCard(doc, 'c', { column: 'deciding', position: 'k' }),
    () => archiveCard(doc, 'c'),
  ];
  for (const edit of edits) {
    edit(doc);
    made.push(Y.encodeStateAsUpdate(doc));
  }
  doc.destroy();
  return made;
}

/** `count` updates that no honest client makes; the same ones for the same seed. */
export function hostileUpdates(count: number, seed: number): Uint8Array[] {
  const next = numbersFrom(seed);
  const known = samples();
  const any = () => known[next(known.length)] ?? new Uint8Array();
  const kinds: (() => Uint8Array)[] = [
    () => withBytes(any(), next, 1),
    () => withBytes(any(), next, 1 + next(8)),
    () => any().slice(0, next(any().length)),
    () => {
      const [head, tail] = [any(), any()];
      return Uint8Array.of(...head.slice(0, next(head.length)), ...tail.slice(next(tail.length)));
    },
    () => {
      const whole = any();
      const at = next(whole.length);
      return Uint8Array.of(...whole.slice(0, at), ...whole.slice(Math.max(0, at - 9)));
    },
    () => Uint8Array.from({ length: 1 + next(200) }, () => next(256)),
  ];
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length]?.() ?? any());
}

function withBytes(from: Uint8Array, next: (bound: number) => number, count: number): Uint8Array {
  const changed = from.slice();
  for (let left = count; left > 0; left -= 1) changed[next(changed.length)] = next(256);
  return changed;
}
