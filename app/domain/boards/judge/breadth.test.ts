import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import type { Author } from '../document/board-schema.ts';
import { BREADTH_LIMITS } from './breadth.ts';
import { checkUpdate, learnUpdate } from './check-update.ts';
import { addCard, archiveCard, cardText, moveCard } from '../document/edit-board.ts';
import { UpdateIndex } from './update-index.ts';

const member: Author = { personId: 'p', householdId: 'h', role: 'member' };
const newCard = { id: 'c', createdBy: 'p', title: '', column: 'needs', position: 'V' } as const;

/** A judge whose clock goes on a second for each update, as a slow writer's would. */
class Judge {
  readonly index = new UpdateIndex();
  readonly taken: Uint8Array[] = [];
  nowMs = 0;

  take(update: Uint8Array, author: Author = member): string | null {
    this.nowMs += 1_000;
    const checked = checkUpdate(this.index, update, author, this.nowMs);
    if (!checked.ok) return checked.code;
    checked.value.apply();
    this.taken.push(update);
    return null;
  }

  get steps(): number {
    return this.index.breadth.counts.steps;
  }
}

function documentWithCard(): Y.Doc {
  const doc = new Y.Doc();
  addCard(doc, { ...newCard, category: '' });
  return doc;
}

/** Somebody who saw the card and nothing since. */
function blind(seen: Uint8Array, clientID: number): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seen);
  doc.clientID = clientID;
  return doc;
}

/** The update of a change. */
function updateOf(doc: Y.Doc, work: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.transact(work);
  return Y.encodeStateAsUpdate(doc, before);
}

describe('[BRE2] forged breadth is refused, whoever sends it', () => {
  test('siblings at one key, by ever new client ids: too many ids at once', () => {
    const judge = new Judge();
    const seen = Y.encodeStateAsUpdate(documentWithCard());
    judge.take(seen);
    const codes = new Set<string | null>();
    let taken = 0;
    for (let client = 1; client < 400; client += 1) {
      const doc = blind(seen, client);
      const code = judge.take(updateOf(doc, () => archiveCard(doc, 'c')));
      codes.add(code);
      if (code === null) taken += 1;
    }
    expect(codes).toEqual(new Set([null, 'boards.too_fast']));
    // What one may bring at once, and what 400 seconds gave back.
    expect(taken).toBeLessThan(BREADTH_LIMITS.newClientsAtOnce + 10);
  });

  test('siblings at one key, by one client id that says again and again it saw nothing', () => {
    const judge = new Judge();
    const seen = Y.encodeStateAsUpdate(documentWithCard());
    judge.take(seen);
    let clock = 0;
    let code: string | null = null;
    for (let sent = 0; sent < 5_000 && code === null; sent += 1) {
      // The same client id, with clocks that go on, in a document that never saw its own writes.
      const doc = blind(seen, 9);
      const update = updateOf(doc, () => archiveCard(doc, 'c'));
      const { structs } = Y.decodeUpdate(update);
      expect(structs).toHaveLength(1);
      code = judge.take(shifted(update, clock));
      clock += 1;
    }
    expect(code).toBe('boards.contested');
    expect(judge.steps).toBeLessThanOrEqual(BREADTH_LIMITS.stepsPerPerson);
  });

  test('a text that makes Yjs walk over all of it for every letter', { timeout: 30_000 }, () => {
    const judge = new Judge();
    const doc = documentWithCard();
    const seen = Y.encodeStateAsUpdate(doc);
    judge.take(seen);
    // Two who prepend a thousand lines each, and never hear of each other: a million steps.
    const codes = new Set<string | null>();
    for (const client of [2 ** 31, 2 ** 31 + 1, 2 ** 31 + 2]) {
      const writer = blind(seen, client);
      for (let line = 0; line < 1_100; line += 1) {
        const update = updateOf(writer, () => cardText(writer, 'c', 'notes')?.insert(0, 'a'));
        codes.add(judge.take(update));
      }
    }
    expect(codes).toContain('boards.contested');
    expect(judge.steps).toBeLessThanOrEqual(BREADTH_LIMITS.stepsPerPerson);
  });

  test('deletions out of order', () => {
    const judge = new Judge();
    const doc = documentWithCard();
    cardText(doc, 'c', 'notes')?.insert(0, 'abcdef');
    judge.take(Y.encodeStateAsUpdate(doc));
    const first = cardText(doc, 'c', 'notes')?.toDelta();
    expect(first).toHaveLength(1);
    const start = Y.getState(doc.store, doc.clientID) - 6;
    expect(judge.take(deletions(doc.clientID, [start + 4, start + 2]))).toBe('boards.malformed');
    expect(judge.take(deletions(doc.clientID, [start + 2, start + 2]))).toBe('boards.malformed');
    expect(judge.take(deletions(doc.clientID, [start + 2, start + 4]))).toBeNull();
  });

  test.each([
    [BREADTH_LIMITS.clientsPerUpdate, null],
    [BREADTH_LIMITS.clientsPerUpdate + 1, 'boards.malformed'],
  ])('%i client ids in one update: %s', (count, code) => {
    const judge = new Judge();
    const seen = Y.encodeStateAsUpdate(documentWithCard());
    judge.take(seen);
    const updates = Array.from({ length: count }, (_, at) => {
      const doc = blind(seen, at + 1);
      return updateOf(doc, () => archiveCard(doc, 'c'));
    });
    expect(judge.take(Y.mergeUpdates(updates))).toBe(code);
  });

  test.each([
    [BREADTH_LIMITS.clientsPerPerson - 2, null],
    [BREADTH_LIMITS.clientsPerPerson - 1, 'boards.full'],
  ])('%i client ids of one person, then two more: %s', (count, code) => {
    const judge = new Judge();
    for (let client = 1; client <= count; client += 1) judge.index.bind(client + 100_000, 'p');
    const doc = documentWithCard();
    const other = blind(Y.encodeStateAsUpdate(doc), 7);
    archiveCard(other, 'c');
    expect(judge.take(Y.encodeStateAsUpdate(other))).toBe(code);
  });

  test('a board has so many client ids, whosever they are', () => {
    const judge = new Judge();
    for (let client = 1; client <= BREADTH_LIMITS.clientsPerBoard; client += 1) {
      judge.index.bind(client, `p${client % 50}`);
    }
    expect(judge.take(Y.encodeStateAsUpdate(documentWithCard()))).toBe('boards.full');
  });

  test('whoever sends what costs too much to judge waits', () => {
    const judge = new Judge();
    judge.index.breadth.work.spend('p', BREADTH_LIMITS.workAtOnce, 1_000);
    const update = Y.encodeStateAsUpdate(documentWithCard());
    expect(checkUpdate(judge.index, update, member, 1_000)).toMatchObject({
      code: 'boards.too_fast',
    });
    expect(checkUpdate(judge.index, update, { ...member, personId: 'q' }, 1_000).ok).toBe(false);
    expect(checkUpdate(judge.index, update, member, 2_000).ok).toBe(true);
  });
});

/** The same items under later clocks. */
function shifted(update: Uint8Array, by: number): Uint8Array {
  const [struct] = Y.decodeUpdate(update).structs;
  if (!(struct instanceof Y.Item)) throw new Error('no item');
  const encoder = new Y.UpdateEncoderV1();
  const out = encoder as unknown as { restEncoder: { cbuf: Uint8Array; cpos: number } };
  const write = (value: number) => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) push((rest % 128) | 128);
    push(rest);
  };
  const push = (byte: number) => {
    out.restEncoder.cbuf[out.restEncoder.cpos] = byte;
    out.restEncoder.cpos += 1;
  };
  write(1);
  write(1);
  write(struct.id.client);
  write(struct.id.clock + by);
  struct.write(encoder, 0);
  write(0);
  return encoder.toUint8Array();
}

/** An update that deletes single items of a client below 128 ids, in the order given. */
function deletions(client: number, clocks: readonly number[]): Uint8Array {
  const bytes: number[] = [0, 1];
  const write = (value: number) => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
    bytes.push(rest);
  };
  write(client);
  write(clocks.length);
  for (const clock of clocks) {
    write(clock);
    write(1);
  }
  return Uint8Array.from(bytes);
}

describe('[BRE3] what people honestly do at the same time is taken', () => {
  test(
    'thirty people drag one card at the same moment, again and again',
    { timeout: 30_000 },
    () => {
      const judge = new Judge();
      const first = documentWithCard();
      judge.take(Y.encodeStateAsUpdate(first));
      const docs = Array.from({ length: 30 }, (_, at) =>
        blind(Y.encodeStateAsUpdate(first), at + 1),
      );
      const people = docs.map((_, at): Author => ({ ...member, personId: `p${at}` }));
      for (let round = 0; round < 15; round += 1) {
        const moves = docs.map((doc) =>
          updateOf(doc, () => moveCard(doc, 'c', { column: 'asking', position: `V${round}1` })),
        );
        moves.forEach((move, at) => expect(judge.take(move, people[at])).toBeNull());
        for (const doc of docs) for (const move of moves) Y.applyUpdate(doc, move);
      }
      expect(judge.steps).toBeLessThan(BREADTH_LIMITS.stepsPerBoard / 4);
    },
  );

  test('two thousand lines, each put in front of the others, take no step', () => {
    const judge = new Judge();
    const doc = documentWithCard();
    judge.take(Y.encodeStateAsUpdate(doc));
    for (let line = 0; line < 2_000; line += 1) {
      const update = updateOf(doc, () => cardText(doc, 'c', 'notes')?.insert(0, 'r\n'));
      expect(judge.take(update)).toBeNull();
    }
    expect(judge.steps).toBe(0);
  });

  test('fifty thousand edits in one visit', { timeout: 60_000 }, () => {
    const judge = new Judge();
    const doc = documentWithCard();
    judge.take(Y.encodeStateAsUpdate(doc));
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let step = 0; step < 50_000; step += 1) {
      const text = cardText(doc, 'c', 'notes');
      if (!text) throw new Error('no notes');
      if (text.length > 5_000) text.delete(0, 4_000);
      else if (step % 5 === 0 && text.length > 0) text.delete((step * 31) % text.length, 1);
      else if (step % 11 === 0) moveCard(doc, 'c', { column: 'asking', position: `V${step}1` });
      else text.insert((step % 7 === 0 ? step * 17 : text.length) % (text.length + 1), 'x');
    }
    for (let at = 0; at < updates.length; at += 25) {
      expect(judge.take(Y.mergeUpdates(updates.slice(at, at + 25)))).toBeNull();
    }
    expect(judge.steps).toBe(0);
  });

  test(
    'several people type at one spot, each hearing late, with a day offline',
    { timeout: 30_000 },
    () => {
      const step = fc.record({ who: fc.nat(5), at: fc.nat(30), isHeard: fc.boolean() });
      fc.assert(
        fc.property(fc.array(step, { minLength: 20, maxLength: 200 }), (steps) => {
          const judge = new Judge();
          const first = documentWithCard();
          judge.take(Y.encodeStateAsUpdate(first));
          const docs = [1, 2, 3, 4, 5, 6].map((id) => blind(Y.encodeStateAsUpdate(first), id));
          const unsent = docs.map((): Uint8Array[] => []);
          docs.forEach((doc, who) =>
            doc.on('update', (update: Uint8Array, _origin, _doc, change: Y.Transaction) => {
              if (change.local) unsent[who]?.push(update);
            }),
          );
          const send = (who: number) => {
            const updates = unsent[who]?.splice(0) ?? [];
            if (updates.length === 0) return;
            const author = { ...member, personId: `p${who}` };
            expect(judge.take(Y.mergeUpdates(updates), author)).toBeNull();
          };
          for (const { who, at, isHeard } of steps) {
            const doc = docs[who];
            const text = doc && cardText(doc, 'c', 'notes');
            if (!doc || !text) continue;
            text.insert(Math.min(at, text.length), 'pane ');
            moveCard(doc, 'c', { column: 'asking', position: `V${at}1` });
            if (!isHeard) continue;
            send(who);
            for (const update of judge.taken) Y.applyUpdate(doc, update);
          }
          docs.forEach((_, who) => send(who));
          // A process that starts now counts much the same, and takes in what comes.
          const later = new UpdateIndex();
          for (const update of judge.taken) learnUpdate(later, update);
          expect(later.breadth.counts.steps).toBe(judge.steps);
          expect(judge.steps).toBeLessThan(steps.length * steps.length);
        }),
        { numRuns: 60 },
      );
    },
  );
});
