import { expect, test } from 'vitest';

import { ok } from '#app/domain/result.ts';
import { insertAdult } from '#db/queries/accounts/households.ts';
import { countUnread, listNotices, markNoticesRead } from '#db/queries/notifications/notices.ts';
import type { PersonActor } from '#server/context.ts';
import { getHome } from '#server/home/get-home.server.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { openNotice } from '#server/notifications/open-notice.server.ts';
import { transact } from '#server/transact.ts';
import { buildHousehold, buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database, new Date('2026-11-23T09:00:00Z'));
const HREF = '/orders/of-both';

async function buildCouple() {
  const one = await buildHousehold(database.db);
  const other = await buildPerson(database.db);
  const { householdId } = one;
  await insertAdult(database.db, {
    personId: other.personId,
    householdId,
    joinedAt: new Date('2026-11-01T09:00:00Z'),
  });
  return { one, other, householdId };
}

function tell(audience: { personIds?: string[]; householdIds?: string[] }) {
  const ctx = world.as({ kind: 'system' });
  const notice = {
    eventKey: `order:${testId()}:cash_due`,
    kind: 'cash_due',
    params: {},
    href: HREF,
  } as const;
  return transact(ctx, async (unit) => {
    await notify(ctx, unit, audience, notice);
    return ok(true);
  });
}

const unreadOf = ({ personId }: PersonActor) => countUnread(database.db, { personId });
const noticeOf = async ({ personId }: PersonActor) =>
  (await listNotices(database.db, { personId, limit: 1 }))[0]?.id ?? '';

test('[NTC3] a notice of another adult at home leads where it leads, and reads the own one', async () => {
  const { one, other, householdId } = await buildCouple();
  await tell({ householdIds: [householdId] });
  const noticeId = await noticeOf(other);
  expect(await openNotice(world.as(one), { noticeId })).toEqual(ok({ href: HREF }));
  expect([await unreadOf(one), await unreadOf(other)]).toEqual([0, 1]);
});

test('[NTC3] what only the other adult was told of leads there too, and stays new for them', async () => {
  const { one, other } = await buildCouple();
  await tell({ personIds: [other.personId] });
  const noticeId = await noticeOf(other);
  expect(await openNotice(world.as(one), { noticeId })).toEqual(ok({ href: HREF }));
  expect(await unreadOf(other)).toBe(1);
});

test('[NTC3] a notice of anybody else is not there', async () => {
  const { one, householdId } = await buildCouple();
  await tell({ householdIds: [householdId] });
  const noticeId = await noticeOf(one);
  for (const stranger of [await buildHousehold(database.db), await buildPerson(database.db)]) {
    const opened = await openNotice(world.as(stranger), { noticeId });
    expect(opened).toMatchObject({ ok: false, code: 'notice.not_found' });
  }
  expect(await unreadOf(one)).toBe(1);
});

test('[NTC4] what is new is counted alike by the bell, the list and the first page, however old it is', async () => {
  const { one, householdId } = await buildCouple();
  await tell({ householdIds: [householdId] });
  const { personId } = one;
  const oldest = await noticeOf(one);
  world.clock = new Date('2026-11-24T09:00:00Z');
  for (let told = 0; told < 4; told += 1) await tell({ householdIds: [householdId] });
  const latest = await listNotices(database.db, { personId, limit: 2 });
  await markNoticesRead(database.db, { personId, noticeId: latest[0]?.id ?? '', now: world.clock });
  const listed = await listNotices(database.db, { personId, limit: 1 });
  expect(listed.filter(({ readAt }) => readAt === null)).toHaveLength(4);
  expect(listed.at(-1)?.id).toBe(oldest);
  expect(listed).toHaveLength(5);
  expect(await unreadOf(one)).toBe(4);
  const home = await getHome(world.as(one));
  expect(home.person?.today).toMatchObject({ newsCount: 4 });
  expect(home.person?.today.news).toHaveLength(3);
});
