import * as Y from 'yjs';

import { GRID_LIMITS, type Grid } from '#app/domain/boards/calendar/availability.ts';
import { CARDS_ROOT, COLUMN_IDS } from '#app/domain/boards/document/board-schema.ts';
import {
  addCard,
  joinCard,
  setDueOn,
  setRecurrence,
  setTolerance,
} from '#app/domain/boards/document/edit-board.ts';
import {
  addComment,
  linkService,
  setAnswer,
  setGrid,
  setLabel,
} from '#app/domain/boards/document/edit-card-lists.ts';
import { spread } from '#app/domain/boards/document/position.ts';
import { encodeEntries } from '#app/protocol/wire-format.ts';
import { answerAt, slotsOf } from '#app/domain/boards/calendar/slots.ts';
import type { boardClients, boards, boardUpdates } from '#db/schema/boards.ts';

import type { DemoClock } from '../clock.ts';
import { demoGroups } from '../groups.ts';
import { demoId } from '../ids.ts';
import { stableNumber } from '../stable.ts';
import type { DemoCard, DemoGrid, DemoGroup } from '../story.ts';
import { dependantKey } from './lookup.ts';

export type BoardRows = {
  boards: (typeof boards.$inferInsert)[];
  updates: (typeof boardUpdates.$inferInsert)[];
  clients: (typeof boardClients.$inferInsert)[];
};

/**
 * One board per group. Its log is as if each need had been written by who has it, one after the
 * other over the days before; the same story at the same moment gives the same bytes.
 */
export function boardRows(clock: DemoClock): BoardRows {
  const rows: BoardRows = { boards: [], updates: [], clients: [] };
  for (const group of demoGroups) {
    const boardId = demoId.board(group.key);
    const written = writeBoard(group, clock);
    rows.boards.push({
      id: boardId,
      groupId: demoId.group(group.key),
      name: group.name,
      lastSequence: written.length,
      totalBytes: written.reduce((sum, { payload }) => sum + payload.length, 0),
      createdAt: clock.hoursAgo(24 * group.createdDaysAgo),
    });
    written.forEach(({ payload, author, hoursAgo }, index) =>
      rows.updates.push({
        boardId,
        sequence: index + 1,
        payload,
        authors: [demoId.person(author)],
        committedAt: clock.hoursAgo(hoursAgo),
      }),
    );
    rows.clients.push({ boardId, clientId: stableNumber(boardId), personId: null });
    const talkers = group.cards.flatMap(({ comments = [] }) => comments.map(({ by }) => by));
    for (const key of new Set(talkers)) {
      const clientId = commentClient(group, key);
      rows.clients.push({ boardId, clientId, personId: demoId.person(key) });
    }
  }
  return rows;
}

/** The story's people write one need in so many hours. */
const HOURS_BETWEEN = 7;

/** A need is on the board for so long before anything else happens to it. */
const HOURS_BEFORE = 26;

/**
 * How long ago a need came on its board: `place` hours apart from the others, before its request and
 * all that was said about it, after its group was founded.
 */
export function writtenHoursAgo(group: DemoGroup, card: DemoCard, place: number): number {
  const first = Math.max(
    0,
    card.request?.sentHoursAgo ?? 0,
    ...(card.comments ?? []).map(({ hoursAgo }) => hoursAgo),
  );
  const wished = Math.max(24 + HOURS_BETWEEN * place, first === 0 ? 0 : first + HOURS_BEFORE);
  return Math.min(wished, 24 * group.createdDaysAgo - 1);
}

/** A comment belongs to whoever wrote it, so each person of a board writes under an id of its own. */
function commentClient(group: DemoGroup, personKey: string): number {
  return stableNumber(`${demoId.board(group.key)}/${personKey}`);
}

/** One batch of a board's log: a need as it was first written, or one thing said about it. */
type Batch = {
  readonly payload: Uint8Array;
  /** Key of who wrote it. */
  readonly author: string;
  readonly hoursAgo: number;
};

/** The batches of a group's board, the oldest first. */
function writeBoard(group: DemoGroup, clock: DemoClock): Batch[] {
  const doc = new Y.Doc();
  let updates: Uint8Array[] = [];
  doc.on('update', (bytes: Uint8Array) => updates.push(bytes));
  const edits = editsOf(group, clock).toSorted((a, b) => b.hoursAgo - a.hoursAgo);
  const written = edits.map(({ author, hoursAgo, write }) => {
    updates = [];
    write(doc);
    const entries = updates.map((update) => ({ connectionId: 0, messageId: 0, update }));
    return { payload: encodeEntries(entries), author, hoursAgo };
  });
  doc.destroy();
  return written;
}

type Edit = Omit<Batch, 'payload'> & { readonly write: (doc: Y.Doc) => void };

function editsOf(group: DemoGroup, clock: DemoClock): Edit[] {
  const cards = COLUMN_IDS.flatMap((column) => {
    const inColumn = group.cards.filter((card) => card.column === column);
    const positions = spread(inColumn.length);
    return inColumn.map((card, index) => ({ card, position: positions[index] ?? 'V' }));
  });
  return cards.flatMap(({ card, position }, index): Edit[] => [
    {
      author: card.by,
      hoursAgo: writtenHoursAgo(group, card, cards.length - 1 - index),
      write: (doc) => {
        doc.clientID = stableNumber(demoId.board(group.key));
        doc.transact(() => writeCard(doc, card, position, clock));
      },
    },
    ...(card.comments ?? []).map(({ by, text, hoursAgo }, place) => ({
      author: by,
      hoursAgo,
      write: (doc: Y.Doc) => {
        doc.clientID = commentClient(group, by);
        addComment(doc, demoId.card(card.key), {
          id: `demo-comment-${place + 1}`,
          by: demoId.person(by),
          at: clock.hoursAgo(hoursAgo).getTime(),
          text,
        });
      },
    })),
  ]);
}

function writeCard(doc: Y.Doc, card: DemoCard, position: string, clock: DemoClock): void {
  const id = demoId.card(card.key);
  addCard(doc, {
    id,
    column: card.column,
    position,
    category: card.category,
    title: card.title,
    notes: card.notes,
    schedule: card.schedule,
    createdBy: demoId.person(card.by),
  });
  if (card.tolerance) setTolerance(doc, id, card.tolerance);
  for (const { household, dependants, hours } of card.joins) {
    joinCard(doc, id, demoId.household(household), {
      dependantIds: (dependants ?? []).map((name) =>
        demoId.dependant(dependantKey(household, name)),
      ),
      hours: hours ?? null,
    });
  }
  if (card.grid) writeGrid(doc, id, card.grid, clock);
  writeMarks(doc, id, card, clock);
  const fields = doc.getMap<Y.Map<unknown>>(CARDS_ROOT).get(id);
  writeChecklist(fields?.get('checklist'), card);
}

function writeGrid(doc: Y.Doc, cardId: string, wanted: DemoGrid, clock: DemoClock): void {
  const [fromHour, toHour] = wanted.hours ?? [GRID_LIMITS.firstHour, GRID_LIMITS.lastHour];
  const days = wanted.days.map((day) =>
    typeof day === 'string' ? day : clock.weekday(day.weekday, day.fromDay),
  );
  const grid: Grid = { parts: wanted.parts, days, fromHour, toHour };
  setGrid(doc, cardId, grid);
  for (const household of Object.keys(wanted.answers)) {
    for (const [place, { id: slot }] of slotsOf(grid).entries()) {
      const answer = answerAt(wanted.answers, household, place);
      if (answer)
        setAnswer(doc, cardId, { householdId: demoId.household(household), slot, answer });
    }
  }
}

/** Labels, due day, rhythm and services of a card. */
function writeMarks(doc: Y.Doc, id: string, card: DemoCard, clock: DemoClock): void {
  const { labels = [], services = [], dueInDays, recurrence } = card;
  for (const label of labels) setLabel(doc, id, label, true);
  for (const service of services) linkService(doc, id, demoId.service(service), true);
  if (dueInDays !== undefined) setDueOn(doc, id, clock.day(dueInDays));
  if (!recurrence) return;
  const { every, weekdays = [], monthDay = null, untilInDays } = recurrence;
  const until = untilInDays === undefined ? null : clock.day(untilInDays);
  setRecurrence(doc, id, { every, weekdays, monthDay, from: null, until });
}

function writeChecklist(into: unknown, card: DemoCard): void {
  if (!(into instanceof Y.Map)) return;
  const items = card.checklist ?? [];
  const positions = spread(items.length);
  items.forEach(({ text, isDone }, index) => {
    const item = new Y.Map<unknown>();
    item.set('text', new Y.Text(text));
    item.set('isDone', isDone);
    item.set('position', positions[index] ?? 'V');
    into.set(`demo-item-${index + 1}`, item);
  });
}
