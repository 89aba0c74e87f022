import type { TalkLinkView, TalkOther, TalkView } from '#app/contracts/matching/talk-view.ts';
import type { AuthorView, MessageView } from '#app/contracts/threads/views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { letterOf, messagesLeft } from '#app/domain/matching/talk.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listOwnBlocks } from '#db/queries/matching/blocks.ts';
import { listReportedOf } from '#db/queries/matching/reports.ts';
import { listStaysOfNeed } from '#db/queries/matching/seats.ts';
import {
  countUnreadMessages,
  listMessages,
  type MessageRow,
} from '#db/queries/threads/messages.ts';
import { byKey } from '#server/by-key.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { readMessages } from '#server/threads/read-messages.server.ts';

import { nameOfKind } from './kind-names.server.ts';
import type { OwnNeedCode } from './own-need.server.ts';
import { countSentToday } from './say-in-talk.server.ts';
import { requireTalk, type TalkAddress, type TalkStanding } from './talk-standing.server.ts';

/**
 * What was said in a proposal while the household was in it (MAT12). Everybody is a letter; only the
 * people of the own household have a name. Opening it at its end marks it as read, with its notice.
 */
export async function getTalk(
  ctx: ServiceContext,
  input: TalkAddress & { readonly below: number | null; readonly locale: Locale },
): Promise<Result<TalkView, OwnNeedCode>> {
  const { needId, proposalId, below, locale } = input;
  const found = await requireTalk(ctx, ctx.db, input);
  if (!found.ok) return found;
  const standing = found.value;
  const { actor, need, stays, isOpen } = standing;
  const read = await readMessages(ctx, {
    thread: { proposalId, kind: 'nearby' },
    personId: actor.personId,
    below,
    stays,
    authorOf: (row) => authorOf(row, standing),
  });
  const { householdId } = need;
  const messageIds = read.messages.map(({ messageId }) => messageId);
  const reported = await listReportedOf(ctx.db, { householdId, messageIds });
  return ok({
    ...read,
    needId,
    proposalId,
    category: need.category,
    name: nameOfKind(need, locale),
    letter: letterOf(standing.seat),
    others: await othersOf(ctx, standing, read.messages),
    reported: [...reported],
    mayWrite: isOpen,
    mentionable: [],
    messagesLeft: messagesLeft(await countSentToday(ctx, ctx.db, { householdId })),
  });
}

/** Who is there while the own household is, and who said what is shown: of no other is anything told. */
async function othersOf(
  { db }: Pick<ServiceContext, 'db'>,
  { need, seats, isOpen }: TalkStanding,
  messages: readonly MessageView[],
): Promise<readonly TalkOther[]> {
  const { householdId } = need;
  const blocked = new Set(
    (await listOwnBlocks(db, { householdId })).map(({ blockedId }) => blockedId),
  );
  const heard = new Set(
    messages.flatMap(({ author }) => (author.who === 'letter' ? [author.letter] : [])),
  );
  return seats
    .filter((row) => row.householdId !== householdId)
    .map((row) => ({
      seat: row.seat,
      letter: letterOf(row.seat),
      isHere: isOpen && row.needId !== null,
      isBlocked: blocked.has(row.householdId),
    }))
    .filter(({ isHere, letter }) => isHere || heard.has(letter));
}

function authorOf(row: MessageRow, { actor, need, seats }: TalkStanding): AuthorView {
  if (row.authorId === actor.personId) return { who: 'me' };
  if (row.householdId === need.householdId) return { who: 'named', name: row.authorName, of: null };
  const seat = seats.find(({ householdId }) => householdId === row.householdId)?.seat;
  return seat === undefined ? { who: 'household' } : { who: 'letter', letter: letterOf(seat) };
}

/** The ways to what was said in the proposals a need is or was in; of those it left only where there is something to read. */
export async function listTalks(
  { db }: Pick<ServiceContext, 'db'>,
  {
    actor,
    needId,
    householdId,
    proposalId,
  }: {
    readonly actor: PersonActor;
    readonly needId: string;
    readonly householdId: string;
    /** The one it is in now. */
    readonly proposalId: string | null;
  },
): Promise<readonly TalkLinkView[]> {
  const rows = await listStaysOfNeed(db, { householdId, needId });
  const links: TalkLinkView[] = [];
  for (const [of, stays] of byKey(rows, (row) => row.proposalId)) {
    const thread = { proposalId: of, kind: 'nearby' } as const;
    const isOpen = of === proposalId;
    const said = await listMessages(db, { ...thread, stays, below: null, limit: 1 });
    if (!isOpen && said.length === 0) continue;
    const unread = await countUnreadMessages(db, { ...thread, stays, personId: actor.personId });
    links.push({ proposalId: of, isOpen, unread });
  }
  return links;
}
