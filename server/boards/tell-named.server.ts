import { cardAddress } from '#app/contracts/boards/card-address.ts';
import type { Member, Named } from '#app/domain/boards/comments/hearers.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { CommentSnapshot } from '#app/domain/boards/document/read-card-details.ts';
import { findMentions } from '#app/domain/threads/mentions.ts';
import { insertBoardMentions } from '#db/queries/boards/talk.ts';
import type { ServiceContext } from '#server/context.ts';
import { notifyCounting } from '#server/notifications/notify-counting.server.ts';
import type { Unit } from '#server/transact.ts';

import { talkKeyOf } from './talk-key.ts';

/** A card of which something new was said. */
export type Talk = {
  readonly card: CardSnapshot;
  /** All of the card's. */
  readonly comments: readonly CommentSnapshot[];
  readonly newIds: ReadonlySet<string>;
};

/** New comments on a card, the board it lies on, and who is in the group. */
export type Said = {
  readonly board: { readonly groupId: string; readonly boardId: string };
  readonly talk: Talk;
  readonly members: readonly (Member & { readonly personName: string })[];
};

/**
 * Tells those whom new comments name with @ and who are in the group (MEN4): once until they read it.
 * @returns by person, the comments that name them.
 */
export async function tellNamed(ctx: ServiceContext, unit: Unit, said: Said): Promise<Named> {
  const named = new Map<string, Set<string>>();
  const fresh = said.talk.comments.filter(({ id }) => said.talk.newIds.has(id));
  for (const comment of fresh) {
    for (const personId of await tellNamedIn(ctx, unit, said, comment)) {
      named.set(personId, (named.get(personId) ?? new Set()).add(comment.id));
    }
  }
  return named;
}

async function tellNamedIn(
  ctx: ServiceContext,
  unit: Unit,
  { board, talk, members }: Said,
  { id: commentId, by, text }: CommentSnapshot,
): Promise<readonly string[]> {
  const { groupId, boardId } = board;
  const { id: cardId, title } = talk.card;
  const others = members.filter(({ personId }) => personId !== by);
  const mentions = findMentions(
    text,
    others.map(({ personId, personName }) => ({ name: personName, personIds: [personId] })),
  ).flatMap(({ name, who }) => who.personIds.map((personId) => ({ personId, name })));
  const author = members.find(({ personId }) => personId === by);
  const personIds = mentions.map(({ personId }) => personId);
  const place = { boardId, cardId, commentId };
  await insertBoardMentions(
    unit.tx,
    mentions.map((mention) => ({ ...place, ...mention })),
  );
  const prefix = talkKeyOf(place);
  await notifyCounting(ctx, unit, personIds, {
    prefix,
    eventKey: `${prefix}mention:${commentId}`,
    kind: 'mentioned',
    params: { ...(title === '' ? {} : { title }), ...(author ? { by: author.personName } : {}) },
    count: 1,
    href: cardAddress({ groupId, boardId, cardId, part: 'talk' }),
  });
  return personIds;
}
