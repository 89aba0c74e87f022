import { afterEach, describe, expect, test, vi } from 'vitest';

import { PostgresSession } from '#db/postgres-session.ts';
import { buildOrder, confirmSeen, memberAt } from '#tests/support/builders/order-scenes.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

describe.runIf(process.env['TEST_DATABASE'] === 'postgres')('what a yes asks of PostgreSQL', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** From the beginning of the transaction on: the page that is read first asks outside of any. */
  async function messagesOf(work: () => Promise<void>): Promise<number> {
    const run = vi.spyOn(PostgresSession.prototype, 'run');
    await work();
    const texts = run.mock.calls.map(([{ text }]) => text);
    run.mockRestore();
    const begun = texts.findIndex((text) => text.startsWith('begin'));
    expect(texts.at(-1)).toMatch(/commit$/);
    return texts.length - begun;
  }

  test('a yes is 13 messages, the one that ends the asking 29, however many were asked', async () => {
    for (const children of [
      [1, 1],
      [1, 1, 1, 1, 1, 1],
    ]) {
      const { scene, orderId } = await buildOrder(world, { children, vouchers: [2_000] });
      for (const place of children.keys()) {
        const isLast = place === children.length - 1;
        const say = () => confirmSeen(world, memberAt(scene, place), orderId);
        expect(await messagesOf(say)).toBe(isLast ? 29 : 13);
      }
    }
  });
});
