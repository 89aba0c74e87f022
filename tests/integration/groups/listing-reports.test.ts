import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { REPORTS_A_DAY, REPORTS_KEPT_DAYS } from '#app/domain/matching/conduct.ts';
import { DAY_MS } from '#app/domain/dates.ts';
import { purgeListingReports } from '#db/queries/groups/listing-reports.ts';
import { auditLog } from '#db/schema/city.ts';
import { listingReports } from '#db/schema/groups.ts';
import { notifications } from '#db/schema/notifications.ts';
import type { PersonActor } from '#server/context.ts';
import { judgeListing } from '#server/groups/judge-listing.server.ts';
import { listListingChecks } from '#server/groups/list-listing-checks.server.ts';
import { getOpenGroup } from '#server/groups/list-open-groups.server.ts';
import { commandListing, getListing } from '#server/groups/open-group.server.ts';
import { reportListing } from '#server/groups/report-listing.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { buildPerson } from '#tests/support/builders/accounts.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { buildChecker } from '#tests/support/builders/qualification.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const OPEN = { intent: 'open', words: 'Ci aiutiamo con la spesa.', upTo: 9 } as const;

async function build() {
  const { groupId, members } = await buildGroup(database.db, { name: 'Cortile di via Gluck' });
  const [organiser] = members as [HouseholdActor];
  expect(await commandListing(world.as(organiser), OPEN, { groupId })).toMatchObject({ ok: true });
  return { groupId, organiser, reader: await buildPerson(database.db) };
}

const report = (actor: PersonActor, groupId: string) =>
  reportListing(world.as(actor), { groupId, reason: 'money', words: 'Chiede una quota' });

const noticesOf = ({ personId }: PersonActor) =>
  database.db
    .select({ kind: notifications.kind, params: notifications.params })
    .from(notifications)
    .where(eq(notifications.personId, personId));

const checksOf = async (officer: PersonActor, groupId: string) => {
  const view = await listListingChecks(world.as(officer));
  if (!view.ok) throw new Error(view.code);
  return {
    reported: view.value.reported.find((one) => one.groupId === groupId),
    barred: view.value.barred.find((one) => one.groupId === groupId),
  };
};

test('[OPN5] a reader tells the city, once while it waits; what the group said stays with it', async () => {
  const { groupId, organiser, reader } = await build();
  const officer = await buildChecker(database.db);
  expect(await report(reader, groupId)).toMatchObject({ ok: true });
  expect(await report(reader, groupId)).toMatchObject({ code: 'listing.reported_before' });
  expect(await getOpenGroup(world.as(reader), { groupId })).toMatchObject({
    value: { isReported: true },
  });
  await commandListing(world.as(organiser), { ...OPEN, words: 'Niente soldi.' }, { groupId });
  expect((await checksOf(officer, groupId)).reported).toMatchObject({
    name: 'Cortile di via Gluck',
    isOpen: true,
    isOwn: false,
    reports: [
      { said: 'Cortile di via Gluck\nCi aiutiamo con la spesa.', words: 'Chiede una quota' },
    ],
  });
  expect(await listWaiting(world.as(officer))).toContainEqual(
    expect.objectContaining({ kind: 'listing', title: 'Cortile di via Gluck' }),
  );
  // Nobody of the group learns that, or who.
  expect(await noticesOf(organiser)).toEqual([]);
  expect(await report(reader, 'nothing')).toMatchObject({ code: 'listing.not_found' });
});

test('[OPN5] ten a day at most', async () => {
  const reader = await buildPerson(database.db);
  for (let each = 0; each < REPORTS_A_DAY; each += 1) {
    const { groupId } = await build();
    expect(await report(reader, groupId)).toMatchObject({ ok: true });
  }
  const { groupId } = await build();
  expect(await report(reader, groupId)).toMatchObject({ code: 'nearby.too_many_reports' });
});

test('[OPN6] taken out with a reason it is not found and not opened, until the city lets it', async () => {
  const { groupId, organiser, reader } = await build();
  const [officer, other] = [await buildChecker(database.db), await buildChecker(database.db)];
  await report(reader, groupId);
  const judge = (by: PersonActor, decision: 'keep' | 'take_out' | 'allow', reason = '') =>
    judgeListing(world.as(by), { groupId, decision, reason });
  expect(await judge(organiser, 'keep')).toMatchObject({ code: 'city.not_found' });
  expect(await judge(officer, 'take_out')).toMatchObject({ code: 'listing.no_reason' });
  const decided = await Promise.all([
    judge(officer, 'take_out', 'Chiede soldi'),
    judge(other, 'keep'),
  ]);
  expect(decided.map(({ ok }) => ok)).toEqual([true, false]);
  expect(decided[1]).toMatchObject({ code: 'listing.decided' });
  expect(await getOpenGroup(world.as(reader), { groupId })).toMatchObject({
    code: 'listing.not_found',
  });
  expect(await commandListing(world.as(organiser), OPEN, { groupId })).toMatchObject({
    code: 'listing.barred',
  });
  expect(await getListing(world.as(organiser), { groupId })).toMatchObject({
    value: { listing: null, barredBecause: 'Chiede soldi' },
  });
  expect(await noticesOf(organiser)).toMatchObject([
    { kind: 'listing_judged', params: { reason: 'Chiede soldi' } },
  ]);
  expect(await noticesOf(reader)).toMatchObject([
    { kind: 'listing_report_decided', params: { outcome: 'taken_out' } },
  ]);
  expect((await checksOf(other, groupId)).barred).toMatchObject({ reason: 'Chiede soldi' });
  expect(await judge(other, 'allow')).toMatchObject({ ok: true });
  expect(await judge(officer, 'allow')).toMatchObject({ code: 'listing.decided' });
  expect(await commandListing(world.as(organiser), OPEN, { groupId })).toMatchObject({ ok: true });
  const written = await database.db
    .select({ action: auditLog.action })
    .from(auditLog)
    .where(eq(auditLog.subjectId, groupId));
  expect(written.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['listing.report', 'listing.take_out', 'listing.allow']),
  );
});

test('[OPN6] what was decided is deleted after a time, what waits is not', async () => {
  const { groupId, reader } = await build();
  const officer = await buildChecker(database.db);
  await report(reader, groupId);
  const purge = () =>
    purgeListingReports(database.db, {
      before: new Date(world.clock.getTime() + REPORTS_KEPT_DAYS * DAY_MS),
      limit: 50,
    });
  const left = async () =>
    (await database.db.select().from(listingReports).where(eq(listingReports.groupId, groupId)))
      .length;
  await purge();
  expect(await left()).toBe(1);
  await judgeListing(world.as(officer), { groupId, decision: 'keep', reason: '' });
  expect(await noticesOf(reader)).toMatchObject([{ params: { outcome: 'kept' } }]);
  await purge();
  expect(await left()).toBe(0);
});
