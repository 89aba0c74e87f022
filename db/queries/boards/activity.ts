import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';

import type { ToldActivity } from '#app/domain/boards/history/activity-lines.ts';
import { LIVE_REQUEST_STATES } from '#app/domain/requests/request-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { rowsOf } from '#db/prepared.ts';
import { boardActivity } from '#db/schema/boards.ts';
import { requests } from '#db/schema/requests.ts';

/** What was done on a board, newest first: before a sequence, of one card or person if asked. */
export async function listActivity(
  db: DbOrTx,
  params: {
    boardId: string;
    before: number | null;
    cardId: string | null;
    personId: string | null;
    limit: number;
  },
): Promise<ToldActivity[]> {
  const { before, cardId, personId } = params;
  const rows = await db
    .select({
      sequence: boardActivity.sequence,
      position: boardActivity.position,
      personId: boardActivity.personId,
      at: boardActivity.at,
      kind: boardActivity.kind,
      cardId: boardActivity.cardId,
      detail: boardActivity.detail,
    })
    .from(boardActivity)
    .where(
      and(
        eq(boardActivity.boardId, params.boardId),
        before === null ? undefined : lt(boardActivity.sequence, before),
        cardId === null ? undefined : eq(boardActivity.cardId, cardId),
        personId === null ? undefined : eq(boardActivity.personId, personId),
      ),
    )
    .orderBy(desc(boardActivity.sequence), desc(boardActivity.position))
    .limit(params.limit);
  return rows.map(({ at, ...row }) => ({ ...row, atMs: at.getTime() }));
}

/** A visit lasts while pages of the board are opened within this time of each other. */
const VISIT_PAUSE = sql`interval '30 minutes'`;

/**
 * Notes that a person sees a board now. The first page of a visit moves the mark to where the visit
 * before ended; further pages, tabs and processes find it moved. A first visit has nothing before it.
 * @returns the last batch seen in the visit before this one.
 */
export async function visitBoard(
  db: DbOrTx,
  params: { boardId: string; personId: string; now: Date },
): Promise<number> {
  const { boardId, personId } = params;
  const now = sql`${params.now.toISOString()}::timestamptz`;
  const rows = rowsOf(
    await db.execute(sql`
      insert into board_visits as v (board_id, person_id, seen_sequence, latest_sequence, visited_at)
      select id, ${personId}::text, last_sequence, last_sequence, ${now} from boards where id = ${boardId}
      on conflict (board_id, person_id) do update set
        seen_sequence = case when v.visited_at < ${now} - ${VISIT_PAUSE}
          then v.latest_sequence else v.seen_sequence end,
        latest_sequence = greatest(v.latest_sequence, excluded.latest_sequence),
        visited_at = greatest(v.visited_at, ${now})
      returning seen_sequence::text as seen`),
  );
  return Number(rows[0]?.['seen'] ?? 0);
}

/** Ids of a board's cards that a live request holds. */
export async function listHeldCardIds(
  db: DbOrTx,
  params: { groupId: string; boardId: string },
): Promise<string[]> {
  const rows = await db
    .select({ cardId: requests.cardId })
    .from(requests)
    .where(
      and(
        eq(requests.groupId, params.groupId),
        eq(requests.boardId, params.boardId),
        inArray(requests.status, LIVE_REQUEST_STATES),
      ),
    );
  return rows.map(({ cardId }) => cardId);
}

/** What a request did, for the history of its board. `name`: a provider's. */
export type RowEvent = {
  readonly id: string;
  readonly kind: string;
  readonly cardId: string;
  readonly title: string;
  readonly personId: string | null;
  readonly name: string | null;
  readonly at: Date;
};

/** What the requests of a board did between two instants, newest first. */
export async function listRowEvents(
  db: DbOrTx,
  params: { groupId: string; boardId: string; from: Date; cardId: string | null; limit: number },
): Promise<RowEvent[]> {
  const { groupId, boardId, cardId, limit } = params;
  const from = sql`${params.from.toISOString()}::timestamptz`;
  const rows = rowsOf(
    await db.execute(sql`
      with r as (
        select id, card_id, title, created_by, created_at from requests
        where group_id = ${groupId} and board_id = ${boardId}
          and (${cardId}::text is null or card_id = ${cardId}::text))
      select * from (
        select 'r' || r.id as id, 'request_sent' as kind, r.card_id, r.title,
          r.created_by as person_id, null as name, r.created_at as at from r
        union all
        select 'o' || o.id, 'offer_came', r.card_id, r.title, null, p.name, o.created_at
          from r join offers o on o.request_id = r.id join providers p on p.id = o.provider_id
        union all
        select 'c' || v.offer_id || '/' || v.revision, 'offer_changed', r.card_id, r.title, null,
          p.name, v.created_at
          from r join offers o on o.request_id = r.id join providers p on p.id = o.provider_id
          join offer_revisions v on v.offer_id = o.id and v.revision > 1
        union all
        select 'w' || o.id, 'offer_withdrawn', r.card_id, r.title, null, p.name, o.updated_at
          from r join offers o on o.request_id = r.id join providers p on p.id = o.provider_id
          where o.status = 'withdrawn'
        union all
        select 'v' || d.id, 'vote_opened', r.card_id, r.title, null, null, d.created_at
          from r join decisions d on d.request_id = r.id
        union all
        select 'd' || d.id, 'vote_' || d.status, r.card_id, r.title, null, null, d.closed_at
          from r join decisions d on d.request_id = r.id
          where d.status in ('accepted', 'rejected') and d.closed_at is not null
        union all
        select 'm' || m.id, 'order_made', r.card_id, r.title, null, null, m.created_at
          from r join orders m on m.request_id = r.id
      ) as happened
      where at >= ${from} order by at desc, id limit ${limit}::int`),
  );
  return rows.map((row) => ({
    id: String(row['id']),
    kind: String(row['kind']),
    cardId: String(row['card_id']),
    title: String(row['title']),
    personId: textOrNull(row['person_id']),
    name: textOrNull(row['name']),
    at: instantOf(row['at']),
  }));
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** PGlite gives a `Date`, postgres.js a text. */
function instantOf(value: unknown): Date {
  return value instanceof Date ? value : new Date(String(value));
}
