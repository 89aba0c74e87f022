import { nextTryAt } from '#app/domain/channels/mail.ts';
import { ok } from '#app/domain/result.ts';
import {
  claimMail,
  deleteMail,
  finishTry,
  type MailOutcome,
  type MailRow,
} from '#db/queries/channels/mails.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact, type Unit } from '#server/transact.ts';

import { writeBoth } from './compose-mail.ts';
import { prepareMail } from './prepare-mail.server.ts';
import { writeMail } from './write-mail.ts';

/** Mails in one round; the next round, two seconds later, takes the rest. */
const MAX_PER_ROUND = 50;

/**
 * How long a mail is in the hands of the process that took it, twice the most that a try lasts: a
 * process that died meanwhile keeps nobody's mail for ever.
 */
const IN_HAND_MS = 120_000;

/** What came of taking one mail in hand. */
type Taken =
  | { readonly what: 'none' }
  /** Over without sending: dropped, or put where it is read. */
  | { readonly what: 'done' }
  | { readonly what: 'to-send'; readonly mail: MailRow & { readonly address: string } };

/**
 * Sends what is due in the outbox, one mail after the other. Several processes may run it at once: each
 * takes other mails. The server is spoken to outside the transaction, so that a slow one holds no
 * row; what it answered is written after (docs/decisions/023).
 */
export async function sendMails(ctx: ServiceContext): Promise<void> {
  for (let round = 0; round < MAX_PER_ROUND; round += 1) {
    const taken = await takeMail(ctx);
    if (taken.what === 'none') return;
    if (taken.what === 'to-send' && !(await trySending(ctx, taken.mail))) return;
  }
}

async function takeMail(ctx: ServiceContext): Promise<Taken> {
  const outcome = await transact<Taken, never>(ctx, async (unit) => {
    const now = ctx.now();
    const until = new Date(now.getTime() + IN_HAND_MS);
    const mail = await claimMail(unit.tx, { now, until });
    return ok(mail === null ? { what: 'none' } : await handle(ctx, unit, mail));
  });
  return outcome.ok ? outcome.value : { what: 'none' };
}

async function handle(ctx: ServiceContext, { tx }: Unit, mail: MailRow): Promise<Taken> {
  const prepared = await prepareMail(ctx, tx, mail);
  if (prepared === 'nobody') {
    await deleteMail(tx, { mailId: mail.id });
    return { what: 'done' };
  }
  if (prepared !== 'dropped' && !ctx.mailer.isBox) return { what: 'to-send', mail: prepared };
  const state = prepared === 'dropped' ? 'dropped' : 'sent';
  await finishTry(tx, { ...tryOf(ctx, mail), state });
  return { what: 'done' };
}

/** Whether the server was there to answer; if not, the next round begins with other mails. */
async function trySending(
  ctx: ServiceContext,
  mail: MailRow & { readonly address: string },
): Promise<boolean> {
  const content = writeMail(ctx, mail);
  const sent = await ctx.mailer.send({
    id: mail.id,
    to: mail.address,
    locale: mail.locale,
    stopUrl: content.stopUrl,
    ...writeBoth(content),
  });
  if (sent.ok) {
    await finishTry(ctx.db, { ...tryOf(ctx, mail), state: 'sent' });
    return true;
  }
  const isFinal = sent.code === 'mail.refused';
  const next = isFinal ? null : nextTryAt(mail.tries, ctx.now(), mail.endsAt);
  const facts = { mailId: mail.id, kind: mail.kind, tries: mail.tries, ...sent.details };
  ctx.log.warn(facts, next ? 'a mail could not be sent yet' : 'a mail could not be sent');
  await finishTry(ctx.db, {
    ...tryOf(ctx, mail),
    ...(next ? { state: 'waiting', nextTryAt: next } : { state: 'failed' }),
  });
  return isFinal;
}

function tryOf(
  ctx: Pick<ServiceContext, 'now'>,
  { id, tries }: MailRow,
): Omit<MailOutcome, 'state'> {
  return { mailId: id, tries, now: ctx.now() };
}
