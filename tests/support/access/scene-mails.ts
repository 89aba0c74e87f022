import { eq } from 'drizzle-orm';

import type { Db } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { mails } from '#db/schema/channels.ts';
import { askConfirmation } from '#server/channels/ask-address.server.ts';
import { findCalendarFeed } from '#db/queries/channels/calendar-feeds.ts';
import { askNewPassword } from '#server/channels/ask-new-password.server.ts';
import { renewCalendarFeed } from '#server/channels/calendar-feed.server.ts';
import { sendMails } from '#server/channels/send-mails.server.ts';
import { stopKey } from '#server/channels/write-mail.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';

/** Links of mails, each with its secret, and a mail as the demo shows it. */
export type SceneMails = {
  readonly newPasswordToken: string;
  readonly confirmToken: string;
  readonly stopKey: string;
  readonly mailId: string;
  readonly calendarToken: string;
};

/** The citizen has not confirmed the address; an employee forgot the password. */
export async function buildSceneMails(
  db: Db,
  world: TestWorld,
  { actors }: ScenePeople,
): Promise<SceneMails> {
  const [citizen, employee] = [actors.get('citizen'), actors.get('employee')];
  if (citizen?.kind !== 'person' || !employee) throw new Error('both have an account');
  await db.update(people).set({ emailConfirmedAt: null }).where(eq(people.id, citizen.personId));
  must(await askConfirmation(world.as(citizen)));
  const [person] = await db.select().from(people).where(eq(people.id, employee.personId));
  must(await askNewPassword(world.as(), { email: person?.email ?? '', locale: 'it' }));
  await sendMails(world.as({ kind: 'system' }));
  const sent = await db.select().from(mails).where(eq(mails.state, 'sent'));
  const idOf = (kind: string) => sent.find((mail) => mail.kind === kind)?.id ?? '';
  const { mailer } = world.as();
  must(await renewCalendarFeed(world.as(employee)));
  const feed = await findCalendarFeed(db, { personId: employee.personId });
  return {
    newPasswordToken: mailer.tokenOf('new_password', idOf('new_password')),
    confirmToken: mailer.tokenOf('confirm_address', idOf('confirm_address')),
    stopKey: stopKey({ mailer }, employee.personId),
    mailId: idOf('new_password'),
    calendarToken: mailer.tokenOf('calendar', feed?.id ?? ''),
  };
}
