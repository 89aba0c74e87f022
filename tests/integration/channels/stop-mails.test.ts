import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';

import { people, rateLimits } from '#db/schema/accounts.ts';
import { mails } from '#db/schema/channels.ts';
import { getStop, stopMails } from '#server/channels/stop-mails.server.ts';
import { stopKey, writeMail } from '#server/channels/write-mail.ts';
import type { PersonActor } from '#server/context.ts';
import { inviteByMail } from '#server/groups/invite-by-mail.server.ts';
import { buildHousehold, buildPerson } from '#tests/support/builders/accounts.ts';
import { buildGroup } from '#tests/support/builders/groups.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);
beforeEach(async () => {
  await database.db.delete(mails);
  await database.db.delete(rateLimits);
});

test('[B21] the link that stops mails works without sign-in, again too, and for its person alone', async () => {
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

async function group() {
  const organiser = await buildHousehold(database.db);
  const { groupId } = await buildGroup(database.db, { members: [organiser] });
  return { organiser, groupId };
}
const invite = (actor: PersonActor | undefined, groupId: string, email = 'vicina@example.org') =>
  inviteByMail(world.as(actor), { groupId, email, role: 'member', locale: 'it' });

test('[B21] a stranger refuses more invitations by the link in the mail, from every group', async () => {
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
