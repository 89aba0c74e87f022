import { romeDay } from '#app/domain/dates.ts';
import { dayStart } from '#app/domain/day-clock.ts';
import { checkTalkWords, messagesLeft, TALK_MESSAGES_A_DAY } from '#app/domain/matching/talk.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { isVisible } from '#app/domain/typed-text.ts';
import type { DbOrTx } from '#db/client.ts';
import { listAdultRows, listHouseholdNames } from '#db/queries/accounts/households.ts';
import { countNearbySince, emptyMessage, hasForm } from '#db/queries/threads/messages.ts';
import type { ServiceContext } from '#server/context.ts';
import { tellReaders } from '#server/threads/tell-thread.server.ts';
import { formKeyOf, writeMessage } from '#server/threads/write-message.server.ts';
import { transact, type Unit } from '#server/transact.ts';

import type { OwnNeedCode } from './own-need.server.ts';
import { lockTalk, type TalkAddress, type TalkStanding } from './talk-standing.server.ts';
import { publishNeed } from './tell-nearby.server.ts';

/** Why nothing was said. */
export type SayInTalkCode =
  | OwnNeedCode
  | 'field.required'
  | 'limit.too_many'
  | 'nearby.names_contact'
  | 'nearby.names_link'
  | 'nearby.names_writer'
  | 'nearby.talk_ended'
  | 'nearby.too_many_messages';

/**
 * Says something to those a proposal puts together, before anybody said yes: words alone, no contact,
 * link or own name in them, so many a day (MAT13). The same form sent twice is one message; who is not
 * there is told once until they read.
 */
export async function sayInTalk(
  ctx: ServiceContext,
  input: TalkAddress & { readonly text: string; readonly idempotencyKey: string },
): Promise<Result<true, SayInTalkCode>> {
  const { proposalId, text, idempotencyKey } = input;
  if (!isVisible(text)) return fail('field.required');
  const formKey = formKeyOf({ idempotencyKey, text, files: [] });
  return transact<true, SayInTalkCode>(ctx, async (unit) => {
    const { tx } = unit;
    const locked = await lockTalk(ctx, unit, input);
    if (!locked.ok) return locked;
    const standing = locked.value;
    const { householdId } = standing.need;
    const authorId = standing.actor.personId;
    if (await hasForm(tx, { authorId, formKey })) return ok(true);
    if (!standing.isOpen) return fail('nearby.talk_ended');
    const household = await listHouseholdNames(tx, { householdIds: [householdId] });
    const words = checkTalkWords(text, [standing.actor.name, ...household.values()]);
    if (!words.ok) return words;
    if (messagesLeft(await countSentToday(ctx, tx, { householdId })) === 0) {
      return fail('nearby.too_many_messages', { most: TALK_MESSAGES_A_DAY });
    }
    const thread = { proposalId, kind: 'nearby' } as const;
    const said = { thread, authorId, householdId, text, formKey, files: [] };
    const written = await writeMessage(ctx, unit, said);
    if (!written.ok) return fail('limit.too_many', written.details);
    await tellOthers(ctx, unit, { proposalId, standing });
    publishTalk(ctx, unit, standing);
    return ok(true);
  });
}

/** Takes an own message back: its place stays, its words are gone from the database too. */
export async function takeBackInTalk(
  ctx: ServiceContext,
  input: TalkAddress & { readonly messageId: string },
): Promise<Result<true, OwnNeedCode>> {
  const { proposalId, messageId } = input;
  return transact<true, OwnNeedCode>(ctx, async (unit) => {
    const locked = await lockTalk(ctx, unit, input);
    if (!locked.ok) return locked;
    const authorId = locked.value.actor.personId;
    const own = { proposalId, kind: 'nearby', messageId, authorId, now: ctx.now() } as const;
    // Twice is once; what is not one's own is left as it is and nobody learns that it is there.
    if (await emptyMessage(unit.tx, own)) publishTalk(ctx, unit, locked.value);
    return ok(true);
  });
}

/** How many messages a household has sent on this day of Milan to people it does not know. */
export function countSentToday(
  ctx: Pick<ServiceContext, 'now'>,
  db: DbOrTx,
  { householdId }: { readonly householdId: string },
): Promise<number> {
  return countNearbySince(db, { householdId, since: startOfToday(ctx) });
}

/** When this day of Milan began. */
export function startOfToday(ctx: Pick<ServiceContext, 'now'>): Date {
  return dayStart(romeDay(ctx.now()));
}

async function tellOthers(
  ctx: ServiceContext,
  unit: Unit,
  { proposalId, standing }: { readonly proposalId: string; readonly standing: TalkStanding },
): Promise<void> {
  const present = standing.seats.filter((row) => row.needId !== null);
  const adults = await listAdultRows(unit.tx, {
    householdIds: present.map(({ householdId }) => householdId),
  });
  for (const { householdId, needId } of present) {
    const personIds = adults
      .filter((adult) => adult.householdId === householdId)
      .map(({ personId }) => personId)
      .filter((personId) => personId !== standing.actor.personId);
    await tellReaders(ctx, unit, {
      thread: { proposalId, kind: 'nearby' },
      title: null,
      personIds,
      href: `/nearby/${needId}/talks/${proposalId}`,
    });
  }
}

/** Tells the open pages of all who are in the proposal, and the own. */
function publishTalk(ctx: ServiceContext, unit: Unit, { seats, need }: TalkStanding): void {
  for (const row of seats) {
    if (row.needId === null || row.householdId === need.householdId) continue;
    publishNeed(ctx, unit, { householdId: row.householdId, needId: row.needId });
  }
  publishNeed(ctx, unit, { householdId: need.householdId, needId: need.id });
}
