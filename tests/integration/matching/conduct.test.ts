import { and, eq, inArray } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { DAY_MS } from '#app/domain/dates.ts';
import { SUSPENDED_DAYS } from '#app/domain/matching/conduct.ts';
import { auditLog, cityOfficers } from '#db/schema/city.ts';
import { nearbyBlocks, nearbyReports } from '#db/schema/matching.ts';
import { notifications } from '#db/schema/notifications.ts';
import { blockHousehold, unblockHousehold } from '#server/matching/block-household.server.ts';
import { changeNeed } from '#server/matching/change-need.server.ts';
import { judgeTalk, readmitHousehold } from '#server/matching/judge-talk.server.ts';
import { listNearby } from '#server/matching/list-nearby.server.ts';
import { listTalkChecks } from '#server/matching/list-talk-checks.server.ts';
import { reportInTalk } from '#server/matching/report-in-talk.server.ts';
import { takeBackInTalk } from '#server/matching/say-in-talk.server.ts';
import { sayYes } from '#server/matching/say-yes.server.ts';
import { buildHousehold, buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { SHARED_TERMS, strangersIn, type Stranger } from '#tests/support/builders/strangers.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);
const { strangers, see, proposalOf, say, read, heard } = strangersIn(database, world);

async function seatOf(of: Stranger, proposalId: string, by: Stranger): Promise<number> {
  const [own, seen] = [await read(of, proposalId), await read(by, proposalId)];
  if (!own.ok || !seen.ok) throw new Error('both are in it');
  const { letter } = own.value;
  return seen.value.others.find((other) => other.letter === letter)?.seat ?? 0;
}

function block(by: Stranger, proposalId: string, seat: number) {
  return blockHousehold(world.as(by.actor), { needId: by.needId, proposalId, seat });
}

async function firstMessageOf(by: Stranger, proposalId: string): Promise<string> {
  const talk = await read(by, proposalId);
  return talk.ok ? (talk.value.messages[0]?.messageId ?? '') : '';
}

function report(by: Stranger, proposalId: string, messageId: string) {
  const said = { needId: by.needId, proposalId, messageId, reason: 'contact', words: '' } as const;
  return reportInTalk(world.as(by.actor), said);
}

async function officer(actor?: Awaited<ReturnType<typeof buildHousehold>>) {
  const person = actor ?? (await buildPerson(database.db));
  const { personId } = person;
  await database.db.insert(cityOfficers).values({ personId, permission: 'qualification' });
  return world.as(person);
}

const toldOf = ({ actor }: Stranger) =>
  database.db
    .select({ kind: notifications.kind, params: notifications.params })
    .from(notifications)
    .where(
      and(
        eq(notifications.personId, actor.personId),
        inArray(notifications.kind, ['nearby_report_decided', 'nearby_judged']),
      ),
    );

describe('meeting safely', () => {
  test('[MAT15] [B25] who is blocked is put together with others, silently, until it is taken back', async () => {
    const { all } = await strangers(3);
    const [ada, bea, cleo] = all as [Stranger, Stranger, Stranger];
    const proposalId = await proposalOf(ada);
    expect((await see(ada)).proposal?.households).toBe(3);
    const seat = await seatOf(bea, proposalId, ada);
    expect(await block(ada, proposalId, 99)).toMatchObject({ code: 'nearby.no_such_letter' });
    const own = await seatOf(ada, proposalId, bea);
    expect(await block(ada, proposalId, own)).toMatchObject({ code: 'nearby.no_such_letter' });
    const twice = await Promise.all([block(ada, proposalId, seat), block(ada, proposalId, seat)]);
    expect(twice).toEqual([
      { ok: true, value: true },
      { ok: true, value: true },
    ]);
    const [withAda, withBea] = [await see(ada), await see(bea)];
    const together = [withAda, withBea].filter(({ proposal }) => proposal !== null);
    expect(together.map(({ proposal }) => proposal?.households)).toEqual([2]);
    expect((await see(cleo)).proposal?.households).toBe(2);
    expect(JSON.stringify(withBea)).not.toMatch(/block|Segreta/i);
    const mine = await listNearby(world.as(ada.actor), { locale: 'it', municipio: null });
    expect(mine.blocks).toHaveLength(1);
    const theirs = await listNearby(world.as(bea.actor), { locale: 'it', municipio: null });
    expect(theirs.blocks).toEqual([]);
    const blockId = mine.blocks[0]?.blockId ?? '';
    expect(await unblockHousehold(world.as(bea.actor), { blockId })).toMatchObject({
      code: 'nearby.not_found',
    });
    // The one that is blocked cannot undo it by blocking and unblocking in turn.
    expect(await database.db.select().from(nearbyBlocks)).toHaveLength(1);
    expect((await unblockHousehold(world.as(ada.actor), { blockId })).ok).toBe(true);
    expect((await see(ada)).proposal?.households).toBe(3);
  });

  test('[MAT16] [B25] what was said is reported once, as it was, by who read it', async () => {
    const { all } = await strangers(2);
    const [ada, bea] = all as [Stranger, Stranger];
    const proposalId = await proposalOf(ada);
    await say(bea, proposalId, 'Datemi i vostri nomi');
    const messageId = await firstMessageOf(ada, proposalId);
    const outsider = { actor: await buildHousehold(database.db), needId: ada.needId };
    expect(await report(outsider, proposalId, messageId)).toMatchObject({
      code: 'nearby.not_found',
    });
    for (const [by, id] of [
      [bea, messageId],
      [ada, testId()],
    ] as const) {
      expect(await report(by, proposalId, id)).toMatchObject({ code: 'nearby.no_such_message' });
    }
    expect(await report(ada, proposalId, messageId)).toEqual({ ok: true, value: true });
    expect(await report(ada, proposalId, messageId)).toMatchObject({
      code: 'nearby.reported_before',
    });
    expect(await read(ada, proposalId)).toMatchObject({ value: { reported: [messageId] } });
    expect(await read(bea, proposalId)).toMatchObject({ value: { reported: [] } });
    // Taken back, it is still there to be judged.
    await takeBackInTalk(world.as(bea.actor), { needId: bea.needId, proposalId, messageId });
    const city = await officer();
    const checks = await listTalkChecks(city, { locale: 'it' });
    expect(checks).toMatchObject({
      value: { reported: [{ messageId, said: 'Datemi i vostri nomi', judgedBefore: 0 }] },
    });
    expect(JSON.stringify(checks)).not.toContain('Segreta');
    expect(JSON.stringify(checks)).not.toContain(bea.actor.householdId);
    expect(await listTalkChecks(world.as(ada.actor), { locale: 'it' })).toMatchObject({
      code: 'city.not_found',
    });
    const decision = { messageId, decision: 'keep', reason: '' } as const;
    expect(await judgeTalk(world.as(ada.actor), decision)).toMatchObject({
      code: 'city.not_found',
    });
    expect((await judgeTalk(city, decision)).ok).toBe(true);
    expect(await judgeTalk(city, decision)).toMatchObject({ code: 'nearby.not_reported' });
    expect(await toldOf(ada)).toEqual([
      { kind: 'nearby_report_decided', params: { outcome: 'kept' } },
    ]);
    expect(await toldOf(bea)).toEqual([]);
  });

  test('[MAT17] an officer takes out, warns, suspends; never in the own case, and it is written down', async () => {
    const { all } = await strangers(3);
    const [ada, bea, cleo] = all as [Stranger, Stranger, Stranger];
    const proposalId = await proposalOf(ada);
    await say(bea, proposalId, 'Vendo un passeggino');
    const messageId = await firstMessageOf(ada, proposalId);
    await report(ada, proposalId, messageId);
    const party = await officer(cleo.actor);
    await report(cleo, proposalId, messageId);
    const reason = 'Qui non si vende.';
    const suspend = { messageId, decision: 'suspend', reason } as const;
    expect(await judgeTalk(party, suspend)).toMatchObject({ code: 'nearby.own_case' });
    const city = await officer();
    expect(await judgeTalk(city, { ...suspend, reason: '' })).toMatchObject({
      code: 'nearby.no_reason',
    });
    expect((await judgeTalk(city, suspend)).ok).toBe(true);
    expect((await heard(ada, proposalId)).map(([, text]) => text)).toEqual([null]);
    expect(await read(ada, proposalId)).toMatchObject({
      value: { messages: [{ isHidden: true }] },
    });
    for (const who of [ada, cleo]) {
      expect(await toldOf(who)).toEqual([
        { kind: 'nearby_report_decided', params: { outcome: 'taken_out' } },
      ]);
      expect((await see(who)).proposal?.households).toBe(2);
    }
    expect(await toldOf(bea)).toEqual([
      { kind: 'nearby_judged', params: { decision: 'suspend', reason } },
    ]);
    const suspended = await see(bea);
    expect(suspended).toMatchObject({ state: 'open', proposal: null, suspended: { reason } });
    const until = new Date(world.clock.getTime() + SUSPENDED_DAYS * DAY_MS).toISOString();
    expect(suspended.suspended?.until).toBe(until);
    const { needId } = bea;
    const wish = { needId, version: 1, isYes: true, language: 'it' } as const;
    expect(await sayYes(world.as(bea.actor), wish)).toMatchObject({ code: 'nearby.suspended' });
    expect(await changeNeed(world.as(bea.actor), { needId, ...SHARED_TERMS })).toMatchObject({
      code: 'nearby.suspended',
    });
    expect(await say(bea, proposalId, 'Scusate')).toMatchObject({ code: 'nearby.talk_ended' });
    const [row] = await database.db
      .select()
      .from(nearbyReports)
      .where(eq(nearbyReports.messageId, messageId));
    expect(row).toMatchObject({ decision: 'suspend', decisionReason: reason });
    const written = await database.db
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(eq(auditLog.subjectId, messageId));
    expect(written.map(({ action }) => action)).toContain('nearby.suspend');
    const checks = await listTalkChecks(city, { locale: 'it' });
    const reportId = checks.ok ? (checks.value.suspended[0]?.reportId ?? '') : '';
    expect(await readmitHousehold(world.as(ada.actor), { reportId })).toMatchObject({
      code: 'city.not_found',
    });
    expect((await readmitHousehold(city, { reportId })).ok).toBe(true);
    expect(await readmitHousehold(city, { reportId })).toMatchObject({
      code: 'nearby.not_suspended',
    });
    expect((await see(bea)).proposal?.households).toBe(3);
  });
});
