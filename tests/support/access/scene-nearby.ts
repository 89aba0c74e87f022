import { randomUUID } from 'node:crypto';

import { eq } from 'drizzle-orm';

import { DAY_MS } from '#app/domain/dates.ts';
import { timesOf } from '#app/domain/matching/need.ts';
import type { Db } from '#db/client.ts';
import { groups } from '#db/schema/groups.ts';
import { nearbyBlocks, nearbyReports, nearbySuspensions } from '#db/schema/matching.ts';
import { commandListing } from '#server/groups/open-group.server.ts';
import { reportListing } from '#server/groups/report-listing.server.ts';
import { getNeed } from '#server/matching/get-need.server.ts';
import { getTalk } from '#server/matching/get-talk.server.ts';
import { openNeed } from '#server/matching/open-need.server.ts';
import { sayInTalk } from '#server/matching/say-in-talk.server.ts';
import { buildHousehold, buildPerson } from '#tests/support/builders/accounts.ts';
import { buildGroup } from '#tests/support/builders/groups.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';

/** A limit that stands nowhere else: whoever reads it has read what is private. */
export const LIMIT_TYPED = '977,31';
/** What the member answers. */
const SAID_BACK = 'A noi va bene anche il sabato';

const LIMIT_CENTS = 97_731;

/** A need of the organiser's household, with a proposal the member's household is in. */
export type SceneNearby = {
  readonly nearby: {
    readonly needId: string;
    readonly version: number;
    readonly proposalId: string;
    /** Of the organiser. */
    readonly messageId: string;
    /** Of the member, said to the organiser. */
    readonly answerId: string;
    readonly otherSeat: number;
    /** A block of the organiser's household. */
    readonly blockId: string;
    /** A message that waits for an officer, and the report for which a household is suspended. */
    readonly reportedId: string;
    readonly suspendedBy: string;
    /** A group of the directory none of them is in. */
    readonly openGroupId: string;
  };
};

/** What the open group agreed on, with a name in it. */
export const OPEN_RULES = 'Le chiavi del capanno le tiene la signora Ernesta.';

/** Said in it; stands nowhere else. */
export const SAID_NEARBY = 'Noi possiamo solo dopo la merenda';

/** Opens them through the use cases that people reach. */
export async function buildSceneNearby(
  db: Db,
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
  const other = must(await openNeed(world.as(member), wish));
  const { proposal, talks } = must(await getNeed(world.as(organiser), { needId, locale: 'it' }));
  if (proposal === null) throw new Error('the two are not put together');
  const proposalId = talks[0]?.proposalId ?? '';
  const talk = { needId, proposalId };
  const said = { ...talk, text: SAID_NEARBY, idempotencyKey: randomUUID() };
  must(await sayInTalk(world.as(organiser), said));
  const { messages } = must(
    await getTalk(world.as(organiser), { ...talk, below: null, locale: 'it' }),
  );
  const messageId = messages[0]?.messageId ?? '';
  const answer = { needId: other.needId, proposalId, text: SAID_BACK };
  must(await sayInTalk(world.as(member), { ...answer, idempotencyKey: randomUUID() }));
  const seen = must(await getTalk(world.as(organiser), { ...talk, below: null, locale: 'it' }));
  const answerId = seen.messages.at(-1)?.messageId ?? '';
  const otherSeat = seen.others[0]?.seat ?? 0;
  const { householdId } = organiser;
  const city = await buildConduct(db, { householdId, needId, messageId });
  const version = proposal.version;
  const openGroupId = await buildOpenGroup(db, world);
  return {
    nearby: { openGroupId, needId, version, proposalId, messageId, answerId, otherSeat, ...city },
  };
}

/** A group people who do not know it may ask. */
async function buildOpenGroup(db: Db, world: TestWorld): Promise<string> {
  const { groupId, members } = await buildGroup(db, { name: 'Orto di via Gluck' });
  const [organiser] = members;
  if (!organiser) throw new Error('a group without organiser');
  await db.update(groups).set({ agreement: OPEN_RULES }).where(eq(groups.id, groupId));
  const open = { intent: 'open', words: 'Coltiviamo un orto.', upTo: 12 } as const;
  must(await commandListing(world.as(organiser), open, { groupId }));
  const report = { groupId, reason: 'other', words: '' } as const;
  must(await reportListing(world.as(await buildPerson(db)), report));
  return groupId;
}

/** What a household had kept from it, reported, and was suspended for: rows as the use cases leave them. */
async function buildConduct(
  db: Db,
  of: { readonly householdId: string; readonly needId: string; readonly messageId: string },
) {
  const { householdId, needId, messageId } = of;
  const strange = await buildHousehold(db);
  const at = new Date();
  const kind = { seat: 2, typeKey: 'tagesmutter', category: 'childhood' } as const;
  const blockId = randomUUID();
  const blocked = { id: blockId, householdId, blockedId: strange.householdId, blockedAt: at };
  await db.insert(nearbyBlocks).values({ ...blocked, ...kind });
  const reportedId = randomUUID();
  const suspendedBy = randomUUID();
  const report = {
    ...kind,
    said: 'Vendo un passeggino',
    saidAt: at,
    authorId: strange.householdId,
    householdId,
    needId,
    reason: 'money',
    words: '',
    reportedAt: at,
  } as const;
  await db.insert(nearbyReports).values([
    { ...report, id: randomUUID(), messageId: reportedId },
    { ...report, id: suspendedBy, messageId: `${messageId}-before` },
  ]);
  const until = new Date(at.getTime() + DAY_MS);
  await db.insert(nearbySuspensions).values({
    householdId: strange.householdId,
    reportId: suspendedBy,
    reason: 'Qui non si vende.',
    since: at,
    until,
  });
  return { blockId, reportedId, suspendedBy };
}
