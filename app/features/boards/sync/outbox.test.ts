import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { BOARD_LIMITS } from '#app/domain/boards/document/board-schema.ts';

import { Outbox } from './outbox.ts';

/** Updates of one document, each inserting a text. */
function updates(texts: readonly string[]): Uint8Array[] {
  const doc = new Y.Doc();
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => made.push(update));
  for (const text of texts) doc.getText('t').insert(doc.getText('t').length, text);
  return made;
}

const textOf = (merged: readonly Uint8Array[]) => {
  const doc = new Y.Doc();
  for (const update of merged) Y.applyUpdate(doc, update);
  return doc.getText('t').toJSON();
};

describe('the outbox', () => {
  test('sends what waits as one message and keeps it until it is acknowledged', () => {
    const outbox = new Outbox();
    for (const update of updates(['a', 'b', 'c'])) outbox.add(update);
    const message = outbox.next(5);
    expect(message && textOf([message.update])).toBe('abc');
    expect(outbox.next(5)).toBeNull();
    expect(outbox.isEmpty).toBe(false);
    outbox.acknowledge(5, (message?.messageId ?? 0) + 1);
    outbox.acknowledge(6, message?.messageId ?? 0);
    expect(outbox.isEmpty).toBe(false);
    outbox.acknowledge(5, message?.messageId ?? 0);
    expect(outbox.isEmpty).toBe(true);
  });

  test('after a break, sends the rest again in the order in which it was written', () => {
    const outbox = new Outbox();
    const [a, b, c] = updates(['a', 'b', 'c']);
    if (!a || !b || !c) throw new Error('three updates');
    outbox.add(a);
    const first = outbox.next(1);
    outbox.add(b);
    outbox.next(1);
    outbox.add(c);
    outbox.acknowledge(1, first?.messageId ?? 0);
    outbox.requeue();
    expect(outbox.updates).toEqual([b, c]);
    expect(outbox.next(2)?.connectionId).toBe(2);
  });

  test('[Y3] never makes a message larger than the server takes', () => {
    const outbox = new Outbox();
    const all = updates(Array.from({ length: 30 }, () => 'x'.repeat(9_000)));
    for (const update of all) outbox.add(update);
    const sent: Uint8Array[] = [];
    for (let next = outbox.next(1); next; next = outbox.next(1)) sent.push(next.update);
    expect(sent.every((update) => update.length <= BOARD_LIMITS.updateBytes)).toBe(true);
    expect(sent.length).toBeGreaterThan(3);
    expect(textOf(sent)).toHaveLength(270_000);
  });
});
