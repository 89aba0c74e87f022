import type { AgendaItemView } from '#app/contracts/orders/views.ts';
import { addDays, romeDay } from '#app/domain/dates.ts';
import { calendarFile, type CalendarEvent } from '#app/domain/orders/calendar-file.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';
import type { Locale } from '#app/i18n/dictionary.ts';
import { findFeedReader, noteFeedRead } from '#db/queries/channels/calendar-feeds.ts';
import { guardGuesses } from '#server/accounts/guard-guesses.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';
import { listAgenda } from '#server/orders/list-agenda.server.ts';

const DAYS_BACK = 30;
const DAYS_AHEAD = 400;
const NOTED_EVERY_MS = 60 * 60 * 1_000;

/**
 * A person's agenda for a calendar program that knows its secret address: dates of the household's
 * orders and of those the person's providers deliver, votes and requests that close. What the person
 * may see now, no child's name, no amount (CAL1). Codes: `link.not_found`, `limit.too_many`.
 */
export async function readCalendarFeed(
  ctx: ServiceContext,
  input: { readonly token: string; readonly origin: string },
): Promise<Result<string, 'link.not_found' | 'limit.too_many'>> {
  const tokenHash = hashToken(input.token);
  const found = await guardGuesses(ctx, () => findFeedReader(ctx.db, { tokenHash }));
  if (!found.ok) {
    const isFlood = found.code === 'limit.too_many';
    return isFlood ? fail('limit.too_many', found.details) : fail('link.not_found');
  }
  const { id, personId, name, householdId, locale } = found.value;
  const now = ctx.now();
  const today = romeDay(now);
  // No session of theirs is at hand, and none is needed to read.
  const actor = {
    kind: 'person',
    personId,
    name,
    householdId,
    sessionId: `calendar:${id}`,
  } as const;
  const items = await listAgenda(
    { ...ctx, actor },
    { first: addDays(today, -DAYS_BACK), last: addDays(today, DAYS_AHEAD) },
  );
  const noted = new Date(now.getTime() - NOTED_EVERY_MS);
  await noteFeedRead(ctx.db, { id, readAt: now, unlessAfter: noted });
  const events = items.flatMap((item) => eventOf(item, { locale, origin: input.origin }));
  return ok(calendarFile({ events, name: 'Cortile', now }));
}

/** What has no hour is no event: a service that runs is not a thing of one day. */
function eventOf(
  item: AgendaItemView,
  { locale, origin }: { readonly locale: Locale; readonly origin: string },
): readonly CalendarEvent[] {
  const { agenda: t } = dictionaryOf(locale);
  if (!('at' in item)) return [];
  const isSession = item.kind === 'session';
  const isEvent = item.kind === 'space_event';
  const names = [isSession ? item.providerName : null, item.groupName];
  return [
    {
      // `session:<order>:<number>` is the same event as in the file of the order's dates.
      key: item.key.replace(/^session:/, '').replaceAll(':', '-'),
      title: isSession || isEvent ? item.title : `${item.title}: ${t.lines[item.kind]}`,
      text: names.filter((name) => name !== null).join(', '),
      place: isSession || isEvent ? item.place : null,
      startsAt: new Date(item.at),
      endsAt: new Date(isSession || isEvent ? item.endsAt : item.at),
      url: `${origin}${item.href}`,
      isTentative: isSession && item.isTentative,
    },
  ];
}
