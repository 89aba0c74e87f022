import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { dependants, householdAdults } from '#db/schema/accounts.ts';
import { calendarFeeds } from '#db/schema/channels.ts';
import type { PersonActor } from '#server/context.ts';
import {
  getCalendarFeed,
  renewCalendarFeed,
  stopCalendarFeed,
} from '#server/channels/calendar-feed.server.ts';
import { readCalendarFeed } from '#server/channels/read-calendar-feed.server.ts';
import { exportDates } from '#server/orders/export-dates.server.ts';
import { confirmAll } from '#tests/support/builders/order-scenes.ts';
import { buildScene, placeOrder } from '#tests/support/builders/orders.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database, new Date('2026-11-23T09:00:00Z'));
const origin = 'https://cortile.example.org';

async function build() {
  const scene = await buildScene(database.db, {
    startsOn: '2026-12-01',
    endsOn: '2026-12-18',
    timetable: {
      kind: 'weekly',
      slots: [{ weekday: 4, startMinute: 900, endMinute: 1_020 }],
      skipsSchoolClosed: true,
    },
  });
  const orderId = await placeOrder(world, scene);
  const [member] = scene.members;
  if (!member) throw new Error('nobody');
  return { scene, orderId, member };
}

/** Makes an address for somebody; what a program asks for. */
async function tokenOf(actor: PersonActor): Promise<string> {
  await renewCalendarFeed(world.as(actor));
  const feed = await getCalendarFeed(world.as(actor), { origin });
  if (!feed.ok || feed.value === null) throw new Error('no address');
  return feed.value.address.slice(`${origin}/calendar/`.length);
}

async function read(token: string): Promise<string> {
  const file = await readCalendarFeed(world.as(), { token, origin });
  if (!file.ok) throw new Error(file.code);
  return file.value;
}

const uids = (file: string) => [...file.matchAll(/^UID:(.+)\r$/gm)].map(([, uid]) => uid);

test('[CAL1] a program reads the dates of the household, with the ids of the order’s own file', async () => {
  const { scene, orderId, member } = await build();
  const token = await tokenOf(member);
  const before = await read(token);
  expect(before).toContain('STATUS:TENTATIVE');
  await confirmAll(world, { scene, orderId });
  const after = await read(token);
  const own = await exportDates(world.as(member), { orderId });
  expect(own.ok).toBe(true);
  const dates = own.ok ? uids(own.value) : [];
  expect(dates).toHaveLength(3);
  expect(uids(after)).toEqual(expect.arrayContaining(dates));
  expect(after).not.toContain('STATUS:TENTATIVE');
  expect(after).toContain(`URL:${origin}/orders/${orderId}`);
});

test('[CAL1] nothing of what is paid, and nothing of who receives it', async () => {
  const { scene, orderId, member } = await build();
  await confirmAll(world, { scene, orderId });
  const file = await read(await tokenOf(member));
  expect(file).not.toMatch(/€|EUR|\d+,\d{2}/);
  const children = await database.db.select().from(dependants);
  expect(children.length).toBeGreaterThan(0);
  for (const { firstName } of children) expect(file).not.toContain(firstName);
});

test('[CAL1] [B6] who leaves the household reads its dates no more', async () => {
  const { scene, orderId, member } = await build();
  await confirmAll(world, { scene, orderId });
  const token = await tokenOf(member);
  expect(uids(await read(token)).length).toBeGreaterThan(0);
  await database.db.delete(householdAdults).where(eq(householdAdults.personId, member.personId));
  expect(uids(await read(token))).toEqual([]);
});

test('[CAL2] one address each: another ends the one before, none ends it too', async () => {
  const { member } = await build();
  expect(await getCalendarFeed(world.as(member), { origin })).toEqual({ ok: true, value: null });
  const first = await tokenOf(member);
  const second = await tokenOf(member);
  expect(second).not.toBe(first);
  const gone = { ok: false, code: 'link.not_found' };
  expect(await readCalendarFeed(world.as(), { token: first, origin })).toMatchObject(gone);
  await read(second);
  const feed = await getCalendarFeed(world.as(member), { origin });
  expect(feed).toMatchObject({ value: { lastReadAt: '2026-11-23T09:00:00.000Z' } });
  await stopCalendarFeed(world.as(member));
  expect(await stopCalendarFeed(world.as(member))).toMatchObject({ ok: true });
  expect(await readCalendarFeed(world.as(), { token: second, origin })).toMatchObject(gone);
});

test('[CAL2] the table does not have the secret; a guest has no address; guesses are few', async () => {
  const { member } = await build();
  const token = await tokenOf(member);
  const rows = await database.db.select().from(calendarFeeds);
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(await renewCalendarFeed(world.as())).toMatchObject({ code: 'auth.signed_out' });
  expect(await stopCalendarFeed(world.as())).toMatchObject({ code: 'auth.signed_out' });
  let code = '';
  for (let guess = 0; guess < 12; guess += 1) {
    const answer = await readCalendarFeed(world.as(), { token: `x${guess}`, origin });
    code = answer.ok ? '' : answer.code;
  }
  expect(code).toBe('limit.too_many');
});
