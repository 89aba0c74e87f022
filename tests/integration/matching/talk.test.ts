import { and, eq, inArray } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { TALK_KEPT_DAYS, TALK_MESSAGES_A_DAY } from '#app/domain/matching/talk.ts';
import { DAY_MS } from '#app/domain/dates.ts';
import { purgeEndedProposals } from '#db/queries/matching/seats.ts';
import { nearbyProposals } from '#db/schema/matching.ts';
import { notifications } from '#db/schema/notifications.ts';
import { threadMessages } from '#db/schema/threads.ts';
import { changeNeed } from '#server/matching/change-need.server.ts';
import { takeBackInTalk } from '#server/matching/say-in-talk.server.ts';
import { sayYes } from '#server/matching/say-yes.server.ts';
import { withdrawNeed } from '#server/matching/withdraw-need.server.ts';
import { violatedConstraint } from '#server/transact.ts';
import { buildHousehold, testId } from '#tests/support/builders/accounts.ts';
import { SHARED_TERMS, strangersIn, type Stranger } from '#tests/support/builders/strangers.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const { come, strangers, see, proposalOf, say, read, letterOf, heard } = strangersIn(
  database,
  world,
);

const noticesOf = ({ actor }: Stranger) =>
  database.db
    .select({ href: notifications.href, params: notifications.params })
    .from(notifications)
    .where(
      and(eq(notifications.personId, actor.personId), eq(notifications.kind, 'nearby_message')),
    );

describe('what is said before the yes', () => {
  test('[MAT12] each is a letter to the others, and reads what was said while they were in it', async () => {
    const { typeKey, all } = await strangers(2);
    const [ada, bea] = all as [Stranger, Stranger];
    const proposalId = await proposalOf(ada);
    expect(await proposalOf(bea)).toBe(proposalId);
    expect(await say(ada, proposalId, 'A che ora vi serve?')).toEqual({ ok: true, value: true });
    expect(await noticesOf(bea)).toEqual([
      { href: `/nearby/${bea.needId}/talks/${proposalId}`, params: {} },
    ]);
    expect((await see(bea)).talks).toEqual([{ proposalId, isOpen: true, unread: 1 }]);
    expect(await heard(bea, proposalId)).toEqual([
      [{ who: 'letter', letter: await letterOf(ada, proposalId) }, 'A che ora vi serve?'],
    ]);
    expect((await see(bea)).talks[0]?.unread).toBe(0);
    const cleo = await come(typeKey, 2);
    expect(await proposalOf(cleo)).toBe(proposalId);
    expect(await heard(cleo, proposalId)).toEqual([]);
    await say(bea, proposalId, 'Alle quattro.');
    const talk = await read(cleo, proposalId);
    expect(talk).toMatchObject({
      value: {
        letter: 'C',
        others: [
          { letter: 'A', isHere: true },
          { letter: 'B', isHere: true },
        ],
        messages: [{ text: 'Alle quattro.', number: 2 }],
      },
    });
    expect(JSON.stringify(talk)).not.toContain('Segreta');
    expect(JSON.stringify(talk)).not.toContain(ada.actor.householdId);
    // Away and back: what was said meanwhile is the others', the letter is the own again.
    const { needId, actor } = cleo;
    await changeNeed(world.as(actor), { needId, ...SHARED_TERMS, maxCents: 100 });
    expect(await say(cleo, proposalId, 'Ci siete?')).toMatchObject({ code: 'nearby.talk_ended' });
    await say(ada, proposalId, 'Se n’è andata.');
    await changeNeed(world.as(actor), { needId, ...SHARED_TERMS });
    await say(bea, proposalId, 'Bentornata.');
    expect((await heard(cleo, proposalId)).map(([, text]) => text)).toEqual([
      'Alle quattro.',
      'Bentornata.',
    ]);
    expect(await read(cleo, proposalId)).toMatchObject({ value: { letter: 'C' } });
  });

  test('[MAT13] words alone, without contacts, links or the own name, and so many a day', async () => {
    const { all } = await strangers(2);
    const [ada, bea] = all as [Stranger, Stranger];
    const proposalId = await proposalOf(ada);
    for (const [text, code] of [
      ['Chiamate il 333 123 4567', 'nearby.names_contact'],
      ['Siamo su www.esempio.it', 'nearby.names_link'],
      ['Qui SEGRETA0', 'nearby.names_writer'],
      ['\u200B', 'field.required'],
    ] as const) {
      expect(await say(ada, proposalId, text)).toMatchObject({ code });
    }
    const key = testId();
    const both = [say(ada, proposalId, 'Ciao', key), say(ada, proposalId, 'Ciao', key)];
    expect(await Promise.all(both)).toEqual([
      { ok: true, value: true },
      { ok: true, value: true },
    ]);
    expect(await heard(bea, proposalId)).toHaveLength(1);
    const author = await database.db.select().from(threadMessages).limit(1);
    const [first] = author;
    if (!first) throw new Error('one is said');
    const more = Array.from({ length: TALK_MESSAGES_A_DAY - 1 }, (_, at) => ({
      ...first,
      id: testId(),
      proposalId,
      kind: 'nearby' as const,
      orderId: null,
      authorId: ada.actor.personId,
      householdId: ada.actor.householdId,
      number: at + 100,
      formKey: testId(),
      sentAt: new Date(world.clock.getTime() - 2 * 60_000),
    }));
    await database.db.insert(threadMessages).values(more);
    expect(await read(ada, proposalId)).toMatchObject({ value: { messagesLeft: 0 } });
    expect(await say(ada, proposalId, 'Ancora')).toMatchObject({
      code: 'nearby.too_many_messages',
      details: { most: TALK_MESSAGES_A_DAY },
    });
    expect(await say(bea, proposalId, 'Noi sì')).toEqual({ ok: true, value: true });
  });

  test('[MAT12] [B25] to others it is not there, and none without a seat is written by the database', async () => {
    const { all } = await strangers(2);
    const [ada, bea] = all as [Stranger, Stranger];
    const proposalId = await proposalOf(ada);
    await say(ada, proposalId, 'Ciao');
    const outsider = await buildHousehold(database.db);
    const notFound = { ok: false, code: 'nearby.not_found' };
    for (const who of [
      { actor: outsider, needId: ada.needId },
      { actor: bea.actor, needId: ada.needId },
      { actor: ada.actor, needId: testId() },
    ]) {
      expect(await read(who, proposalId)).toEqual(notFound);
      expect(await say(who, proposalId, 'Ciao')).toEqual(notFound);
    }
    expect(await read(ada, testId())).toEqual(notFound);
    const [message] = await database.db
      .select()
      .from(threadMessages)
      .where(eq(threadMessages.proposalId, proposalId));
    if (!message) throw new Error('one was said');
    const taken = { ...bea, proposalId, messageId: message.id };
    expect((await takeBackInTalk(world.as(bea.actor), taken)).ok).toBe(true);
    expect(await heard(bea, proposalId)).toMatchObject([[{ who: 'letter' }, 'Ciao']]);
    await takeBackInTalk(world.as(ada.actor), { ...taken, ...ada });
    expect(await heard(bea, proposalId)).toMatchObject([[{ who: 'letter' }, null]]);
    const forged = {
      ...message,
      id: testId(),
      number: 9,
      formKey: testId(),
      householdId: outsider.householdId,
    };
    const refused = await database.db
      .insert(threadMessages)
      .values(forged)
      .catch((error: unknown) => violatedConstraint(error));
    expect(refused).toBe('thread_messages_seat_fk');
  });

  test('[MAT14] it is read and not written once it is over, goes into no group, and is deleted later', async () => {
    const { typeKey, all } = await strangers(2);
    const [ada, bea] = all as [Stranger, Stranger];
    const proposalId = await proposalOf(ada);
    await say(ada, proposalId, 'Ci state?');
    for (const { actor, needId } of [ada, bea]) {
      const version = (await see({ actor, needId })).proposal?.version ?? 0;
      const said = await sayYes(world.as(actor), { needId, version, isYes: true, language: 'it' });
      expect(said.ok).toBe(true);
    }
    expect(await see(bea)).toMatchObject({
      state: 'met',
      talks: [{ proposalId, isOpen: false, unread: 1 }],
    });
    expect(await read(bea, proposalId)).toMatchObject({
      value: {
        mayWrite: false,
        others: [{ isHere: false }],
        messages: [{ author: { who: 'letter' } }],
      },
    });
    expect(await say(bea, proposalId, 'Sì')).toMatchObject({ code: 'nearby.talk_ended' });
    // Nothing was said in this one: nothing of it stays.
    const [cleo, dora] = [await come(typeKey, 3), await come(typeKey, 4)];
    const silent = await proposalOf(cleo);
    await withdrawNeed(world.as(dora.actor), dora);
    expect((await see(cleo)).talks).toEqual([]);
    const left = await database.db
      .select({ id: nearbyProposals.id })
      .from(nearbyProposals)
      .where(inArray(nearbyProposals.id, [silent, proposalId]));
    expect(left).toEqual([{ id: proposalId }]);
    const before = new Date(world.clock.getTime() + DAY_MS);
    await purgeEndedProposals(database.db, {
      before: new Date(world.clock.getTime() - TALK_KEPT_DAYS * DAY_MS),
      limit: 10,
    });
    expect((await see(bea)).talks).toHaveLength(1);
    await purgeEndedProposals(database.db, { before, limit: 10 });
    expect((await see(bea)).talks).toEqual([]);
  });
});
