import type { Db } from '#db/client.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { askQuestion } from '#server/requests/ask-question.server.ts';
import { castVote } from '#server/requests/cast-vote.server.ts';
import { closeDecision } from '#server/requests/close-decision.server.ts';
import { createRequest } from '#server/requests/create-request.server.ts';
import { putToVote } from '#server/requests/put-to-vote.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { buildCard, requestInput, sendOffer } from '#tests/support/builders/requests.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';

export const REQUEST_TITLE = 'Lezioni di arpa celtica';

/** A request with one offer of the provider that was asked. */
type Asked = { readonly requestId: string; readonly offerId: string };

/** One request or order for each state in which something can be done with it. */
export type SceneRequests = {
  /** Nobody has offered yet. */
  readonly unanswered: string;
  readonly offered: Asked & { readonly questionId: string };
  /** Under vote; everybody has voted, nobody has closed it. */
  readonly voted: Asked & { readonly decisionId: string };
  readonly orders: {
    readonly confirming: string;
    readonly confirmed: string;
    readonly active: string;
    readonly paid: string;
  };
  /** What the organiser's household says when it pays, in the two last orders. */
  readonly references: { readonly active: string; readonly paid: string };
};

/** What an organiser's page says a household pays in money: an equal part of every order here. */
export const SHARE_CENTS = 15_000;

/** Builds them through the use cases that people reach. */
export async function buildSceneRequests(
  db: Db,
  world: TestWorld,
  people: ScenePeople,
): Promise<SceneRequests> {
  const unanswered = await ask(db, world, people);
  const offered = await offer(db, world, people);
  const question = await askQuestion(world.as(people.provider.staff), {
    requestId: offered.requestId,
    question: 'Quante arpe ci sono?',
  });
  const voted = await vote(db, world, people);
  const active = await order(db, world, people, 'active');
  const paid = await order(db, world, people, 'paid');
  return {
    unanswered,
    offered: { ...offered, questionId: must(question).questionId },
    voted,
    orders: {
      confirming: await order(db, world, people),
      confirmed: await order(db, world, people, 'confirmed'),
      active,
      paid,
    },
    references: {
      active: await referenceOf(world, people, active),
      paid: await referenceOf(world, people, paid),
    },
  };
}

/** What the organiser's household says when it pays its part of an order. */
async function referenceOf(world: TestWorld, people: ScenePeople, orderId: string) {
  const { mine } = must(await getOrder(world.as(people.members[0]), { orderId }));
  if (!mine) throw new Error('the organiser takes part in every order');
  return mine.paymentReference;
}

async function ask(db: Db, world: TestWorld, people: ScenePeople): Promise<string> {
  const { groupId, boardId, members, provider } = people;
  const cardId = await buildCard(db, { boardId, joins: members, title: REQUEST_TITLE });
  const scene = { groupId, cardId, providers: [provider, provider] as const };
  const input = requestInput(scene, { title: REQUEST_TITLE });
  return must(await createRequest(world.as(members[0]), input)).requestId;
}

async function offer(db: Db, world: TestWorld, people: ScenePeople): Promise<Asked> {
  const requestId = await ask(db, world, people);
  const offerId = await sendOffer(world, { requestId, provider: people.provider });
  return { requestId, offerId };
}

async function vote(db: Db, world: TestWorld, people: ScenePeople) {
  const asked = await offer(db, world, people);
  const ids = { groupId: people.groupId, requestId: asked.requestId };
  const [organiser] = people.members;
  const put = await putToVote(world.as(organiser), {
    ...ids,
    offerId: asked.offerId,
    revision: 1,
    quorum: null,
    closesAt: new Date('2026-11-25T19:00:00Z'),
  });
  const { decisionId } = must(put);
  for (const member of people.members) {
    must(await castVote(world.as(member), { ...ids, decisionId, choice: 'agree' }));
  }
  return { ...asked, decisionId };
}

async function order(
  db: Db,
  world: TestWorld,
  people: ScenePeople,
  until?: 'confirmed' | 'active' | 'paid',
): Promise<string> {
  const { requestId, decisionId } = await vote(db, world, people);
  const { groupId, members, provider } = people;
  const [organiser] = members;
  const ids = { groupId, requestId, decisionId };
  const closed = must(await closeDecision(world.as(organiser), ids));
  if (closed.outcome !== 'accepted') throw new Error(closed.outcome);
  const { orderId } = closed;
  if (until === undefined) return orderId;
  for (const member of members) {
    const { priceVersion, mine } = must(await getOrder(world.as(member), { orderId }));
    const cashDueCents = mine?.cashDueCents ?? 0;
    const command = { orderId, idempotencyKey: testId(), priceVersion, cashDueCents };
    must(await confirmShare(world.as(member), command));
  }
  if (until === 'confirmed') return orderId;
  const staff = world.as(provider.staff);
  must(await startOrder(staff, { orderId, idempotencyKey: testId() }));
  if (until === 'active') return orderId;
  must(await completeOrder(staff, { orderId, idempotencyKey: testId() }));
  const reference = await referenceOf(world, people, orderId);
  const paid = { orderId, idempotencyKey: testId(), reference, amountCents: SHARE_CENTS };
  const treasurer = people.actors.get('admin');
  must(await markCashReceived(world.as(treasurer), paid));
  return orderId;
}
