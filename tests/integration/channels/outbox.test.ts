import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fail, ok } from '#app/domain/result.ts';
import { people, rateLimits } from '#db/schema/accounts.ts';
import { mails } from '#db/schema/channels.ts';
import type { Mailer, PersonActor } from '#server/context.ts';
import { sendMails } from '#server/channels/send-mails.server.ts';
import { sendMailsJob } from '#server/jobs/send-mails.ts';
import { purge } from '#server/jobs/purge.ts';
import { askToJoin } from '#server/groups/ask-to-join.server.ts';
import { inviteHouseholds } from '#server/groups/invite-households.server.ts';
import { listGroups } from '#server/groups/list-groups.server.ts';
import { withdrawJoin } from '#server/groups/withdraw-join.server.ts';
import { openNotice } from '#server/notifications/open-notice.server.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { castVote } from '#server/requests/cast-vote.server.ts';
import { transact } from '#server/transact.ts';
import { buildHousehold, buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { buildGroup } from '#tests/support/builders/groups.ts';
import {
  buildRequestScene,
  openVote,
  sendOffer,
  sendRequest,
} from '#tests/support/builders/requests.ts';
import { createWorld, TEST_ORIGIN, type TestWorld } from '#tests/support/context.ts';
import { useDatabase } from '#tests/support/stage.ts';
import { decodeHeader, headersOf, partOf, startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const database = useDatabase();
let smtp: TestSmtp;
let world: TestWorld;
const open: { close(): void }[] = [];
beforeEach(async () => {
  await database.db.delete(mails);
  await database.db.delete(rateLimits);
  smtp = await startSmtp();
  world = worldWith(newMailer());
});
afterEach(async () => {
  for (const mailer of open.splice(0)) mailer.close();
  await smtp.close();
});

const worldWith = (mailer: Mailer) => createWorld(database.db, undefined, undefined, mailer);
const system = { kind: 'system' } as const;

function newMailer() {
  const mailer = smtp.mailer();
  open.push(mailer);
  return mailer;
}

/** Something that waits for the answer of these people. */
function tell(to: readonly PersonActor[], eventKey = `event:${testId()}`, title = 'Doposcuola') {
  const ctx = world.as(system);
  return transact(ctx, async (unit) => {
    const notice = { eventKey, kind: 'offer_won', params: { title }, href: '/provider' } as const;
    await notify(ctx, unit, { personIds: to.map(({ personId }) => personId) }, notice);
    return ok(true);
  });
}

function later(minutes: number) {
  world.clock = new Date(world.clock.getTime() + minutes * 60_000);
}

const run = (where: TestWorld = world) => sendMails(where.as(system));
const rows = () => database.db.select().from(mails);

describe('the outbox', () => {
  it('[MAIL7] one event is one mail for a person, however often it is told', async () => {
    const ada = await buildPerson(database.db);
    for (let times = 0; times < 3; times += 1) await tell([ada], 'event:once');
    later(1);
    await run();
    await run();
    expect(smtp.received).toHaveLength(1);
    expect(await rows()).toMatchObject([
      { state: 'sent', tries: 1, address: smtp.received[0]?.to[0] },
    ]);
  });

  it('[MAIL7] what did not happen is not mailed', async () => {
    const ada = await buildPerson(database.db);
    const ctx = world.as(system);
    await transact(ctx, async (unit) => {
      const notice = {
        eventKey: 'never',
        kind: 'offer_won',
        params: {},
        href: '/provider',
      } as const;
      await notify(ctx, unit, { personIds: [ada.personId] }, notice);
      return fail('nothing.happened');
    });
    expect(await rows()).toEqual([]);
  });

  it('[MAIL8] several processes at once send each mail once', async () => {
    const many = await Promise.all(Array.from({ length: 40 }, () => buildPerson(database.db)));
    await tell(many);
    const processes = Array.from({ length: 6 }, () => {
      const process = worldWith(newMailer());
      process.clock = new Date(world.clock.getTime() + 60_000);
      return process;
    });
    await Promise.all(processes.map((process) => run(process)));
    const reached = smtp.received.flatMap(({ to }) => to);
    expect(reached).toHaveLength(40);
    expect(new Set(reached).size).toBe(40);
    expect(new Set((await rows()).map(({ state, tries }) => `${state} ${tries}`))).toEqual(
      new Set(['sent 1']),
    );
  });

  it('[MAIL8] a mail in the hands of a process that died goes out two minutes later', async () => {
    const ada = await buildPerson(database.db);
    await tell([ada]);
    later(1);
    const dying: Mailer = { ...newMailer(), send: () => Promise.reject(new Error('killed')) };
    const dead = worldWith(dying);
    dead.clock = world.clock;
    await expect(run(dead)).rejects.toThrow('killed');
    await run();
    expect(smtp.received).toEqual([]);
    later(2);
    await run();
    await run();
    expect(smtp.received).toHaveLength(1);
  });

  it('[MAIL9] a server that is busy is asked again after pauses that grow', async () => {
    const ada = await buildPerson(database.db);
    await tell([ada]);
    smtp.answer = () => 451;
    later(1);
    await run();
    expect(await rows()).toMatchObject([{ state: 'waiting', tries: 1 }]);
    await run();
    expect(await rows()).toMatchObject([{ tries: 1 }]);
    later(1);
    await run();
    expect(await rows()).toMatchObject([{ state: 'waiting', tries: 2 }]);
    smtp.answer = () => null;
    later(2);
    await run();
    expect(await rows()).toMatchObject([{ state: 'sent', tries: 3 }]);
    expect(smtp.received).toHaveLength(1);
  });

  it('[MAIL9] a server that is away costs one mail a try, and nothing is lost', async () => {
    const both = [await buildPerson(database.db), await buildPerson(database.db)];
    await tell(both);
    later(1);
    await smtp.close();
    await run();
    expect(new Set((await rows()).map(({ tries }) => tries))).toEqual(new Set([0, 1]));
    expect((await rows()).every(({ state }) => state === 'waiting')).toBe(true);
  });

  it('[MAIL9] a receiver who does not exist is not tried again, and holds up nobody', async () => {
    const gone = await buildPerson(database.db, { email: 'gone@example.org' });
    const here = await buildPerson(database.db);
    await tell([gone, here]);
    smtp.answer = (to) => (to === 'gone@example.org' ? 550 : null);
    later(1);
    await run();
    expect((await rows()).map(({ state }) => state).sort()).toEqual(['failed', 'sent']);
  });

  it('[MAIL9] a mail that came too late is not sent', async () => {
    const ada = await buildPerson(database.db);
    await tell([ada]);
    later(60 * 24 * 2);
    await run();
    expect(smtp.received).toEqual([]);
    expect(await rows()).toMatchObject([{ state: 'dropped' }]);
  });

  it('[W13] mails are forgotten a month after they were sent', async () => {
    const ada = await buildPerson(database.db);
    await tell([ada]);
    later(1);
    await run();
    later(60 * 24 * 29);
    await purge.run(world.as(system));
    expect(await rows()).toHaveLength(1);
    later(60 * 24 * 2);
    await purge.run(world.as(system));
    expect(await rows()).toEqual([]);
  });

  it('[MAIL6] in the demo no mail leaves: it is put where it is read', async () => {
    const ada = await buildPerson(database.db);
    await tell([ada]);
    const demo = createWorld(database.db);
    demo.clock = new Date(world.clock.getTime() + 60_000);
    await sendMailsJob.run(demo.as(system));
    expect(await rows()).toMatchObject([{ state: 'sent' }]);
    expect(smtp.received).toEqual([]);
  });
});

describe('a mail', () => {
  it.each([
    ['it', 'La vostra offerta per «Doposcuola» è stata scelta', 'Buongiorno Ada Conti!'],
    ['en', 'Your offer for “Doposcuola” was chosen', 'Hello Ada Conti,'],
  ] as const)('[MAIL10] says the same as text and as HTML (%s)', async (locale, subject, hello) => {
    const ada = await buildPerson(database.db, { name: 'Ada Conti', locale });
    await tell([ada]);
    later(1);
    await run();
    const [mail] = smtp.received;
    if (!mail) throw new Error('no mail came');
    expect(decodeHeader(headersOf(mail).get('subject') ?? '')).toBe(subject);
    expect(headersOf(mail).get('content-language')).toBe(locale);
    const text = partOf(mail, 'plain');
    const html = partOf(mail, 'html');
    const shown = wordsOf(html);
    expect(text).toContain(hello);
    for (const paragraph of text.split(/\r?\n\r?\n/).filter((one) => one.trim() !== '--')) {
      for (const line of paragraph.trim().split(/\r?\n/)) {
        expect(shown).toContain(line.replace(/:$/, ''));
      }
    }
    expect(html).not.toMatch(/<img|<script|<link|url\(/);
  });

  it('[MAIL10] leads to our own address alone, and ends with one tap', async () => {
    const ada = await buildPerson(database.db);
    await tell([ada]);
    later(1);
    await run();
    const [mail] = smtp.received;
    if (!mail) throw new Error('no mail came');
    const addresses = `${partOf(mail, 'plain')} ${partOf(mail, 'html')}`.match(
      /https?:\/\/[^\s"<]+/g,
    );
    expect(addresses?.length).toBeGreaterThan(3);
    expect(addresses?.filter((address) => !address.startsWith(`${TEST_ORIGIN}/`))).toEqual([]);
    const headers = headersOf(mail);
    expect(headers.get('list-unsubscribe')).toMatch(
      new RegExp(`^<${TEST_ORIGIN}/stop-mails/[\\w.-]+>$`),
    );
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
  });

  it.each([
    ['a line end', 'Ada\r\nBcc: tutti@example.org'],
    ['letters from right to left', '\u202eשרה\u2066 كهن'],
    ['emoji', 'Famiglia 👨‍👩‍👧‍👦 e basta'],
    ['no space at all', 'a'.repeat(80)],
    ['tags', '<a href="https://premi.example">"premi" & co</a>'],
  ])('[MAIL5] a name or a title with %s stays what it is: words', async (_name, words) => {
    const ada = await buildPerson(database.db, { name: words.slice(0, 80) });
    await tell([ada], undefined, words);
    later(1);
    await run();
    const [mail] = smtp.received;
    if (!mail) throw new Error('no mail came');
    expect(mail.to).toHaveLength(1);
    const headers = headersOf(mail);
    expect(headers.has('bcc')).toBe(false);
    expect([...headers.values()].some((value) => value.includes('\n'))).toBe(false);
    const html = partOf(mail, 'html');
    expect(html).not.toContain('premi.example');
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    expect(wordsOf(html)).toContain(partOf(mail, 'plain').trim().split(/\r?\n/)[0]);
  });
});

/** The words of a page as they are read, and the addresses under them. */
function wordsOf(html: string): string {
  return html
    .replace(/<head>[^]*<\/head>/, '')
    .replaceAll(/<a href="([^"]*)"[^>]*>/g, ' $1 ')
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('what needs my yes', () => {
  it('[MAIL4] is not mailed once it was read', async () => {
    const [ada, bea] = [await buildPerson(database.db), await buildPerson(database.db)];
    await tell([ada, bea]);
    const own = (await rows()).find(({ personId }) => personId === ada.personId);
    expect(await openNotice(world.as(ada), { noticeId: own?.noticeId ?? '' })).toMatchObject({
      ok: true,
    });
    later(1);
    await run();
    expect(smtp.received.flatMap(({ to }) => to)).toEqual([`persona.${bea.personId}@example.org`]);
  });

  it('[MAIL4] is mailed with group and provider, unless the household has answered', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const offerId = await sendOffer(world, { requestId, provider: scene.providers[0] });
    const decisionId = await openVote(world, scene, { requestId, offerId });
    const [, second, third] = scene.members;
    const ids = { groupId: scene.groupId, requestId, decisionId };
    expect(await castVote(world.as(second), { ...ids, choice: 'agree' })).toMatchObject({
      ok: true,
    });
    later(1);
    await run();
    const votes = smtp.received.filter((mail) => partOf(mail, 'plain').includes('Si vota su'));
    expect(votes.map(({ to }) => to[0])).toEqual([`persona.${third?.personId}@example.org`]);
    const text = votes[0] ? partOf(votes[0], 'plain') : '';
    expect(text).toMatch(/Gruppo: \S+/);
    expect(text).toMatch(/Ente: \S+/);
    expect(text).toMatch(/Rispondete entro: \w{3} \d+ \w{3} \d{4}, \d\d:\d\d/);
    expect(text).not.toMatch(/voucher|in denaro/);
  });

  it('[MAIL10] tells a provider where and until when, and not who itself is', async () => {
    const scene = await buildRequestScene(database.db);
    await sendRequest(world, scene);
    later(1);
    await run();
    const asked = smtp.received.filter((mail) => partOf(mail, 'plain').includes('cerca un ente'));
    expect(asked.length).toBeGreaterThan(0);
    for (const mail of asked) {
      const text = partOf(mail, 'plain');
      expect(text).toMatch(/Municipio: \d/);
      expect(text).toMatch(/Rispondete entro: /);
      expect(text).not.toContain('Ente: ');
    }
  });

  it('[MAIL4] tells organisers of a household that asks to come in, while it does', async () => {
    const { groupId, members } = await buildGroup(database.db, { roles: ['organiser'] });
    const [organiser] = members;
    if (!organiser) throw new Error('no organiser');
    const link = await inviteHouseholds(world.as(organiser), {
      groupId,
      role: 'member',
      maxUses: 2,
      days: 7,
      needsApproval: true,
    });
    if (!link.ok) throw new Error(link.code);
    const [stays, leaves] = [await buildHousehold(database.db), await buildHousehold(database.db)];
    for (const actor of [stays, leaves]) {
      await askToJoin(world.as(actor), {
        token: link.value.token,
        message: 'Siamo al terzo piano.',
        household: null,
      });
    }
    const asked = await listGroups(world.as(leaves));
    const requestId = asked.ok ? (asked.value.asked[0]?.requestId ?? '') : '';
    expect((await withdrawJoin(world.as(leaves), { requestId })).ok).toBe(true);
    later(1);
    await run();
    const texts = smtp.received.map((mail) => partOf(mail, 'plain'));
    expect(texts.filter((text) => text.includes('chiede di entrare'))).toHaveLength(1);
  });

  it('[MAIL3] does not reach an address nobody confirmed, nor who stopped the mails', async () => {
    const unknown = await buildPerson(database.db, { isConfirmed: false });
    const tired = await buildPerson(database.db);
    const late = await buildPerson(database.db);
    await database.db
      .update(people)
      .set({ wantsMails: false })
      .where(eq(people.id, tired.personId));
    await tell([unknown, tired, late]);
    await database.db.update(people).set({ wantsMails: false }).where(eq(people.id, late.personId));
    later(1);
    await run();
    expect(smtp.received).toEqual([]);
    expect(await rows()).toMatchObject([{ personId: late.personId, state: 'dropped' }]);
  });
});
