import type { HomeView, TodayView } from '#app/contracts/home/views.ts';
import { addDays, romeDay } from '#app/domain/dates.ts';
import { findWorkspaces } from '#db/queries/accounts/people.ts';
import { listLivingGroups } from '#db/queries/groups/memberships.ts';
import { countSpaces } from '#db/queries/spaces/spaces.ts';
import { countCatalogue } from '#server/catalogue/count-catalogue.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { listNotices } from '#server/notifications/list-notices.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { listAgenda } from '#server/orders/list-agenda.server.ts';

const GROUPS_SHOWN = 6;
/** A day is looked over at a glance: the rest has a page of its own. */
const LINES_SHOWN = 3;
/** How far the next things are looked for, in days. */
const AHEAD_DAYS = 60;

/** Reads the first page for whoever asks; a guest sees the city only. */
export async function getHome(ctx: ServiceContext): Promise<HomeView> {
  const { actor } = ctx;
  const householdId = actor.kind === 'person' ? actor.householdId : null;
  const [catalogue, spaces, today, desks, groups] = await Promise.all([
    countCatalogue(ctx),
    countSpaces(ctx.db),
    actor.kind === 'person' ? getToday(ctx) : null,
    actor.kind === 'person' ? findWorkspaces(ctx.db, { personId: actor.personId }) : [],
    householdId ? listLivingGroups(ctx.db, { householdId, limit: GROUPS_SHOWN }) : [],
  ]);
  const isCitizen = householdId !== null || desks.length === 0;
  return {
    person: actor.kind === 'person' && today ? { name: actor.name, today, desks, isCitizen } : null,
    city: { ...catalogue, spaces },
    groups,
  };
}

async function getToday(ctx: ServiceContext): Promise<TodayView> {
  const day = romeDay(ctx.now());
  const [waiting, agenda] = await Promise.all([
    listWaiting(ctx),
    listAgenda(ctx, { first: day, last: addDays(day, AHEAD_DAYS), isAhead: true }),
  ]);
  const notices = await listNotices(ctx, { waiting });
  const unread = notices.ok ? notices.value.filter(({ isRead }) => !isRead) : [];
  return {
    day,
    waiting,
    next: agenda.slice(0, LINES_SHOWN),
    news: unread.slice(0, LINES_SHOWN),
    newsCount: unread.length,
  };
}
