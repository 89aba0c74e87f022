import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { KeyWrites, type KeyWrite } from './key-writes.ts';

/** The items of a document in one map key, in the order an update carries them. */
function itemsOf(doc: Y.Doc): Y.Item[] {
  const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc));
  return structs.filter((struct) => struct instanceof Y.Item);
}

/** A shuffled order in which everything comes after what its writer saw. */
function causally(items: readonly Y.Item[], order: readonly number[]): Y.Item[] {
  const done: Y.Item[] = [];
  const isDone = (id: Y.ID | null) =>
    id === null ||
    done.some(({ id: { client, clock }, length }) => {
      return client === id.client && clock <= id.clock && id.clock < clock + length;
    });
  for (let step = 0; done.length < items.length; step += 1) {
    const ready = items.filter((item) => !done.includes(item) && isDone(item.origin));
    const next = ready[(order[step % order.length] ?? 0) % ready.length];
    if (!next) throw new Error('items that wait for each other');
    done.push(next);
  }
  return done;
}

test('what stands at a key is what Yjs lets stand, in whatever order it is heard', () => {
  const step = fc.record({ who: fc.nat(3), hears: fc.option(fc.nat(3)) });
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 30 }),
      fc.array(fc.nat(50), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      (steps, order, isCollected) => {
        const docs = [0, 1, 2, 3].map(() => new Y.Doc({ gc: isCollected }));
        steps.forEach(({ who, hears }, position) => {
          const doc = docs[who];
          const other = hears === null ? undefined : docs[hears];
          if (doc && other) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
          doc?.getMap('m').set('k', position);
        });
        const all = new Y.Doc({ gc: isCollected });
        for (const doc of docs) Y.applyUpdate(all, Y.encodeStateAsUpdate(doc));
        const [first, ...later] = causally(itemsOf(all), order).map(
          ({ id, length, origin }): KeyWrite => ({
            client: id.client,
            clock: id.clock,
            length,
            origin,
          }),
        );
        if (!first) throw new Error('nothing was written');
        const writes = new KeyWrites(first);
        for (const write of later) writes.add(write);
        const { ds } = Y.decodeUpdate(Y.encodeStateAsUpdate(all));
        for (const { id, length } of itemsOf(all)) {
          for (let clock = id.clock; clock < id.clock + length; clock += 1) {
            const isReplaced = Y.isDeleted(ds, Y.createID(id.client, clock));
            expect(writes.isStandingIn(id.client, clock, clock + 1)).toBe(!isReplaced);
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});
