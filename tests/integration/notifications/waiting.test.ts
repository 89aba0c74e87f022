import { expect, test } from 'vitest';

import { romeInstant } from '#app/domain/rome-clock.ts';
import type { PersonActor } from '#server/context.ts';
import { answerJoin } from '#server/groups/answer-join.server.ts';
import { askToJoin } from '#server/groups/ask-to-join.server.ts';
import { inviteHouseholds } from '#server/groups/invite-households.server.ts';
import { listNotices } from '#server/notifications/list-notices.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { answerDates } from '#server/orders/answer-dates.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { getOrderCourse } from '#server/orders/get-order-course.server.ts';
import { objectToStep } from '#server/orders/object-to-step.server.ts';
import { proposeDates } from '#server/orders/propose-dates.server.ts';
import { settleObjection } from '#server/orders/settle-objection.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { answerQuestion } from '#server/requests/answer-question.server.ts';
import { askQuestion } from '#server/requests/ask-question.server.ts';
import { buildHousehold, testId } from '#tests/support/builders/accounts.ts';
import { buildGroup } from '#tests/support/builders/groups.ts';
import { confirmAll } from '#tests/support/builders/order-scenes.ts';
import { buildScene, placeOrder, waitUntil } from '#tests/support/builders/orders.ts';
import { buildRequestScene, sendOffer, sendRequest } from '#tests/support/builders/requests.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database, new Date('2026-11-23T09:00:00Z'));
const at = (local: string) => romeInstant(local) ?? new Date(0);

const waitsFor = async (actor: PersonActor) =>
  (await listWaiting(world.as(actor))).map(({ kind }) => kind);

/** Kinds of the notices of a person that still wait for them. */
async function waitingNotices(actor: PersonActor) {
  const ctx = world.as(actor);
  const notices = await listNotices(ctx, { waiting: await listWaiting(ctx) });
  if (!notices.ok) throw new Error(notices.code);
  return notices.value.filter(({ waits }) => waits).map(({ kind }) => kind);
}

test('[NTC2] a household that asks to come in waits for organisers until one answers', async () => {
  const { groupId, members } = await buildGroup(database.db, { roles: ['organiser', 'member'] });
  const [organiser, member] = members;
  if (!organiser || !member) throw new Error('nobody');
  const made = await inviteHouseholds(world.as(organiser), {
    groupId,
    role: 'member',
    days: 7,
    maxUses: 5,
    needsApproval: true,
  });
  if (!made.ok) throw new Error(made.code);
  const asker = await buildHousehold(database.db);
  const asking = { token: made.value.token, message: 'Terzo piano.', household: null };
  expect(await askToJoin(world.as(asker), asking)).toMatchObject({ ok: true });
  const [item] = await listWaiting(world.as(organiser));
  expect(item).toMatchObject({ kind: 'join', href: `/groups/${groupId}/members#asking` });
  expect(await waitingNotices(organiser)).toEqual(['join_asked']);
  expect(await waitsFor(member)).toEqual([]);
  const answer = { groupId, requestId: item?.subjectId ?? '', answer: 'accepted' } as const;
  expect(await answerJoin(world.as(organiser), answer)).toMatchObject({ ok: true });
  expect(await waitsFor(organiser)).toEqual([]);
  expect(await waitingNotices(organiser)).toEqual([]);
});

test('[NTC2] a request waits for each provider until it offers, a question for the organiser', async () => {
  const scene = await buildRequestScene(database.db);
  const { groupId, organiser, providers } = scene;
  const [one, two] = providers;
  const requestId = await sendRequest(world, scene);
  expect(await waitsFor(one.staff)).toEqual(['request']);
  expect(await waitingNotices(two.staff)).toEqual(['request_for_provider']);
  const asked = await askQuestion(world.as(one.staff), { requestId, question: 'A che ora?' });
  if (!asked.ok) throw new Error(asked.code);
  expect(await waitsFor(organiser)).toEqual(['question']);
  await sendOffer(world, { requestId, provider: one });
  expect(await waitsFor(one.staff)).toEqual([]);
  expect(await waitsFor(two.staff)).toEqual(['request']);
  // Only the organiser can put it to the vote, so it waits for them.
  expect(await waitsFor(organiser)).toEqual(['question', 'offer']);
  const answer = { groupId, requestId, questionId: asked.value.questionId, answer: 'Alle 10.' };
  expect(await answerQuestion(world.as(organiser), answer)).toMatchObject({ ok: true });
  expect(await waitsFor(organiser)).toEqual(['offer']);
  world.clock = new Date('2026-12-01T09:00:00Z');
  expect(await waitsFor(two.staff)).toEqual([]);
  // Providers answer no more; the group has still to choose (RQ7).
  expect(await waitsFor(organiser)).toEqual(['offer']);
  world.clock = new Date('2026-12-03T19:00:00Z');
  expect(await waitsFor(organiser)).toEqual([]);
});

test('[NTC2] dates, a word against a step and unmarked money wait for whoever must answer', async () => {
  const scene = await buildScene(database.db, {
    startsOn: '2026-12-01',
    endsOn: '2026-12-18',
    timetable: {
      kind: 'weekly',
      slots: [{ weekday: 4, startMinute: 900, endMinute: 1_020 }],
      skipsSchoolClosed: true,
    },
  });
  const { members, staff } = scene;
  const [organiser, member] = members;
  if (!organiser || !member) throw new Error('nobody');
  const orderId = await placeOrder(world, scene);
  expect(await waitsFor(organiser)).toEqual(['confirm']);
  await confirmAll(world, { scene, orderId });
  const command = () => ({ orderId, idempotencyKey: testId() });
  const moved = { startsAt: at('2026-12-04T15:00'), endsAt: at('2026-12-04T17:00') };
  const change = { kind: 'one', number: 1, ...moved } as const;
  const made = await proposeDates(world.as(staff), { ...command(), change });
  if (!made.ok) throw new Error(made.code);
  expect(await waitsFor(organiser)).toEqual(['dates', 'pay']);
  expect(await waitsFor(member)).toEqual(['pay']);
  expect(await waitsFor(staff)).toEqual([]);
  const accept = { changeId: made.value.changeId, answer: 'accept' } as const;
  expect(await answerDates(world.as(organiser), { ...command(), ...accept })).toMatchObject({
    ok: true,
  });
  expect(await waitsFor(organiser)).toEqual(['pay']);
  waitUntil(world, '2026-12-04', '15:00');
  expect(await waitsFor(staff)).toEqual(['start']);
  expect(await startOrder(world.as(staff), command())).toMatchObject({ ok: true });
  const course = await getOrderCourse(world.as(member), { orderId, side: 'group' });
  const stepId = course.ok ? (course.value.steps[0]?.stepId ?? '') : course.code;
  const sentence = 'Non è venuto nessuno.';
  const said = await objectToStep(world.as(member), { ...command(), stepId, sentence });
  expect(said).toMatchObject({ ok: true });
  expect(await waitsFor(organiser)).toEqual(['objection', 'pay']);
  expect(await waitsFor(staff)).toEqual(['objection']);
  const { householdId } = member;
  const settled = await settleObjection(world.as(organiser), { ...command(), stepId, householdId });
  expect(settled).toMatchObject({ ok: true });
  waitUntil(world, '2026-12-05');
  expect(await listWaiting(world.as(staff))).toMatchObject([
    { kind: 'mark', href: `/provider/orders/${orderId}/attendance` },
  ]);
  waitUntil(world, '2026-12-19');
  expect(await waitsFor(staff)).toEqual(['finish']);
  expect(await completeOrder(world.as(staff), command())).toMatchObject({ ok: true });
  expect(await waitsFor(staff)).toEqual(['collect']);
  expect(await waitsFor(member)).toEqual(['pay']);
});
