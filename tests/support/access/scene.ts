import { desc, eq, max } from 'drizzle-orm';

import { romeDay } from '#app/domain/dates.ts';
import type { Db } from '#db/client.ts';
import { loadDemo } from '#db/demo/load-demo.ts';
import { listWaitingJoinRequests } from '#db/queries/groups/join-requests.ts';
import { people } from '#db/schema/accounts.ts';
import { boardUpdates } from '#db/schema/boards.ts';
import { services } from '#db/schema/catalogue.ts';
import { notifications } from '#db/schema/notifications.ts';
import { inviteAdult } from '#server/accounts/invite-adult.server.ts';
import { addAttachments } from '#server/boards/add-attachments.server.ts';
import { createBoard } from '#server/boards/create-board.server.ts';
import { askToJoin } from '#server/groups/ask-to-join.server.ts';
import { inviteHouseholds } from '#server/groups/invite-households.server.ts';
import { onePixel } from '#tests/support/builders/files.ts';
import { buildCard } from '#tests/support/builders/requests.ts';
import { createWorld, type TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import { buildSceneBank, type SceneBank } from './scene-bank.ts';
import { buildSceneMails, type SceneMails } from './scene-mails.ts';
import { buildSceneMoney, type SceneMoney } from './scene-money.ts';
import { buildSceneNearby, type SceneNearby } from './scene-nearby.ts';
import { buildScenePacks, type ScenePacks } from './scene-packs.ts';
import { buildScenePeople, type ScenePeople } from './scene-people.ts';
import { buildSceneEmployees, type SceneEmployees } from './scene-employees.ts';
import { buildSceneEditions, type SceneEditions } from './scene-editions.ts';
import { buildSceneEvents, type SceneEvents } from './scene-events.ts';
import { buildSceneProgrammes, type SceneProgrammes } from './scene-programmes.ts';
import { buildScenePurchases, type ScenePurchases } from './scene-purchases.ts';
import { buildSceneRequests, type SceneRequests } from './scene-requests.ts';
import { buildSceneReviews, type SceneReviews } from './scene-reviews.ts';
import { buildSceneSheets, type SceneSheets } from './scene-sheets.ts';
import { buildSceneVisits, type SceneVisits } from './scene-visits.ts';

/** The moment at which everything is tried. */
export const NOW = new Date('2026-11-23T09:00:00Z');
export const CARD_TITLE = 'Pappagalli da accudire in agosto';
export const FILE_MARK = 'segno-del-file-sul-cartellino';
/** Its hash is made once for the person whose password a door asks for. */
export const PASSWORD = 'una frase lunga soltanto mia';

/** Everything that can be reached by an address, and the people who try. */
export type Scene = ScenePeople &
  SceneBank &
  SceneMails &
  SceneMoney &
  SceneNearby &
  SceneVisits &
  ScenePacks &
  SceneProgrammes &
  ScenePurchases &
  SceneEditions &
  SceneEmployees &
  SceneEvents &
  SceneRequests &
  SceneReviews &
  SceneSheets & {
    /** A card of which no request was made, with a file on it. */
    readonly cardId: string;
    readonly fileId: string;
    readonly invite: { readonly id: string; readonly token: string };
    /** A link by which one asks, and a household's wish by it. */
    readonly askingInvite: { readonly id: string; readonly token: string };
    readonly joinRequestId: string;
    readonly adultInvite: { readonly id: string; readonly token: string };
    readonly noticeId: string;
    /** A second board, which can be put away. */
    readonly spareBoardId: string;
    /** Newest place in the log of the first board. */
    readonly boardSequence: number;
    readonly serviceSlug: string;
    readonly serviceOnSale: { readonly id: string; readonly providerId: string };
  };

/** Loads the demo city and builds the scene in it. */
export async function buildScene(db: Db): Promise<Scene> {
  const onProgress = () => undefined;
  await loadDemo(db, { today: romeDay(NOW), now: NOW, passwordHash: '$none', onProgress });
  const world = createWorld(db, NOW);
  const crowd = await buildScenePeople(db, NOW);
  const { groupId, boardId, members } = crowd;
  const [organiser] = members;
  await giveEverybodyThePassword(db, world);
  const requests = await buildSceneRequests(db, world, crowd);
  const cardId = await buildCard(db, { boardId, joins: members, title: CARD_TITLE });
  const bytes = onePixel({ mark: FILE_MARK });
  const files = must(
    await addAttachments(world.as(organiser), {
      groupId,
      boardId,
      cardId,
      files: [{ name: 'patto.png', bytes }],
    }),
  );
  const invite = must(
    await inviteHouseholds(world.as(organiser), {
      groupId,
      role: 'member',
      maxUses: 5,
      days: 7,
      needsApproval: false,
    }),
  );
  const askingInvite = must(
    await inviteHouseholds(world.as(organiser), {
      groupId,
      role: 'member',
      maxUses: 5,
      days: 7,
      needsApproval: true,
    }),
  );
  const household = null;
  const { token } = askingInvite;
  must(
    await askToJoin(world.as(crowd.actors.get('employee')), {
      token,
      household,
      message: 'Siamo colleghi.',
    }),
  );
  const adultInvite = must(await inviteAdult(world.as(organiser)));
  const bank = await buildSceneBank(db, world, crowd, requests);
  return {
    ...crowd,
    ...requests,
    ...bank,
    ...(await buildScenePacks(db, world, crowd, bank)),
    ...(await buildSceneMails(db, world, crowd)),
    ...(await buildSceneMoney(world, crowd, requests)),
    ...(await buildSceneSheets(world, crowd)),
    ...(await buildSceneProgrammes(db, world, crowd)),
    ...(await buildScenePurchases(db, world, crowd)),
    ...(await buildSceneReviews(db, world, crowd, requests.orders.paid)),
    ...(await buildSceneEditions(db, world, crowd)),
    ...(await buildSceneEmployees(db, world, crowd)),
    ...(await buildSceneNearby(db, world, crowd)),
    ...(await buildSceneVisits(db, crowd, NOW)),
    ...(await buildSceneEvents(db, world, crowd, NOW)),
    cardId,
    fileId: files.added[0]?.id ?? '',
    invite: { id: invite.inviteId, token: invite.token },
    askingInvite: { id: askingInvite.inviteId, token },
    joinRequestId: await findWaiting(db, groupId),
    adultInvite: { id: adultInvite.inviteId, token: adultInvite.token },
    noticeId: await findNoticeOf(db, organiser.personId),
    spareBoardId: must(
      await createBoard(world.as(organiser), {
        groupId,
        name: 'Bacheca di riserva',
        template: 'empty',
        language: 'it',
      }),
    ).boardId,
    ...(await findExamples(db, boardId)),
  };
}

async function giveEverybodyThePassword(db: Db, world: TestWorld): Promise<void> {
  const passwordHash = must(
    await world.as().passwords.inTurn('test', ({ hash }) => hash(PASSWORD)),
  );
  await db.update(people).set({ passwordHash }).where(eq(people.passwordHash, '$none'));
}

async function findWaiting(db: Db, groupId: string): Promise<string> {
  const [request] = await listWaitingJoinRequests(db, { groupId });
  if (!request) throw new Error('nobody asks to come in');
  return request.id;
}

async function findNoticeOf(db: Db, personId: string): Promise<string> {
  const [notice] = await db
    .select({ id: notifications.id })
    .from(notifications)
    .where(eq(notifications.personId, personId))
    .orderBy(desc(notifications.createdAt))
    .limit(1);
  if (!notice) throw new Error('nobody was told of anything');
  return notice.id;
}

async function findExamples(db: Db, boardId: string) {
  const [service] = await db
    .select({ slug: services.slug, id: services.id, providerId: services.providerId })
    .from(services)
    .where(eq(services.status, 'validated'))
    .limit(1);
  const [entry] = await db
    .select({ sequence: max(boardUpdates.sequence) })
    .from(boardUpdates)
    .where(eq(boardUpdates.boardId, boardId));
  if (!service) throw new Error('nothing is on sale');
  const { slug: serviceSlug, ...serviceOnSale } = service;
  return { serviceSlug, serviceOnSale, boardSequence: entry?.sequence ?? 0 };
}
