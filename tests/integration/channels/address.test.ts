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
import type { PersonActor } from '#server/context.ts';
import { openAccount } from '#tests/support/builders/accounts.ts';
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
