import type { HomeView } from '#app/contracts/home/views.ts';
import { listLivingGroups } from '#db/queries/groups/memberships.ts';
import { countSpaces } from '#db/queries/spaces/spaces.ts';
import { countCatalogue } from '#server/catalogue/count-catalogue.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';

const GROUPS_SHOWN = 6;

/** Reads the first page for whoever asks; a guest sees the city only. */
export async function getHome(ctx: ServiceContext): Promise<HomeView> {
  const householdId = ctx.actor.kind === 'person' ? ctx.actor.householdId : null;
  const [catalogue, spaces, waiting, groups] = await Promise.all([
    countCatalogue(ctx),
    countSpaces(ctx.db),
    listWaiting(ctx),
    householdId ? listLivingGroups(ctx.db, { householdId, limit: GROUPS_SHOWN }) : [],
  ]);
  return {
    name: ctx.actor.kind === 'person' ? ctx.actor.name : null,
    city: { ...catalogue, spaces },
    waiting,
    groups,
  };
}
