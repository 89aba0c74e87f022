import { timesOf } from '#app/domain/matching/need.ts';
import { getNeed } from '#server/matching/get-need.server.ts';
import { getTalk } from '#server/matching/get-talk.server.ts';
import { openNeed, type NeedTerms } from '#server/matching/open-need.server.ts';
import { sayInTalk } from '#server/matching/say-in-talk.server.ts';

import type { TestWorld } from '../context.ts';
import { buildHousehold, testId } from './accounts.ts';
import { buildService } from './catalogue.ts';
import type { TestDatabase } from '../database.ts';

type Neighbour = Awaited<ReturnType<typeof buildHousehold>>;

/** A household with what it looks for. */
export type Stranger = { readonly actor: Neighbour; readonly needId: string };

export const SHARED_TERMS: NeedTerms = {
  municipio: 4,
  reach: 'own',
  times: timesOf(['mon_pm', 'wed_pm']),
  least: 2,
  most: 4,
  maxCents: 1_100,
};

/** Types each test takes for itself: what one looks for does not meet what another one does. */
const TYPES = [
  'tagesmutter',
  'school-run',
  'play-space',
  'family-nursery',
  'baby-sitter',
  'shared-baby-sitter',
];

/** Households that do not know each other, and what they say and hear in their proposals. */
export function strangersIn(database: Pick<TestDatabase, 'db'>, world: Pick<TestWorld, 'as'>) {
  let taken = 0;

  async function come(typeKey: string, at: number): Promise<Stranger> {
    const actor = await buildHousehold(database.db, { name: `Famiglia Segreta${at}` });
    const wish = { ...SHARED_TERMS, typeKey, ageBand: '0-2', household: null } as const;
    const opened = await openNeed(world.as(actor), wish);
    if (!opened.ok) throw new Error(opened.code);
    return { actor, needId: opened.value.needId };
  }

  /** So many of a kind of help of the test's own, put together as they come. */
  async function strangers(count: number) {
    const typeKey = TYPES[taken] ?? '';
    taken += 1;
    await buildService(database.db, { typeKey, municipi: [4] });
    const all: Stranger[] = [];
    for (let at = 0; at < count; at += 1) all.push(await come(typeKey, at));
    return { typeKey, all };
  }

  async function see({ actor, needId }: Stranger) {
    const need = await getNeed(world.as(actor), { needId, locale: 'it' });
    if (!need.ok) throw new Error(need.code);
    return need.value;
  }

  async function proposalOf(who: Stranger): Promise<string> {
    return (await see(who)).talks[0]?.proposalId ?? '';
  }

  function say({ actor, needId }: Stranger, proposalId: string, text: string, key = testId()) {
    return sayInTalk(world.as(actor), { needId, proposalId, text, idempotencyKey: key });
  }

  function read({ actor, needId }: Stranger, proposalId: string) {
    return getTalk(world.as(actor), { needId, proposalId, below: null, locale: 'it' });
  }

  async function letterOf(who: Stranger, proposalId: string) {
    const talk = await read(who, proposalId);
    return talk.ok ? talk.value.letter : '';
  }

  async function heard(who: Stranger, proposalId: string) {
    const talk = await read(who, proposalId);
    if (!talk.ok) throw new Error(talk.code);
    return talk.value.messages.map(({ author, text }) => [author, text]);
  }

  return { come, strangers, see, proposalOf, say, read, letterOf, heard };
}
