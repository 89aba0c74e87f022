import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { TextOrder, type OrderListener } from './text-order.ts';

/** A listener that allows every step and counts them. */
function listen(): OrderListener & { steps: number; takeBack(): void } {
  const takeBacks: (() => void)[] = [];
  return {
    steps: 0,
    step(items) {
      this.steps += items;
      return true;
    },
    began: () => undefined,
    undo: (takeBack) => takeBacks.push(takeBack),
    takeBack: () => {
      for (const one of takeBacks.splice(0).toReversed()) one();
    },
  };
}

function addAll(order: TextOrder, update: Uint8Array, listener: OrderListener): void {
  for (const item of Y.decodeUpdate(update).structs) {
    if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentString)) continue;
    const { client, clock } = item.id;
    const { length, origin, rightOrigin: right } = item;
    order.add({ client, clock, length, origin, right }, listener);
  }
}

const lettersOf = (order: TextOrder) =>
  [...order.runs()].flatMap(({ client, clock, length }) =>
    Array.from({ length }, (_, at) => `${client}:${clock + at}`),
  );

/** The letters of a real text in its order, deleted ones too: each is asked who it is. */
function lettersIn(doc: Y.Doc): string[] {
  const letters: string[] = [];
  const whole = Y.createDocFromSnapshot(
    doc,
    Y.createSnapshot(Y.createDeleteSet(), Y.snapshot(doc).sv),
  );
  const text = whole.getText('t');
  for (let at = 0; at < text.length; at += 1) {
    const { item } = Y.createRelativePositionFromTypeIndex(text, at);
    letters.push(`${item?.client}:${item?.clock}`);
  }
  return letters;
}

const edits = fc.array(
  fc.record({
    who: fc.nat(3),
    at: fc.nat(40),
    word: fc.constantFrom('a', 'bc', 'città', ''),
    hears: fc.option(fc.nat(3), { freq: 2 }),
  }),
  { minLength: 1, maxLength: 60 },
);

describe('[BRE1] the order of letters', () => {
  test(
    'is that of Yjs, whoever writes where and whenever they hear of each other',
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(edits, fc.nat(200), (steps, tried) => {
          const log: Uint8Array[] = [];
          const seen = [0, 0, 0, 0];
          const docs = [5, 3, 9, 1].map((clientID) => {
            const doc = new Y.Doc();
            doc.clientID = clientID;
            doc.on('update', (update: Uint8Array, _origin, _doc, change: Y.Transaction) => {
              if (change.local) log.push(update);
            });
            return doc;
          });
          for (const { who, at, word, hears } of steps) {
            const doc = docs[who];
            if (!doc) continue;
            // One hears of a prefix of the log.
            if (hears !== null) {
              for (const update of log.slice(seen[who], log.length - hears))
                Y.applyUpdate(doc, update);
              seen[who] = Math.max(seen[who] ?? 0, log.length - hears);
            }
            const text = doc.getText('t');
            const start = Math.min(at, text.length);
            if (word === '') text.delete(start, Math.min(2, text.length - start));
            else text.insert(start, word);
          }
          const order = new TextOrder();
          const all = new Y.Doc({ gc: false });
          log.forEach((update, at) => {
            if (at === tried % log.length) {
              // Judged and refused: as if it had never been.
              const before = lettersOf(order);
              const listener = listen();
              addAll(order, update, listener);
              listener.takeBack();
              expect(lettersOf(order)).toEqual(before);
            }
            addAll(order, update, listen());
            Y.applyUpdate(all, update);
          });
          expect(lettersOf(order)).toEqual(lettersIn(all));
        }),
        { numRuns: 300 },
      );
    },
  );

  test('takes no step for whoever writes alone, wherever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 200 }), (places) => {
        const doc = new Y.Doc();
        const order = new TextOrder();
        const listener = listen();
        doc.on('update', (update: Uint8Array) => addAll(order, update, listener));
        for (const at of places)
          doc.getText('t').insert(Math.min(at, doc.getText('t').length), 'ab');
        expect(listener.steps).toBe(0);
      }),
    );
  });

  test('stops where the steps are used up, and what it did can be taken back', () => {
    const order = new TextOrder();
    const writer = new Y.Doc();
    for (let line = 0; line < 50; line += 1) writer.getText('t').insert(0, 'riga ');
    addAll(order, Y.encodeStateAsUpdate(writer), listen());
    const before = lettersOf(order);
    const late = { client: 2 ** 32 - 1, clock: 0, length: 1, origin: null, right: null };
    const tired = { ...listen(), step: () => false };
    expect(order.add(late, tired)).toBe(false);
    expect(lettersOf(order)).toEqual(before);
    order.addUnwalked(late, tired);
    expect(lettersOf(order)).toEqual([`${late.client}:0`, ...before]);
  });
});
