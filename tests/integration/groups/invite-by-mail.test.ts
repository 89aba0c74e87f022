import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';

import { people, rateLimits } from '#db/schema/accounts.ts';
import { mails } from '#db/schema/channels.ts';
import { sendMails } from '#server/channels/send-mails.server.ts';
import type { PersonActor } from '#server/context.ts';
import { signUp } from '#server/accounts/sign-up.server.ts';
import { acceptInvite } from '#server/groups/accept-invite.server.ts';
import { getInvite } from '#server/groups/get-invite.server.ts';
import { getMembers } from '#server/groups/get-members.server.ts';
import { inviteByMail } from '#server/groups/invite-by-mail.server.ts';
import { inviteHouseholds, revokeInvite } from '#server/groups/invite-households.server.ts';
import { wishing } from '#server/transact-once.ts';
import { buildHousehold } from '#tests/support/builders/accounts.ts';
import { addMember, buildGroup } from '#tests/support/builders/groups.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);
beforeEach(async () => {
  await database.db.delete(mails);
  await database.db.delete(rateLimits);
});

/** Sends what waits; what is written after has a later id. */
const deliver = () => {
  world.clock = new Date(world.clock.getTime() + 1_000);
  return sendMails(world.as({ kind: 'system' }));
};

async function group() {
  const organiser = await buildHousehold(database.db);
  const { groupId } = await buildGroup(database.db, { members: [organiser] });
  return { organiser, groupId };
}
const invite = (actor: PersonActor | undefined, groupId: string, email = 'vicina@example.org') =>
  inviteByMail(world.as(actor), { groupId, email, role: 'member', locale: 'it' });

test('[B22] an invitation by mail lets one household in, by a link that is in no table', async () => {
  const { organiser, groupId } = await group();
  expect(await invite(organiser, groupId)).toMatchObject({ ok: true });
  await deliver();
  const [mail] = await database.db.select().from(mails);
  const token = world.as().mailer.tokenOf('group_invite', String(mail?.params['inviteId']));
  expect(JSON.stringify(mail)).not.toContain(token);
  // The mail said who invites, and so does the page it leads to.
  expect(await getInvite(world.as(), { token })).toMatchObject({
    value: { entry: { invitedBy: organiser.name } },
  });
  const [first, second] = [await buildHousehold(database.db), await buildHousehold(database.db)];
  const enter = (actor: PersonActor) => acceptInvite(world.as(actor), { token, household: null });
  expect(await enter(first)).toMatchObject({ ok: true });
  expect(await enter(second)).toMatchObject({ code: 'invite.used_up' });
});

test('[MAIL13] whoever opens an account by the link that was mailed to them has no address to confirm', async () => {
  const { organiser, groupId } = await group();
  await invite(organiser, groupId, 'Vicina@example.org');
  const [mail] = await database.db.select().from(mails);
  const inviteToken = world.as().mailer.tokenOf('group_invite', String(mail?.params['inviteId']));
  const open = async (email: string, token: string | null) => {
    const account = {
      name: 'Vicina Nuova',
      email,
      password: 'terrazza dei gelsomini',
      locale: 'it',
    };
    const signedUp = await signUp(world.as(), { ...account, locale: 'it', inviteToken: token });
    if (!signedUp.ok) throw new Error(signedUp.code);
    const [person] = await database.db
      .select({ confirmedAt: people.emailConfirmedAt })
      .from(people)
      .where(eq(people.id, signedUp.value.personId));
    return person?.confirmedAt !== null;
  };
  // Nobody can have it from a mail that has not left.
  expect(await open('prima@example.org', inviteToken)).toBe(false);
  await deliver();
  expect(await open('altra@example.org', inviteToken)).toBe(false);
  expect(await open('senza@example.org', null)).toBe(false);
  expect(await open('VICINA@example.org', inviteToken)).toBe(true);
  const asked = await database.db.select().from(mails).where(eq(mails.kind, 'confirm_address'));
  expect(asked.map(({ address }) => address ?? '').toSorted()).toEqual([
    'altra@example.org',
    'prima@example.org',
    'senza@example.org',
  ]);
});

test('[W15] an invitation by mail whose form is sent twice is one mail and one link', async () => {
  const { organiser, groupId } = await group();
  const ctx = wishing(world.as(organiser), { wish: 'invite vicina' });
  const input = { groupId, email: 'vicina@example.org', role: 'member', locale: 'it' } as const;
  const both = await Promise.all([inviteByMail(ctx, input), inviteByMail(ctx, input)]);
  expect(both).toEqual([
    { ok: true, value: true },
    { ok: true, value: true },
  ]);
  expect(await database.db.select().from(mails)).toHaveLength(1);
  // The same again from a new page is another wish.
  await invite(organiser, groupId);
  expect(await database.db.select().from(mails)).toHaveLength(2);
});

test('[B22] an invitation by mail is for organisers with a confirmed address', async () => {
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

test('[B22] an address gets three a day from all groups, a group sends twenty', async () => {
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

test('[B22] an invitation by mail is not sent once it was taken back', async () => {
  const { organiser, groupId } = await group();
  await invite(organiser, groupId);
  const [mail] = await database.db.select().from(mails);
  const inviteId = String(mail?.params['inviteId']);
  await revokeInvite(world.as(organiser), { groupId, inviteId });
  await deliver();
  expect(await database.db.select().from(mails)).toMatchObject([{ state: 'dropped' }]);
});

test('[B22] organisers read to whom each link was mailed, members nothing', async () => {
  const { organiser, groupId } = await group();
  const member = await buildHousehold(database.db);
  await addMember(database.db, { groupId, actor: member });
  await invite(organiser, groupId, 'Vicina@Example.org');
  const made = { groupId, role: 'member', days: 7, maxUses: 5, needsApproval: false } as const;
  expect(await inviteHouseholds(world.as(organiser), made)).toMatchObject({ ok: true });
  const mailedTo = async (actor: PersonActor) => {
    const page = await getMembers(world.as(actor), { groupId });
    return page.ok ? new Set(page.value.invites.map((one) => one.mailedTo)) : page.code;
  };
  expect(await mailedTo(organiser)).toEqual(new Set([null, 'vicina@example.org']));
  expect(await mailedTo(member)).toEqual(new Set());
});
