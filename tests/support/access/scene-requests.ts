import { mustHave } from '#app/domain/must-have.ts';
import { sessionOn } from '#app/domain/orders/sessions.ts';
import { firstDateAt } from '#app/domain/requests/request-times.ts';
import { OPEN_TIMETABLE, type Timetable } from '#app/domain/requests/timetable.ts';
import type { Db } from '#db/client.ts';
import { votes } from '#db/schema/requests.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { getOrderCourse } from '#server/orders/get-order-course.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { contestMark } from '#server/orders/contest-mark.server.ts';
import { getOwnAttendance } from '#server/orders/get-own-attendance.server.ts';
import { markAttendance } from '#server/orders/mark-attendance.server.ts';
import { objectToStep } from '#server/orders/object-to-step.server.ts';
import { proposeDates } from '#server/orders/propose-dates.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { changeAccount } from '#server/payments/change-account.server.ts';
import { sayPaid } from '#server/payments/say-paid.server.ts';
import { changeOfferTemplates } from '#server/providers/change-offer-templates.server.ts';
import { listOfferTemplates } from '#server/providers/list-offer-templates.server.ts';
import { askQuestion } from '#server/requests/ask-question.server.ts';
import { closeDecision } from '#server/requests/close-decision.server.ts';
import { createRequest } from '#server/requests/create-request.server.ts';
import { putToVote } from '#server/requests/put-to-vote.server.ts';
import { getThread } from '#server/threads/get-thread.server.ts';
import { sendMessage } from '#server/threads/send-message.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { onePixel } from '#tests/support/builders/files.ts';
import { buildCard, requestInput, sendOffer } from '#tests/support/builders/requests.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';

export const REQUEST_TITLE = 'Lezioni di arpa celtica';
export const MESSAGE_MARK = 'L’arpa grande resta in sala';
export const TEMPLATE_MARK = 'Arpa accordata ogni sabato';
/** Stands in a file of an order's thread and nowhere else. */
export const THREAD_FILE_MARK = 'segno-del-file-nel-messaggio';

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
    /** Under way, with a date this afternoon, and a household that says "it is not so". */
    readonly dated: string;
    /** Confirmed; its provider has proposed another date. */
    readonly asked: string;
  };
  /** What the organiser wrote to the provider of the active order. */
  readonly messageId: string;
  /** A template of conditions of the provider that was asked. */
  readonly templateId: string;
  /** A file of that message. */
  readonly threadFileId: string;
  /** First step of an order, and the proposal that waits. */
  readonly steps: { readonly active: string; readonly dated: string };
  readonly changeId: string;
  /**
   * Marks of the dated order: of the organiser's household, whose dependant is named, and one that
   * the other contests.
   */
  readonly marks: {
    readonly organiser: string;
    readonly dependantId: string;
    readonly contested: string;
  };
  /** What the organiser's household says when it pays, in the two last orders. */
  readonly references: { readonly active: string; readonly paid: string };
  /** What families pay the provider into. */
  readonly iban: string;
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
  const written = await write(world, people, active);
  const dated = await orderBegunNow(db, world, people);
  const asked = await order(db, world, people, 'confirmed', THIS_AFTERNOON);
  const confirmed = await order(db, world, people, 'confirmed');
  await sayAllPaid(world, people, confirmed);
  const steps = {
    active: await stepOf(world, people, active),
    dated: await stepOf(world, people, dated),
  };
  await objectToStep(world.as(people.members[1]), {
    orderId: dated,
    idempotencyKey: testId(),
    stepId: steps.dated,
    sentence: 'Nessuno ha suonato l’arpa.',
  });
  const marks = await markAll(world, people, dated);
  const proposed = await proposeDates(world.as(people.provider.staff), {
    orderId: asked,
    idempotencyKey: testId(),
    change: { kind: 'one', number: 1, ...sessionOn('2026-11-23', EVENING) },
  });
  return {
    unanswered,
    offered: { ...offered, questionId: must(question).questionId },
    voted,
    orders: {
      confirming: await order(db, world, people),
      confirmed,
      active,
      paid,
      dated,
      asked,
    },
    templateId: await keepTemplate(world, people),
    iban: await setAccount(world, people),
    ...written,
    steps,
    changeId: must(proposed).changeId,
    marks,
    references: {
      active: await referenceOf(world, people, active),
      paid: await referenceOf(world, people, paid),
    },
  };
}

/** The account of the provider that was asked. */
async function setAccount(world: TestWorld, people: ScenePeople): Promise<string> {
  const iban = 'IT12G9999901600000000000002';
  const { providerId } = people.provider;
  const account = { intent: 'set-account', providerId, iban, holder: 'Arpe' } as const;
  must(await changeAccount(world.as(people.actors.get('admin')), account));
  return iban;
}

async function sayAllPaid(world: TestWorld, { members }: ScenePeople, orderId: string) {
  for (const member of members) {
    const said = { amountCents: SHARE_CENTS, paidOn: '2026-11-23' };
    must(await sayPaid(world.as(member), { orderId, idempotencyKey: testId(), ...said }));
  }
}

async function keepTemplate(world: TestWorld, { provider }: ScenePeople): Promise<string> {
  const { providerId, staff } = provider;
  const template = { providerId, title: TEMPLATE_MARK, terms: TEMPLATE_MARK };
  must(await changeOfferTemplates(world.as(staff), { intent: 'add', ...template }));
  const { templates } = must(await listOfferTemplates(world.as(staff)));
  return templates[0]?.templateId ?? '';
}

async function stepOf(world: TestWorld, people: ScenePeople, orderId: string) {
  const input = { orderId, side: 'group' } as const;
  const { steps } = must(await getOrderCourse(world.as(people.members[0]), input));
  return steps[0]?.stepId ?? '';
}

/** What the organiser's household says when it pays its part of an order. */
async function referenceOf(world: TestWorld, people: ScenePeople, orderId: string) {
  const { mine } = must(await getOrder(world.as(people.members[0]), { orderId }));
  if (!mine) throw new Error('the organiser takes part in every order');
  return mustHave(mine.toPay[0], 'what the organiser pays').reference;
}

async function write(world: TestWorld, people: ScenePeople, orderId: string) {
  const organiser = world.as(people.members[0]);
  const thread = { orderId, kind: 'provider', as: 'household' } as const;
  const files = [{ name: 'cancello.png', bytes: onePixel({ mark: THREAD_FILE_MARK }) }];
  const message = { ...thread, text: MESSAGE_MARK, files, idempotencyKey: testId() };
  must(await sendMessage(organiser, message));
  const { messages } = must(await getThread(organiser, { ...thread, below: null }));
  const [first] = messages;
  return { messageId: first?.messageId ?? '', threadFileId: first?.files[0]?.fileId ?? '' };
}

/** An order under way whose first date begins at the scene's now: all before was done an hour ago. */
async function orderBegunNow(db: Db, world: TestWorld, people: ScenePeople): Promise<string> {
  const now = world.clock;
  world.clock = new Date(now.getTime() - 3_600_000);
  const orderId = await order(db, world, people, 'confirmed', THIS_MORNING);
  world.clock = now;
  must(await startOrder(world.as(people.provider.staff), { orderId, idempotencyKey: testId() }));
  return orderId;
}

/** Everybody is marked absent on the first date; the second household says that it is not so. */
async function markAll(world: TestWorld, people: ScenePeople, orderId: string) {
  const staff = world.as(people.provider.staff);
  const set = { place: 'all', mark: 'absent' } as const;
  must(await markAttendance(staff, { orderId, number: 1, set }));
  const ownOf = async (member: ScenePeople['members'][number]) => {
    const { dates } = must(await getOwnAttendance(world.as(member), { orderId }));
    const own = dates[0]?.people[0];
    return { markId: own?.contestable ?? '', dependantId: own?.dependantId ?? '' };
  };
  const [first, second] = people.members;
  const { markId } = await ownOf(second);
  const contest = { orderId, markId, sentence: 'Suonava l’arpa.' };
  must(await contestMark(world.as(second), contest));
  const own = await ownOf(first);
  return { organiser: own.markId, dependantId: own.dependantId, contested: markId };
}

const THIS_MORNING: Timetable = {
  kind: 'dates',
  slots: [{ day: '2026-11-23', startMinute: 600, endMinute: 720 }],
};
const THIS_AFTERNOON: Timetable = {
  kind: 'dates',
  slots: [{ day: '2026-11-23', startMinute: 900, endMinute: 1_020 }],
};
const EVENING = { startMinute: 1_080, endMinute: 1_200 };

async function ask(
  db: Db,
  world: TestWorld,
  people: ScenePeople,
  timetable: Timetable = OPEN_TIMETABLE,
): Promise<string> {
  const { groupId, boardId, members, provider } = people;
  const cardId = await buildCard(db, { boardId, joins: members, title: REQUEST_TITLE });
  const scene = { groupId, cardId, providers: [provider, provider] as const };
  // Already under way on the day of the scene, so that every step can be tried.
  const days = { startsOn: '2026-11-23', endsOn: '2026-11-23' };
  const closesAt = endOf(timetable, '18:00');
  const input = requestInput(scene, { title: REQUEST_TITLE, timetable, closesAt, ...days });
  return must(await createRequest(world.as(members[0]), input)).requestId;
}

async function offer(
  db: Db,
  world: TestWorld,
  people: ScenePeople,
  timetable?: Timetable,
): Promise<Asked> {
  const requestId = await ask(db, world, people, timetable);
  const validUntil = endsBefore(timetable);
  const offerId = await sendOffer(world, {
    requestId,
    provider: people.provider,
    terms: { validUntil },
  });
  return { requestId, offerId };
}

/** When answers or a vote end: before the first date, where there is one, and else at a time. */
function endOf(timetable: Timetable | undefined, otherwise: string): Date {
  const time =
    timetable === THIS_MORNING ? '08:30' : timetable === THIS_AFTERNOON ? '13:00' : otherwise;
  return new Date(`2026-11-23T${time}:00Z`);
}

/** Until when an offer stands: until the first date begins, or this evening (OFR6). */
function endsBefore(timetable: Timetable = OPEN_TIMETABLE): Date {
  const days = { startsOn: '2026-11-23', endsOn: '2026-11-23' };
  return firstDateAt(timetable, days) ?? new Date('2026-11-23T22:00:00Z');
}

async function vote(db: Db, world: TestWorld, people: ScenePeople, timetable?: Timetable) {
  const asked = await offer(db, world, people, timetable);
  const ids = { groupId: people.groupId, requestId: asked.requestId };
  const [organiser] = people.members;
  const put = await putToVote(world.as(organiser), {
    ...ids,
    offerId: asked.offerId,
    revision: 1,
    quorum: null,
    closesAt: endOf(timetable, '19:00'),
  });
  const { decisionId } = must(put);
  const castAt = world.clock;
  for (const { householdId, personId } of people.members) {
    // As rows: a last vote that is cast closes the vote at once.
    await db.insert(votes).values({ decisionId, householdId, personId, choice: 'agree', castAt });
  }
  return { ...asked, decisionId };
}

async function order(
  db: Db,
  world: TestWorld,
  people: ScenePeople,
  until?: 'confirmed' | 'active' | 'paid',
  timetable?: Timetable,
): Promise<string> {
  const { requestId, decisionId } = await vote(db, world, people, timetable);
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
