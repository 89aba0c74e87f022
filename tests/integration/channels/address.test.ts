import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';

import { people, rateLimits } from '#db/schema/accounts.ts';
import { mails } from '#db/schema/channels.ts';
import { signIn } from '#server/accounts/sign-in.server.ts';
import { askConfirmation, askNewAddress } from '#server/channels/ask-address.server.ts';
import { askNewPassword } from '#server/channels/ask-new-password.server.ts';
import { confirmAddress, getConfirmation } from '#server/channels/confirm-address.server.ts';
import { sendMails } from '#server/channels/send-mails.server.ts';
import { setNewPassword } from '#server/channels/set-new-password.server.ts';
import { getStop, stopMails } from '#server/channels/stop-mails.server.ts';
import { stopKey, writeMail } from '#server/channels/write-mail.ts';
import type { PersonActor } from '#server/context.ts';
import { inviteByMail } from '#server/groups/invite-by-mail.server.ts';
import { acceptInvite } from '#server/groups/accept-invite.server.ts';
import { revokeInvite } from '#server/groups/invite-households.server.ts';
import { buildHousehold, buildPerson, openAccount } from '#tests/support/builders/accounts.ts';
import { addMember, buildGroup } from '#tests/support/builders/groups.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const PASSWORD = 'il cortile di notte';

const database = useDatabase();
const world = useWorld(database);
beforeEach(async () => {
  await database.db.delete(mails);
  await database.db.delete(rateLimits);
});

type Account = { readonly email: string; readonly actor: PersonActor };

/** Somebody who signed up just now. */
async function newAccount(): Promise<Account> {
  const { email, personId } = await openAccount(world.as(), { password: PASSWORD, locale: 'it' });
  const sessionId = `session-${personId}`;
  return { email, actor: { kind: 'person', personId, name: 'Ada', householdId: null, sessionId } };
}

/** Sends what waits; what is written after has a later id. */
const deliver = () => {
  world.clock = new Date(world.clock.getTime() + 1_000);
  return sendMails(world.as({ kind: 'system' }));
};
const personOf = async ({ actor }: Account) =>
  (await database.db.select().from(people).where(eq(people.id, actor.personId)))[0];

async function sent(kind: string) {
  await deliver();
  const rows = await database.db.select().from(mails).where(eq(mails.state, 'sent'));
  return rows.filter((mail) => mail.kind === kind).map(({ id, address }) => ({ id, address }));
}

/** The secret in the newest mail of a kind. */
async function tokenOf(kind: 'confirm_address' | 'new_password'): Promise<string> {
  const mail = (await sent(kind)).sort((a, b) => a.id.localeCompare(b.id)).at(-1);
  return world.as().mailer.tokenOf(kind, mail?.id ?? '');
}

const confirm = (token: string) => confirmAddress(world.as(), { token });

describe('an address', () => {
  it('[W17] is confirmed by its link, once, without sign-in; only looking changes nothing', async () => {
    const account = await newAccount();
    expect((await sent('confirm_address')).map(({ address }) => address)).toEqual([account.email]);
    const token = await tokenOf('confirm_address');
    expect(await getConfirmation(world.as(), { token })).toMatchObject({
      value: { address: account.email, isChange: false },
    });
    expect((await personOf(account))?.emailConfirmedAt).toBeNull();
    expect(await confirm(token)).toMatchObject({ ok: true });
    expect((await personOf(account))?.emailConfirmedAt).toEqual(world.clock);
    expect(await confirm(token)).toMatchObject({ code: 'link.used' });
    expect(await getConfirmation(world.as(), { token })).toMatchObject({ value: { isDone: true } });
  });

  it('[W17] its link is sent again when asked, a few times, until it is confirmed', async () => {
    const { actor } = await newAccount();
    const again = () => askConfirmation(world.as(actor));
    const codes = [];
    for (let times = 0; times < 4; times += 1) {
      const asked = await again();
      codes.push(asked.ok ? 'ok' : asked.code);
    }
    expect(codes).toEqual(['ok', 'ok', 'ok', 'limit.too_many']);
    await confirm(await tokenOf('confirm_address'));
    expect(await again()).toMatchObject({ code: 'address.confirmed' });
  });

  it('[W17] a new one counts only after its link; the old one is told at the wish and at the change', async () => {
    const account = await newAccount();
    await confirm(await tokenOf('confirm_address'));
    const newEmail = 'nuova@example.org';
    const ask = { newEmail: newEmail.toUpperCase(), currentPassword: PASSWORD };
    expect(await askNewAddress(world.as(account.actor), ask)).toMatchObject({ ok: true });
    expect(await sent('address_asked')).toMatchObject([{ address: account.email }]);
    expect((await personOf(account))?.email).toBe(account.email);
    expect(await confirm(await tokenOf('confirm_address'))).toMatchObject({ ok: true });
    expect(await sent('address_changed')).toMatchObject([{ address: account.email }]);
    const signedIn = await signIn(world.as(), { email: newEmail, password: PASSWORD });
    expect(signedIn).toMatchObject({ ok: true });
    expect(await signIn(world.as(), { email: account.email, password: PASSWORD })).toMatchObject({
      code: 'sign_in.invalid',
    });
  });

  it('[W17] is changed only by who knows the password', async () => {
    const account = await newAccount();
    const ask = { newEmail: 'altra@example.org', currentPassword: 'indovino indovinello' };
    expect(await askNewAddress(world.as(account.actor), ask)).toMatchObject({
      code: 'password.wrong',
    });
    expect(await askNewAddress(world.as(), ask)).toMatchObject({ code: 'auth.signed_out' });
    const same = { newEmail: account.email, currentPassword: PASSWORD };
    expect(await askNewAddress(world.as(account.actor), same)).toMatchObject({
      code: 'address.same',
    });
  });

  it('[W17] of another account is told to nobody but who reads its mail, and not taken', async () => {
    const other = await newAccount();
    const account = await newAccount();
    const ask = (newEmail: string) =>
      askNewAddress(world.as(account.actor), { newEmail, currentPassword: PASSWORD });
    expect(await ask(other.email)).toEqual(await ask('libero@example.org'));
    // Of mails of one instant none is the newest.
    world.clock = new Date(world.clock.getTime() + 1_000);
    expect(await ask(other.email)).toMatchObject({ ok: true });
    expect(await confirm(await tokenOf('confirm_address'))).toMatchObject({
      code: 'address.taken',
    });
    expect((await personOf(account))?.email).toBe(account.email);
  });

  it('[W17] a thief’s wish for another address ends with the owner’s new password', async () => {
    const account = await newAccount();
    const theft = { newEmail: 'ladro@example.org', currentPassword: PASSWORD };
    await askNewAddress(world.as(account.actor), theft);
    const thiefs = await tokenOf('confirm_address');
    await askNewPassword(world.as(), { email: account.email, locale: 'it' });
    const token = await tokenOf('new_password');
    const set = await setNewPassword(world.as(), { token, newPassword: 'cinque gatti grigi' });
    expect(set).toMatchObject({ ok: true });
    expect(await confirm(thiefs)).toMatchObject({ code: 'link.used' });
  });

  it('[W17] a link for a password ends with the address it went to', async () => {
    const account = await newAccount();
    await askNewPassword(world.as(), { email: account.email, locale: 'it' });
    const token = await tokenOf('new_password');
    const ask = { newEmail: 'mossa@example.org', currentPassword: PASSWORD };
    await askNewAddress(world.as(account.actor), ask);
    await confirm(await tokenOf('confirm_address'));
    const set = await setNewPassword(world.as(), { token, newPassword: 'cinque gatti grigi' });
    expect(set).toMatchObject({ code: 'link.expired' });
  });
});

describe('the link that stops mails', () => {
  it('[B21] works without sign-in, again too, and for its person alone', async () => {
    const [ada, bea] = [await buildPerson(database.db), await buildPerson(database.db)];
    const key = stopKey(world.as(), ada.personId);
    expect(await getStop(world.as(), { key })).toMatchObject({ value: { isStopped: false } });
    for (let times = 0; times < 2; times += 1) {
      expect(await stopMails(world.as(), { key })).toMatchObject({ ok: true });
    }
    const wants = async ({ personId }: PersonActor) =>
      (await database.db.select().from(people).where(eq(people.id, personId)))[0]?.wantsMails;
    expect(await wants(ada)).toBe(false);
    expect(await wants(bea)).toBe(true);
    const mac = key.split('.')[1];
    for (const forged of [`${bea.personId}.${mac}`, ada.personId, '', '.', `${key}x`]) {
      expect(await stopMails(world.as(), { key: forged })).toMatchObject({
        code: 'link.not_found',
      });
    }
    expect(await wants(bea)).toBe(true);
  });
});

describe('an invitation by mail', () => {
  async function group() {
    const organiser = await buildHousehold(database.db);
    const { groupId } = await buildGroup(database.db, { members: [organiser] });
    return { organiser, groupId };
  }
  const invite = (actor: PersonActor | undefined, groupId: string, email = 'vicina@example.org') =>
    inviteByMail(world.as(actor), { groupId, email, role: 'member', locale: 'it' });

  it('[B21] a stranger refuses more of them by the link in the mail, from every group', async () => {
    const { organiser, groupId } = await group();
    await invite(organiser, groupId, 'Schiva@example.org');
    const [mail] = await database.db.select().from(mails).where(eq(mails.kind, 'group_invite'));
    if (!mail) throw new Error('no mail');
    const { stopUrl } = writeMail(world.as(), mail);
    const key = stopUrl?.split('/').at(-1) ?? '';
    expect(await getStop(world.as(), { key })).toMatchObject({
      value: { whose: 'stranger', isStopped: false },
    });
    expect(await stopMails(world.as(), { key })).toMatchObject({ ok: true });
    expect(await stopMails(world.as(), { key: `${key}x` })).toMatchObject({ ok: false });
    const other = await group();
    expect(await invite(other.organiser, other.groupId, 'schiva@example.org')).toMatchObject({
      code: 'invite.address_refused',
    });
    expect(await invite(other.organiser, other.groupId)).toMatchObject({ ok: true });
  });

  it('[B22] lets one household in, by a link that is in no table', async () => {
    const { organiser, groupId } = await group();
    expect(await invite(organiser, groupId)).toMatchObject({ ok: true });
    await deliver();
    const [mail] = await database.db.select().from(mails);
    const token = world.as().mailer.tokenOf('group_invite', String(mail?.params['inviteId']));
    expect(JSON.stringify(mail)).not.toContain(token);
    const [first, second] = [await buildHousehold(database.db), await buildHousehold(database.db)];
    const enter = (actor: PersonActor) => acceptInvite(world.as(actor), { token, household: null });
    expect(await enter(first)).toMatchObject({ ok: true });
    expect(await enter(second)).toMatchObject({ code: 'invite.used_up' });
  });

  it('[B22] is for organisers with a confirmed address', async () => {
    const { organiser, groupId } = await group();
    const member = await buildHousehold(database.db);
    await addMember(database.db, { groupId, actor: member });
    expect(await invite(member, groupId)).toMatchObject({ code: 'auth.forbidden' });
    expect(await invite(await buildHousehold(database.db), groupId)).toMatchObject({
      code: 'group.not_found',
    });
    expect(await invite(undefined, groupId)).toMatchObject({ code: 'auth.signed_out' });
    await database.db
      .update(people)
      .set({ emailConfirmedAt: null })
      .where(eq(people.id, organiser.personId));
    expect(await invite(organiser, groupId)).toMatchObject({ code: 'address.unconfirmed' });
    expect(await database.db.select().from(mails)).toEqual([]);
  });

  it('[B22] an address gets three a day from all groups, a group sends twenty', async () => {
    const [one, two] = [await group(), await group()];
    const codes = [];
    for (const { organiser, groupId } of [one, two, one, two]) {
      const outcome = await invite(organiser, groupId, 'Vicina@Example.org');
      codes.push(outcome.ok ? 'ok' : outcome.code);
    }
    expect(codes).toEqual(['ok', 'ok', 'ok', 'invite.mailed_enough']);
    for (let index = 0; index < 18; index += 1) {
      await invite(one.organiser, one.groupId, `vicino${index}@example.org`);
    }
    expect(await invite(one.organiser, one.groupId, 'ultima@example.org')).toMatchObject({
      code: 'limit.too_many',
    });
  });

  it('[B22] is not sent once it was taken back', async () => {
    const { organiser, groupId } = await group();
    await invite(organiser, groupId);
    const [mail] = await database.db.select().from(mails);
    const inviteId = String(mail?.params['inviteId']);
    await revokeInvite(world.as(organiser), { groupId, inviteId });
    await deliver();
    expect(await database.db.select().from(mails)).toMatchObject([{ state: 'dropped' }]);
  });
});
