import type { HomeView } from '#app/contracts/home/views.ts';
import { countCity, listGroupsOf } from '#db/queries/home/home.ts';
import type { ServiceContext } from '#server/context.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';

const GROUPS_SHOWN = 6;

/** Reads the first page for whoever asks; a guest sees the city only. */
export async function getHome(ctx: ServiceContext): Promise<HomeView> {
  const householdId = ctx.actor.kind === 'person' ? ctx.actor.householdId : null;
  const [city, waiting, groups] = await Promise.all([
    countCity(ctx.db),
    listWaiting(ctx),
    householdId ? listGroupsOf(ctx.db, { householdId, limit: GROUPS_SHOWN }) : [],
  ]);
  return { name: ctx.actor.kind === 'person' ? ctx.actor.name : null, city, waiting, groups };
}
