import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import type { Author } from '../document/board-schema.ts';
import { checkUpdate, learnUpdate } from './check-update.ts';
import {
  addCard,
  cardText,
  deleteCard,
  joinCard,
  leaveCard,
  moveCard,
} from '../document/edit-board.ts';
import { readBoard } from '../document/read-board.ts';
import { UpdateIndex } from './update-index.ts';

/** The comments of these tests are written in the first second of all time. */
const NOW_MS = 1_000;

const giulia: Author = { personId: 'giulia', householdId: 'h-giulia', role: 'member' };
const paolo: Author = { personId: 'paolo', householdId: 'h-paolo', role: 'member' };
const olga: Author = { personId: 'olga', householdId: 'h-olga', role: 'organiser' };

/** The judge with its log, as a server process holds them. */
class Server {
  index = new UpdateIndex();
  readonly log: Uint8Array[] = [];
  readonly #owners = new Map<number, string | null>();

  take(update: Uint8Array, author: Author): string | null {
    const checked = checkUpdate(this.index, update, author, NOW_MS);
    if (!checked.ok) return checked.code;
    checked.value.apply();
    const owner = author.role === 'system' ? null : author.personId;
    for (const client of checked.value.newClients) this.#owners.set(client, owner);
    this.log.push(update);
    return null;
  }

  /** Another process opens the board: from its log, or a snapshot without what was deleted. */
  restart(from: 'log' | 'snapshot'): void {
    this.index = new UpdateIndex();
    for (const [client, personId] of this.#owners) this.index.bind(client, personId);
    const merged = new Y.Doc();
    for (const update of this.log) {
      if (from === 'log') learnUpdate(this.index, update);
      else Y.applyUpdate(merged, update);
    }
    if (from === 'snapshot') learnUpdate(this.index, Y.encodeStateAsUpdate(merged));
  }

  /** Says what it would answer, and forgets the question. */
  wouldTake(update: Uint8Array, author: Author): boolean {
    return checkUpdate(this.index, update, author, NOW_MS).ok;
  }
}

/** A device: its document, what it has not sent, and how much of the log it has seen. */
class Device {
  readonly doc = new Y.Doc();
  readonly author: Author;
  #unsent: Uint8Array[] = [];
  /** What came from the server, to know what it lacks. */
  readonly #mirror = new Y.Doc();
  #seen = 0;
  readonly #undo = new Map<Y.Text, Y.UndoManager>();

  constructor(author: Author) {
    this.author = author;
    this.doc.on('update', (update: Uint8Array, _origin, _doc, change: Y.Transaction) => {
      if (change.local) this.#unsent.push(update);
    });
  }

  receive(server: Server): void {
    for (const update of server.log.slice(this.#seen)) {
      Y.applyUpdate(this.doc, update, 'server');
      Y.applyUpdate(this.#mirror, update);
    }
    this.#seen = server.log.length;
  }

  /** What it sends now; `isResync`: it lost its list and sends what the server lacks. */
  outgoing(isResync: boolean): Uint8Array | null {
    const unsent = this.#unsent.splice(0);
    if (isResync) return Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.#mirror));
    return unsent.length > 0 ? Y.mergeUpdates(unsent) : null;
  }

  typeIn(text: Y.Text | null, at: number, word: string): void {
    if (!text) return;
    if (!this.#undo.has(text)) {
      const settings = { trackedOrigins: new Set([this]), captureTimeout: 0 };
      this.#undo.set(text, new Y.UndoManager(text, settings));
    }
    const start = Math.min(at, text.length);
    this.doc.transact(() => {
      if (at % 3 === 0 && text.length > start) text.delete(start, 1);
      else text.insert(start, word);
    }, this);
  }

  undoLast(isRedo: boolean): void {
    for (const manager of this.#undo.values()) {
      if (isRedo) manager.redo();
      else manager.undo();
    }
  }
}

function mapIn(doc: Y.Doc, cardId: string, field: string): Y.Map<unknown> | null {
  const found = doc.getMap<Y.Map<unknown>>('cards').get(cardId)?.get(field);
  return found instanceof Y.Map ? (found as Y.Map<unknown>) : null;
}

function addComment(doc: Y.Doc, cardId: string, id: string, by: string): void {
  const comment = new Y.Map<unknown>();
  comment.set('text', new Y.Text('ciao'));
  comment.set('by', by);
  comment.set('at', 1);
  mapIn(doc, cardId, 'comments')?.set(id, comment);
}

/** Comments of a card that somebody wrote, by id. */
function commentsBy(doc: Y.Doc, cardId: string, personId: string): [string, Y.Map<unknown>][] {
  const comments = mapIn(doc, cardId, 'comments');
  return [...(comments ?? [])].flatMap(([id, comment]) =>
    comment instanceof Y.Map && comment.get('by') === personId ? [[id, comment]] : [],
  );
}

function textOf(comment: Y.Map<unknown> | undefined): Y.Text | null {
  const text = comment?.get('text');
  return text instanceof Y.Text ? text : null;
}

const card = (id: string, createdBy: string) =>
  ({ id, createdBy, title: 'Nuoto', column: 'needs', position: 'V', category: 'sport' }) as const;

type Step = { who: number; what: number; card: string; at: number; net: number };

const steps = fc.array(
  fc.record({
    who: fc.nat(3),
    what: fc.nat(13),
    card: fc.constantFrom('c1', 'c2'),
    at: fc.nat(20),
    net: fc.nat(11),
  }),
  { maxLength: 70 },
);

/** One of the things a person does on a board. */
function edit(device: Device, { what, card: cardId, at }: Step): void {
  const { doc, author } = device;
  const { personId, householdId, role } = author;
  const anybody = role === 'organiser' ? ['h-giulia', 'h-paolo', 'h-olga'][at % 3] : null;
  const household = anybody ?? householdId ?? '';
  const own = commentsBy(doc, cardId, personId);
  switch (what) {
    case 0:
      if (at < 3) addCard(doc, card(cardId, personId));
      return;
    case 1:
    case 2:
      return device.typeIn(cardText(doc, cardId, 'notes'), at, 'città');
    case 3:
      moveCard(doc, cardId, { column: at % 2 === 0 ? 'asking' : 'deciding', position: `V${at}k` });
      return;
    case 4:
      joinCard(doc, cardId, household, { dependantIds: ['k'], hours: at });
      return;
    case 5:
      leaveCard(doc, cardId, household);
      return;
    case 6:
      mapIn(doc, cardId, 'availability')?.set(`${household}:mon_pm`, at % 2 === 0 ? 'yes' : 'no');
      return;
    case 7:
      mapIn(doc, cardId, 'availability')?.delete(`${household}:mon_pm`);
      return;
    case 8:
      return addComment(doc, cardId, `${personId}-${at % 3}`, personId);
    case 9:
      return device.typeIn(textOf(own[at % Math.max(1, own.length)]?.[1]), at, 'bello');
    case 10: {
      const all = ['giulia', 'paolo', 'olga'].flatMap((by) => commentsBy(doc, cardId, by));
      const [id] = (role === 'organiser' ? all : own)[at % Math.max(1, all.length)] ?? [];
      if (id !== undefined) mapIn(doc, cardId, 'comments')?.delete(id);
      return;
    }
    case 11:
      own[0]?.[1].set('at', at);
      return;
    case 12:
      return device.undoLast(at % 2 === 0);
    default:
      if (at < 3) deleteCard(doc, cardId);
  }
}

/** A board with two cards; in each everybody's join, answer and comment. */
function filledBoard() {
  const server = new Server();
  const devices = [giulia, paolo, olga].map((author) => new Device(author));
  const [first] = devices;
  for (const id of ['c1', 'c2']) if (first) addCard(first.doc, card(id, 'giulia'));
  for (const device of devices) {
    const { doc, author } = device;
    device.receive(server);
    for (const cardId of ['c1', 'c2']) {
      joinCard(doc, cardId, author.householdId ?? '', { dependantIds: [], hours: 1 });
      mapIn(doc, cardId, 'availability')?.set(`${author.householdId}:mon_pm`, 'yes');
      addComment(doc, cardId, `k-${author.personId}`, author.personId);
    }
    const update = device.outgoing(false);
    expect(update && server.take(update, author)).toBeNull();
  }
  return server;
}

/** Everybody edits, sends and hears in any order; whatever is refused fails the test. */
function live(sequence: readonly Step[]): { server: Server; devices: Device[] } {
  const server = filledBoard();
  // Giulia has two devices, which write in what is hers at the same moment.
  const devices = [giulia, giulia, paolo, olga].map((author) => new Device(author));
  const send = (device: Device, isResync: boolean) => {
    const update = device.outgoing(isResync);
    if (update) expect(server.take(update, device.author)).toBeNull();
  };
  for (const device of devices) device.receive(server);
  for (const step of sequence) {
    const device = devices[step.who];
    if (!device) continue;
    edit(device, step);
    if (step.net < 5) device.receive(server);
    if (step.net % 2 === 0) send(device, step.net === 6);
    if (step.net === 11) server.restart(step.at % 2 === 0 ? 'log' : 'snapshot');
  }
  for (const device of devices) send(device, false);
  for (const device of devices) device.receive(server);
  return { server, devices };
}

describe('what people honestly do with their own is taken', () => {
  test('edits, undo, deletions at once, days offline, restarts', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { server, devices } = live(sequence);
        const [first, ...others] = devices.map(({ doc }) => doc.getMap('cards').toJSON());
        for (const other of others) expect(other).toEqual(first);
        // A device that lost all its lists sends everything, with everybody's deletions.
        const expectAll = () => {
          for (const { doc, author } of devices) {
            const everything = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc));
            expect(server.wouldTake(everything, author)).toBe(true);
          }
        };
        expectAll();
        server.restart('log');
        expectAll();
        server.restart('snapshot');
        expectAll();
      }),
      { numRuns: 200 },
    );
  });
});

type Forgery = (doc: Y.Doc) => void;
const comment = (doc: Y.Doc, by: string) => commentsBy(doc, 'c1', by)[0]?.[1];
const cardOf = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('cards').get('c1');

const FORGERIES: readonly [string, Forgery][] = [
  ['takes another household out', (doc) => leaveCard(doc, 'c1', 'h-giulia')],
  ['takes an answer away', (doc) => mapIn(doc, 'c1', 'availability')?.delete('h-giulia:mon_pm')],
  [
    'answers for another household',
    (doc) => mapIn(doc, 'c1', 'availability')?.set('h-giulia:mon_pm', 'no'),
  ],
  ['writes in a comment', (doc) => textOf(comment(doc, 'giulia'))?.insert(2, 'X')],
  ['deletes words of a comment', (doc) => textOf(comment(doc, 'giulia'))?.delete(0, 2)],
  ['changes when a comment was made', (doc) => comment(doc, 'giulia')?.set('at', 9)],
  ['takes the author off a comment', (doc) => comment(doc, 'giulia')?.delete('by')],
  ['puts other words in place', (doc) => comment(doc, 'giulia')?.set('text', new Y.Text('X'))],
  ['deletes a comment', (doc) => mapIn(doc, 'c1', 'comments')?.delete('k-giulia')],
  ['replaces a comment', (doc) => addComment(doc, 'c1', 'k-giulia', 'paolo')],
  ['sweeps all comments away', (doc) => cardOf(doc)?.set('comments', new Y.Map())],
  ['deletes all joins', (doc) => cardOf(doc)?.delete('joins')],
  ['replaces all answers', (doc) => cardOf(doc)?.set('availability', new Y.Map())],
  [
    'hides it behind the deletion of another card',
    (doc) => {
      leaveCard(doc, 'c1', 'h-giulia');
      deleteCard(doc, 'c2');
    },
  ],
];

describe('[Y6] nobody changes or deletes what is another’s', () => {
  test.each(FORGERIES)('a member who %s is refused', (_name, forge) => {
    for (const reopened of [null, 'log', 'snapshot'] as const) {
      const server = filledBoard();
      if (reopened) server.restart(reopened);
      const thief = new Device(paolo);
      thief.receive(server);
      forge(thief.doc);
      const update = thief.outgoing(false);
      expect(update && server.take(update, paolo)).toMatch(/not_yours|unknown_place|bad_value/);
    }
  });

  test('a comment the server brought back is still of who wrote it', () => {
    const server = new Server();
    const past = new Y.Doc();
    addCard(past, card('c1', 'giulia'));
    addComment(past, 'c1', 'k-giulia', 'giulia');
    const restored = Y.encodeStateAsUpdate(past);
    expect(server.take(restored, { personId: '', householdId: null, role: 'system' })).toBeNull();
    for (const reopened of [null, 'log', 'snapshot'] as const) {
      if (reopened) server.restart(reopened);
      for (const [, forge] of FORGERIES.filter(([name]) => name.includes('comment'))) {
        const thief = new Device(paolo);
        thief.receive(server);
        forge(thief.doc);
        const update = thief.outgoing(false);
        expect(update && server.take(update, paolo)).toMatch(/not_yours|bad_value/);
      }
      const author = new Device(giulia);
      author.receive(server);
      author.typeIn(textOf(comment(author.doc, 'giulia')) ?? null, 1, 'bello');
      const edited = author.outgoing(false);
      expect(edited && server.take(edited, giulia)).toBeNull();
      mapIn(author.doc, 'c1', 'comments')?.delete('k-giulia');
      const deleted = author.outgoing(false);
      expect(deleted && server.wouldTake(deleted, giulia)).toBe(true);
      const host = new Device(olga);
      host.receive(server);
      mapIn(host.doc, 'c1', 'comments')?.delete('k-giulia');
      const swept = host.outgoing(false);
      expect(swept && server.wouldTake(swept, olga)).toBe(true);
    }
  });

  test('a forged container that would win by its client id', () => {
    const server = new Server();
    const honest = new Device(giulia);
    honest.doc.getMap('cards').set('c1', new Y.Map());
    const bare = honest.outgoing(false);
    expect(bare && server.take(bare, giulia)).toBeNull();
    const blind = new Y.Doc();
    blind.clientID = 2 ** 32 - 1;
    for (const update of server.log) Y.applyUpdate(blind, update);
    cardOf(honest.doc)?.set('joins', new Y.Map());
    const made = honest.outgoing(false);
    expect(made && server.take(made, giulia)).toBeNull();
    // As if the place were empty: with no origin the highest client id stands.
    const before = Y.encodeStateVector(blind);
    cardOf(blind)?.set('joins', new Y.Map());
    const update = Y.encodeStateAsUpdate(blind, before);
    expect(server.take(update, paolo)).toBe('boards.not_yours');
  });

  test('whoever adds forgeries to honest work is refused whole', () => {
    const forgery = fc.constantFrom(...FORGERIES.map(([, forge]) => forge));
    fc.assert(
      fc.property(fc.array(forgery, { minLength: 1, maxLength: 3 }), fc.nat(20), (forge, at) => {
        const server = filledBoard();
        const thief = new Device(paolo);
        thief.receive(server);
        edit(thief, { who: 0, what: 2, card: 'c1', at, net: 0 });
        edit(thief, { who: 0, what: 4, card: 'c1', at, net: 0 });
        for (const one of forge) one(thief.doc);
        const before = server.index.nextClock(thief.doc.clientID);
        const update = thief.outgoing(at % 2 === 0);
        expect(update && server.take(update, paolo)).not.toBeNull();
        expect(server.index.nextClock(thief.doc.clientID)).toBe(before);
      }),
    );
  });

  test('an organiser takes out a household and a whole comment, but no word of it', () => {
    const may = (forge: Forgery) => {
      const server = filledBoard();
      const device = new Device(olga);
      device.receive(server);
      forge(device.doc);
      const update = device.outgoing(false);
      return update && server.take(update, olga);
    };
    expect(may((doc) => leaveCard(doc, 'c1', 'h-giulia'))).toBeNull();
    expect(may((doc) => mapIn(doc, 'c1', 'comments')?.delete('k-giulia'))).toBeNull();
    expect(may((doc) => textOf(comment(doc, 'giulia'))?.delete(0, 1))).toBe('boards.not_yours');
    expect(may((doc) => textOf(comment(doc, 'giulia'))?.insert(0, 'X'))).toBe('boards.not_yours');
    expect(may((doc) => cardOf(doc)?.delete('joins'))).toBe('boards.not_yours');
  });

  test('everybody who writes may delete a whole card, with all that is in it', () => {
    const server = filledBoard();
    const device = new Device(paolo);
    device.receive(server);
    deleteCard(device.doc, 'c1');
    const update = device.outgoing(false);
    expect(update && server.take(update, paolo)).toBeNull();
    const late = new Device(giulia);
    late.receive(server);
    expect(readBoard(late.doc).cards.map(({ id }) => id)).toEqual(['c2']);
  });
});
