import { timesOf } from '#app/domain/matching/need.ts';
import { getNeed } from '#server/matching/get-need.server.ts';
import { openNeed } from '#server/matching/open-need.server.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';

/** A limit that stands nowhere else: whoever reads it has read what is private. */
export const LIMIT_TYPED = '977,31';
const LIMIT_CENTS = 97_731;

/** A need of the organiser's household, with a proposal the member's household is in. */
export type SceneNearby = {
  readonly nearby: { readonly needId: string; readonly version: number };
};

/** Opens them through the use cases that people reach. */
export async function buildSceneNearby(
  world: TestWorld,
  { members }: ScenePeople,
): Promise<SceneNearby> {
  const [organiser, member] = members;
  const wish = {
    typeKey: 'tagesmutter',
    ageBand: '0-2',
    municipio: 6,
    reach: 'city',
    times: timesOf(['mon_pm']),
    least: 2,
    most: 2,
    maxCents: LIMIT_CENTS,
    household: null,
  } as const;
  const { needId } = must(await openNeed(world.as(organiser), wish));
  must(await openNeed(world.as(member), wish));
  const { proposal } = must(await getNeed(world.as(organiser), { needId, locale: 'it' }));
  if (proposal === null) throw new Error('the two are not put together');
  return { nearby: { needId, version: proposal.version } };
}
