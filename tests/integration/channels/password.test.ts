import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';

import { people, rateLimits, sessions } from '#db/schema/accounts.ts';
import { mailLinks, mails } from '#db/schema/channels.ts';
import { signIn } from '#server/accounts/sign-in.server.ts';
import { changePassword } from '#server/accounts/change-password.server.ts';
import { askNewPassword } from '#server/channels/ask-new-password.server.ts';
import { sendMails } from '#server/channels/send-mails.server.ts';
import { getNewPassword, setNewPassword } from '#server/channels/set-new-password.server.ts';
import { hashToken } from '#server/ids.ts';
import { openAccount } from '#tests/support/builders/accounts.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const OLD = 'il cortile di notte';
const NEW = 'cinque gatti grigi';

const database = useDatabase();
const world = useWorld(database);
beforeEach(async () => {
  await database.db.delete(mails);
  await database.db.delete(rateLimits);
});

const newAccount = () => openAccount(world.as(), { password: OLD, locale: 'en' });

const ask = (email: string) => askNewPassword(world.as(), { email, locale: 'it' });
const deliver = () => sendMails(world.as({ kind: 'system' }));
const rows = () => database.db.select().from(mails);
const ofKind = async (kind: string) => (await rows()).filter((mail) => mail.kind === kind);
const tokenOf = (id: string) => world.as().mailer.tokenOf('new_password', id);

/** Asks, and reads the link's secret from the mail that came. */
async function tokenFor(email: string): Promise<string> {
  // Of mails of one instant none is the newest.
  world.clock = new Date(world.clock.getTime() + 1_000);
  await ask(email);
  await deliver();
  const mail = (await ofKind('new_password')).sort((a, b) => a.id.localeCompare(b.id)).at(-1);
  if (!mail) throw new Error('no mail came');
  return tokenOf(mail.id);
}

const set = (token: string, newPassword = NEW) =>
  setNewPassword(world.as(), { token, newPassword });
const minutesLater = (minutes: number) => {
  world.clock = new Date(world.clock.getTime() + minutes * 60_000);
};

describe('who forgot the password', () => {
  it('[W15] comes back with the link, once, and the old password is worth nothing', async () => {
    const { email } = await newAccount();
    const token = await tokenFor(email.toUpperCase());
    expect(await getNewPassword(world.as(), { token })).toMatchObject({ value: { email } });
    expect(await set(token)).toMatchObject({ ok: true });
    expect(await signIn(world.as(), { email, password: OLD })).toMatchObject({ ok: false });
    expect(await signIn(world.as(), { email, password: NEW })).toMatchObject({ ok: true });
    expect(await set(token, 'una frase lunga')).toMatchObject({ code: 'link.used' });
  });

  it('[W15] has thirty minutes, from the wish and not from the mail', async () => {
    const { email } = await newAccount();
    await ask(email);
    minutesLater(29);
    await deliver();
    const [mail] = await ofKind('new_password');
    const token = tokenOf(mail?.id ?? '');
    expect(await getNewPassword(world.as(), { token })).toMatchObject({ ok: true });
    minutesLater(1);
    expect(await getNewPassword(world.as(), { token })).toMatchObject({ code: 'link.expired' });
    expect(await set(token)).toMatchObject({ code: 'link.expired' });
  });

  it('[W15] of many who use one link at once, one sets the password', async () => {
    const { email } = await newAccount();
    const token = await tokenFor(email);
    const outcomes = await Promise.all(
      ['uno due tre quattro', 'alberi in fila nera', 'nebbia sul naviglio'].map((one) =>
        set(token, one),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('[W15] ends every session and socket, and every other link into the account', async () => {
    const { email, personId } = await newAccount();
    const first = await tokenFor(email);
    const second = await tokenFor(email);
    expect(await set(second)).toMatchObject({ ok: true });
    expect(
      await database.db.select().from(sessions).where(eq(sessions.personId, personId)),
    ).toEqual([]);
    expect(world.access).toContainEqual({ kind: 'person.signed-out', personId });
    expect(await set(first, 'una frase lunga')).toMatchObject({ code: 'link.used' });
  });

  it('[W15] is held to the rules of the sign-up, and keeps the link meanwhile', async () => {
    const { email } = await newAccount();
    const token = await tokenFor(email);
    expect(await set(token, 'corta')).toMatchObject({ code: 'password.too_short' });
    expect(await set(token, email)).toMatchObject({ code: 'password.is_email' });
    expect(await set(token, 'francesca1990')).toMatchObject({ code: 'password.common' });
    expect(await set(token)).toMatchObject({ ok: true });
  });

  it('[W15] is told by mail that the password changed, in the own language', async () => {
    const { email } = await newAccount();
    await set(await tokenFor(email));
    expect(await ofKind('password_changed')).toMatchObject([{ address: email, locale: 'en' }]);
  });

  it('[W15] a change in the settings is told too, and ends links that were asked for', async () => {
    const { email, personId } = await newAccount();
    const token = await tokenFor(email);
    await database.db
      .update(people)
      .set({ emailConfirmedAt: world.clock })
      .where(eq(people.id, personId));
    const actor = {
      kind: 'person',
      personId,
      name: 'Ada',
      householdId: null,
      sessionId: 's',
    } as const;
    const changed = await changePassword(world.as(actor), {
      currentPassword: OLD,
      newPassword: NEW,
    });
    expect(changed).toMatchObject({ ok: true });
    expect(await ofKind('password_changed')).toMatchObject([{ address: email }]);
    expect(await set(token, 'una frase lunga')).toMatchObject({ code: 'link.used' });
  });

  it('[B8] changed from two devices at once, the first holds and the second is refused', async () => {
    const { email, personId } = await newAccount();
    const actor = { kind: 'person', personId, name: 'Ada', householdId: null } as const;
    const change = (newPassword: string, sessionId: string) =>
      changePassword(world.as({ ...actor, sessionId }), { currentPassword: OLD, newPassword });
    const words = [NEW, 'sette cani sul tetto'];
    const done = await Promise.all(words.map((word) => change(word, word)));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(done.find(({ ok }) => !ok)).toMatchObject({ code: 'password.wrong' });
    const kept = words[done.findIndex(({ ok }) => ok)] ?? '';
    expect(await signIn(world.as(), { email, password: kept })).toMatchObject({ ok: true });
  });

  it('[W15] who read the mail has shown that the address is theirs', async () => {
    const { email, personId } = await newAccount();
    await set(await tokenFor(email));
    const [person] = await database.db.select().from(people).where(eq(people.id, personId));
    expect(person?.emailConfirmedAt).toEqual(world.clock);
  });

  it('[W15] the secret of the link is in no table', async () => {
    const { email } = await newAccount();
    const token = await tokenFor(email);
    const stored = JSON.stringify([await rows(), await database.db.select().from(mailLinks)]);
    expect(stored).not.toContain(token);
    expect(stored).toContain(hashToken(token));
    expect(token).toMatch(/^[\w-]{43}$/);
  });
});

describe('who only knows an address', () => {
  it('[W16] gets the same answer for a known and an unknown one, after the same writes', async () => {
    const { email } = await newAccount();
    await database.db.delete(mails);
    const answers = [await ask(email), await ask('nessuno@example.org')];
    expect(answers[0]).toEqual(answers[1]);
    const [known, unknown] = (await rows()).map(
      ({ id: _id, eventKey: _key, receiver: _receiver, address: _address, ...rest }) => rest,
    );
    expect(known).toEqual(unknown);
    // Nobody looked whose it is before the answer: no link is there yet.
    expect(
      await database.db.select().from(mailLinks).where(eq(mailLinks.address, email)),
    ).toHaveLength(1);
  });

  it('[W16] leaves no trace of an address that is nobody’s, and no mail', async () => {
    await ask('nessuno@example.org');
    await deliver();
    expect(await rows()).toEqual([]);
  });

  it('[W16] cannot fill a mailbox: three an hour, and the answer stays', async () => {
    const { email } = await newAccount();
    for (let times = 0; times < 6; times += 1) expect(await ask(email)).toMatchObject({ ok: true });
    expect(await ofKind('new_password')).toHaveLength(3);
  });

  it('[W16] cannot ask for many addresses, and hears so for each alike', async () => {
    const answers: boolean[] = [];
    for (let times = 0; times < 31; times += 1) {
      answers.push((await ask(`qualcuno${times}@example.org`)).ok);
    }
    expect(answers.indexOf(false)).toBe(30);
  });

  it('[W16] cannot guess links', async () => {
    const codes: string[] = [];
    for (let times = 0; times < 11; times += 1) {
      const guess = await getNewPassword(world.as(), { token: `guess-${times}` });
      codes.push(guess.ok ? 'ok' : guess.code);
    }
    expect(new Set(codes.slice(0, 10))).toEqual(new Set(['link.not_found']));
    expect(codes[10]).toBe('limit.too_many');
  });
});
