import type {
  DeskEventsView,
  DeskEventView,
  EventGuest,
} from '#app/contracts/spaces/event-views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findEvent,
  listEventsOfSpaces,
  listNamedEntries,
  listPastEventsOfSpaces,
  listRestOfSeries,
} from '#db/queries/spaces/events.ts';
import type { ServiceContext } from '#server/context.ts';

import { toDeskEvent } from './describe-event.ts';
import { requireEventDesk } from './event-standing.server.ts';
import { requireOperator } from './standing.server.ts';

const COMING_SHOWN = 200;
const PAST_SHOWN = 20;

/** The events of the spaces where a person works: those to come, and the last ones that were. */
export async function listDeskEvents(
  ctx: ServiceContext,
  { locale }: { readonly locale: Locale },
): Promise<Result<DeskEventsView, 'desk.not_found'>> {
  const { db } = ctx;
  const operator = await requireOperator(ctx, db, 'hold_events');
  if (!operator.ok) return operator;
  const { spaces } = operator.value;
  const spaceIds = spaces.map(({ id }) => id);
  const now = ctx.now();
  const [coming, past] = await Promise.all([
    listEventsOfSpaces(db, { spaceIds, now, limit: COMING_SHOWN }),
    listPastEventsOfSpaces(db, { spaceIds, now, limit: PAST_SHOWN }),
  ]);
  return ok({
    spaces: spaces.map(({ id, slug, name }) => ({ id, slug, name })),
    coming: coming.map((row) => toDeskEvent(row, locale, now)),
    past: past.map((row) => toDeskEvent(row, locale, now)),
  });
}

/** One event with the names and telephones of who comes; only for operators of its space. */
export async function getDeskEvent(
  ctx: ServiceContext,
  { eventId, locale }: { readonly eventId: string; readonly locale: Locale },
): Promise<Result<DeskEventView, 'event.not_found'>> {
  const { db } = ctx;
  const row = await findEvent(db, { eventId });
  if (!row) return fail('event.not_found');
  const { spaceId, seriesId, startsAt } = row;
  const operator = await requireEventDesk(ctx, db, { spaceId, otherwise: 'event.not_found' });
  if (!operator.ok) return operator;
  const [entries, rest] = await Promise.all([
    listNamedEntries(db, { eventId }),
    seriesId === null ? [] : listRestOfSeries(db, { seriesId, from: startsAt }),
  ]);
  const guests = (wanted: 'in' | 'waiting'): readonly EventGuest[] =>
    entries
      .filter(({ state }) => state === wanted)
      .map(({ id, householdName, personName, people, phone }) => ({
        id,
        householdName,
        personName,
        people,
        phone,
      }));
  return ok({
    ...toDeskEvent(row, locale, ctx.now()),
    titleIt: row.titleIt,
    titleEn: row.titleEn,
    descriptionIt: row.descriptionIt,
    descriptionEn: row.descriptionEn,
    cancelWords: row.cancelWords,
    laterDates: rest.filter(({ id }) => id !== eventId).length,
    coming: guests('in'),
    waitingList: guests('waiting'),
  });
}
