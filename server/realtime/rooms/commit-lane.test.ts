import { describe, expect, test } from 'vitest';

import { readEntries } from '#app/protocol/wire-format.ts';
import type { NewBatch } from '#db/queries/boards/boards.ts';

import { CommitLane, type PendingEntry } from './commit-lane.ts';

const entry = (messageId: number, bytes = 3): PendingEntry => ({
  connectionId: 7,
  messageId,
  update: new Uint8Array(bytes),
  personId: 'giulia',
  newClients: messageId === 1 ? [42] : [],
});

/** A log that commits when told to. */
function setup() {
  const appended: NewBatch[][] = [];
  const committed: string[] = [];
  const dropped: string[] = [];
  const failed: unknown[] = [];
  const gone = new Set<string>();
  let release: { resolve: () => void; reject: (error: Error) => void } | null = null;
  const sequences = new Map<string, number>();
  const lane = new CommitLane({
    append: async (batches) => {
      appended.push([...batches]);
      await new Promise<void>((resolve, reject) => {
        release = { resolve, reject };
      });
      const answer = new Map<string, number>();
      for (const { boardId } of batches) {
        if (gone.has(boardId)) continue;
        sequences.set(boardId, (sequences.get(boardId) ?? 0) + 1);
        answer.set(boardId, sequences.get(boardId) ?? 0);
      }
      return answer;
    },
    committed: (boardId, { sequence }) => committed.push(`${boardId}:${sequence}`),
    dropped: (boardId) => dropped.push(boardId),
    failed: (error) => failed.push(error),
  });
  const settle = async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  };
  return {
    lane,
    appended,
    committed,
    dropped,
    failed,
    gone,
    settle,
    commit: async () => {
      release?.resolve();
      await settle();
    },
    fail: async () => {
      release?.reject(new Error('database away'));
      await new Promise((resolve) => {
        setTimeout(resolve, 80);
      });
    },
  };
}

describe('the commit lane', () => {
  test('makes one batch for each board of what arrives in one turn', async () => {
    const { lane, appended, settle } = setup();
    lane.add('a', entry(1));
    lane.add('b', entry(2));
    lane.add('a', entry(3));
    await settle();
    expect(appended).toHaveLength(1);
    const [a, b] = appended[0] ?? [];
    expect(a && (readEntries(a.payload) ?? []).map((one) => one.messageId)).toEqual([1, 3]);
    expect(b?.boardId).toBe('b');
    expect(a?.authors).toEqual(['giulia', 'giulia']);
    expect(a?.newClients).toEqual([{ clientId: 42, personId: 'giulia' }]);
  });

  test('[Y10] announces nothing before the commit, and fills the next batch meanwhile', async () => {
    const { lane, appended, committed, settle, commit } = setup();
    lane.add('a', entry(1));
    await settle();
    lane.add('a', entry(2));
    lane.add('a', entry(3));
    await settle();
    expect(committed).toEqual([]);
    expect(appended).toHaveLength(1);
    await commit();
    expect(committed).toEqual(['a:1']);
    expect(appended).toHaveLength(2);
    await commit();
    expect(committed).toEqual(['a:1', 'a:2']);
    expect(lane.isIdle).toBe(true);
  });

  test('tries the same batch again until the database is back', async () => {
    const { lane, appended, committed, failed, settle, commit, fail } = setup();
    lane.add('a', entry(1));
    await settle();
    await fail();
    expect(failed).toHaveLength(1);
    expect(committed).toEqual([]);
    expect(appended[1]).toEqual(appended[0]);
    await commit();
    expect(committed).toEqual(['a:1']);
  });

  test('takes no more than it can hold while the database is away', () => {
    const { lane } = setup();
    let taken = 0;
    while (lane.add('a', entry(taken, 1024 * 1024))) taken += 1;
    expect(taken).toBeGreaterThan(4);
    expect(taken).toBeLessThan(12);
  });

  test('says which boards are gone', async () => {
    const { lane, dropped, committed, gone, settle, commit } = setup();
    gone.add('a');
    lane.add('a', entry(1));
    lane.add('b', entry(2));
    await settle();
    await commit();
    expect(dropped).toEqual(['a']);
    expect(committed).toEqual(['b:1']);
  });

  test('commits what it took before it closes', async () => {
    const { lane, committed, settle, commit } = setup();
    lane.add('a', entry(1));
    await settle();
    const closing = lane.close();
    expect(lane.add('a', entry(2))).toBe(false);
    await commit();
    await closing;
    expect(committed).toEqual(['a:1']);
  });
});
