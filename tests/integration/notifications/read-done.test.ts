import { expect, test } from 'vitest';

import { listUnread } from '#db/queries/notifications/notices.ts';
import type { PersonActor } from '#server/context.ts';
import { readDone } from '#server/notifications/read-done.server.ts';
import { castVote } from '#server/requests/cast-vote.server.ts';
import {
  buildRequestScene,
  openVote,
  sendOffer,
  sendRequest,
} from '#tests/support/builders/requests.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database, new Date('2026-11-23T09:00:00Z'));

const unreadOf = async ({ personId }: PersonActor) =>
  (await listUnread(database.db, { personId })).map(({ kind }) => kind).sort();

async function buildVote() {
  const scene = await buildRequestScene(database.db);
  const requestId = await sendRequest(world, scene);
  const [provider] = scene.providers;
  const offerId = await sendOffer(world, { requestId, provider });
  const decisionId = await openVote(world, scene, { requestId, offerId });
  const [, member] = scene.members;
  if (!member) throw new Error('nobody');
  const path = `/groups/${scene.groupId}/requests/${requestId}`;
  return { member, path, ids: { groupId: scene.groupId, requestId, decisionId } };
}

test('[NTC5] whoever votes has read that there is a vote; what another page tells stays new', async () => {
  const { member, path, ids } = await buildVote();
  const before = await unreadOf(member);
  expect(before).toEqual(expect.arrayContaining(['offer_made', 'vote_opened']));
  await readDone(world.as(member), { path: '/settings' });
  expect(await unreadOf(member)).toEqual(before);
  expect(await castVote(world.as(member), { ...ids, choice: 'agree' })).toMatchObject({ ok: true });
  await readDone(world.as(member), { path: '/settings' });
  expect(await unreadOf(member)).toEqual(before.filter((kind) => kind !== 'vote_opened'));
  await readDone(world.as(member), { path });
  expect(await unreadOf(member)).toEqual([]);
});

test('[NTC5] a vote that still waits stays new, whatever else is done on its page', async () => {
  const { member, path } = await buildVote();
  await readDone(world.as(member), { path });
  expect(await unreadOf(member)).toEqual(['vote_opened']);
});
