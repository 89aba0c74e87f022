import { countCity, listGroupsOf } from '#db/queries/home/home.ts';
import type { ServiceContext } from '#server/context.ts';
import { listWaiting, type WaitingItem } from '#server/notifications/list-waiting.server.ts';

/** The first page: what waits, the person's groups, and the size of the city. */
export type HomeView = {
  readonly name: string | null;
  readonly city: { readonly services: number; readonly providers: number; readonly spaces: number };
  readonly waiting: readonly WaitingItem[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly municipio: number;
    readonly households: number;
  }[];
};

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
