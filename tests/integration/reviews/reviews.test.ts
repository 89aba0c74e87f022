import { eq, sql } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';

import { DAYS_TO_CHANGE } from '#app/domain/reviews/review.ts';
import { addDays } from '#app/domain/dates.ts';
import { lockReview, updateReview } from '#db/queries/reviews/reviews.ts';
import { auditLog } from '#db/schema/city.ts';
import { notifications } from '#db/schema/notifications.ts';
import { providerStaff } from '#db/schema/providers.ts';
import { reviews } from '#db/schema/reviews.ts';
import type { PersonActor } from '#server/context.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { decideReview } from '#server/reviews/decide-review.server.ts';
import { getOwnReview, linkReview } from '#server/reviews/get-own-review.server.ts';
import { listProviderReviews } from '#server/reviews/list-provider-reviews.server.ts';
import { listReviewChecks } from '#server/reviews/list-review-checks.server.ts';
import { listServiceReviews } from '#server/reviews/list-service-reviews.server.ts';
import { replyToReview } from '#server/reviews/reply-to-review.server.ts';
import { reportReview } from '#server/reviews/report-review.server.ts';
import { withdrawReview } from '#server/reviews/withdraw-review.server.ts';
import { writeReview } from '#server/reviews/write-review.server.ts';
import { violatedConstraint } from '#server/transact.ts';
import { buildPerson } from '#tests/support/builders/accounts.ts';
import { buildConfirmedOrder, memberAt } from '#tests/support/builders/order-scenes.ts';
import { buildChecker } from '#tests/support/builders/qualification.ts';
import { buildReceivedOrder, HAPPY, praise } from '#tests/support/builders/reviews.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const later = (days: number) => {
  world.clock = new Date(`${addDays('2027-01-02', days)}T09:00:00Z`);
};
const shownOf = (providerId: string) =>
  listServiceReviews(world.as(), { id: 'none', provider: { id: providerId } }, SHOWN);
const SHOWN = { locale: 'it', page: 1, perPage: 10 } as const;

async function idOf(orderId: string, { householdId }: { readonly householdId: string }) {
  const rows = await database.db.select().from(reviews).where(eq(reviews.orderId, orderId));
  return rows.find((row) => row.householdId === householdId)?.id ?? '';
}

async function kindsTold({ personId }: PersonActor) {
  const rows = await database.db
    .select({ kind: notifications.kind })
    .from(notifications)
    .where(eq(notifications.personId, personId));
  return rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('review_'));
}

describe('writing a review', () => {
  test('[REV1] a household writes once the service is over, one of each order', async () => {
    const early = await buildConfirmedOrder(world);
    const { first } = early;
    const input = { orderId: early.orderId, answers: HAPPY, words: '' };
    expect(await writeReview(world.as(first), input)).toMatchObject({ code: 'review.not_yet' });
    expect(await linkReview(world.as(first), early)).toBeNull();
    const { orderId, scene, first: own } = await buildReceivedOrder(world);
    expect(await linkReview(world.as(own), { orderId })).toBe('write');
    const wishes = { orderId, answers: HAPPY, words: 'Puntuali.' };
    const both = await Promise.all([
      writeReview(world.as(own), wishes),
      writeReview(world.as(own), wishes),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(
      await database.db.select().from(reviews).where(eq(reviews.orderId, orderId)),
    ).toHaveLength(1);
    expect(await linkReview(world.as(own), { orderId })).toBe('change');
    expect(await kindsTold(scene.staff)).toEqual(['review_written']);
  });

  test('[REV1] strangers find no order, and who works for the provider does not praise it', async () => {
    const { orderId, scene, first } = await buildReceivedOrder(world);
    const stranger = await buildPerson(database.db);
    const input = { orderId, answers: HAPPY, words: '' };
    expect(await writeReview(world.as(stranger), input)).toMatchObject({ code: 'order.not_found' });
    expect(await writeReview(world.as(scene.staff), input)).toMatchObject({
      code: 'review.not_received',
    });
    const { providerId } = scene;
    const { personId } = first;
    await database.db.insert(providerStaff).values({ providerId, personId, role: 'operator' });
    expect(await writeReview(world.as(first), input)).toMatchObject({
      code: 'review.own_provider',
    });
  });

  test('[REV1] in SQL too: no review of an order by a household that is not in it, nor two', async () => {
    const { orderId, first, scene } = await buildReceivedOrder(world);
    const other = await buildReceivedOrder(world);
    await praise(world, first, orderId);
    const [row] = await database.db.select().from(reviews).where(eq(reviews.orderId, orderId));
    if (!row) throw new Error('no review');
    const broken = (change: Partial<typeof row>, constraint: string) =>
      expect(
        database.db.insert(reviews).values({ ...row, id: 'other', ...change }),
      ).rejects.toSatisfy((error: unknown) => violatedConstraint(error) === constraint);
    await broken({}, 'reviews_one_of_order');
    const { householdId } = other.first;
    await broken({ householdId }, 'reviews_of_household_in_order');
    const second = memberAt(scene, 1).householdId;
    await broken({ householdId: second, state: 'hidden' }, 'reviews_hidden_why');
    await broken({ householdId: second, reply: 'Grazie' }, 'reviews_reply_whole');
  });

  test('[REV4] it is changed for two weeks, until it is answered, and taken back at any time', async () => {
    const { orderId, first, second, scene } = await buildReceivedOrder(world);
    await praise(world, first, orderId, 'Bene');
    await praise(world, second, orderId, 'Bene');
    later(DAYS_TO_CHANGE - 1);
    const changed = { orderId, answers: { ...HAPPY, onTime: 'no' as const }, words: 'Tardi' };
    expect(await writeReview(world.as(first), changed)).toMatchObject({ ok: true });
    const view = await getOwnReview(world.as(first), { orderId });
    expect(view).toMatchObject({ value: { own: { words: 'Tardi', answers: { onTime: 'no' } } } });
    const reviewId = await idOf(orderId, second);
    const reply = { reviewId, reply: 'Grazie!' };
    expect(await replyToReview(world.as(scene.operator), reply)).toMatchObject({
      code: 'auth.forbidden',
    });
    expect(await replyToReview(world.as(scene.staff), reply)).toMatchObject({ ok: true });
    expect(await replyToReview(world.as(scene.staff), reply)).toMatchObject({
      code: 'review.already_done',
    });
    expect(await kindsTold(second)).toEqual(['review_answered']);
    expect(await writeReview(world.as(second), changed)).toMatchObject({
      code: 'review.unchangeable',
    });
    later(DAYS_TO_CHANGE + 1);
    expect(await writeReview(world.as(first), changed)).toMatchObject({
      code: 'review.unchangeable',
    });
    expect(await withdrawReview(world.as(first), { orderId })).toMatchObject({ ok: true });
    expect(await writeReview(world.as(first), changed)).toMatchObject({ code: 'review.withdrawn' });
    const after = await getOwnReview(world.as(first), { orderId });
    expect(after).toMatchObject({ value: { own: { state: 'withdrawn', words: '' } } });
  });
});

describe('at the same moment', () => {
  /** Until a session of this database waits for a row; the embedded one runs one unit at a time anyway. */
  async function untilOneWaits() {
    if (database.kind === 'embedded') return;
    await vi.waitFor(async () => {
      const rows = await database.db.execute(
        sql`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(rows).toHaveLength(1);
    });
  }

  test.each([
    ['answers', { reply: 'Grazie', repliedAt: new Date('2027-01-02T09:00:00Z') }, 'unchangeable'],
    ['takes it back', { state: 'withdrawn', words: '' }, 'withdrawn'],
  ] as const)(
    '[REV4] words changed while somebody %s are not written over it',
    async (_, set, code) => {
      const { orderId, first, scene } = await buildReceivedOrder(world);
      await praise(world, first, orderId, 'Bene');
      const reviewId = await idOf(orderId, first);
      const by = 'reply' in set ? { repliedBy: scene.staff.personId } : {};
      const changed = { orderId, answers: HAPPY, words: 'Tardi' };
      const written = await database.db.transaction(async (tx) => {
        await lockReview(tx, { reviewId });
        await updateReview(tx, { reviewId, set: { ...set, ...by } });
        const change = writeReview(world.as(first), changed);
        await untilOneWaits();
        return { change };
      });
      expect(await written.change).toMatchObject({ code: `review.${code}` });
      const [row] = await database.db.select().from(reviews).where(eq(reviews.id, reviewId));
      expect(row?.words).not.toBe('Tardi');
    },
  );
});

describe('reading reviews', () => {
  test('[REV3] nobody but the provider reads them before three households have written', async () => {
    const { orderId, scene } = await buildReceivedOrder(world);
    const { providerId, staff } = scene;
    await praise(world, memberAt(scene, 0), orderId, 'Prima');
    world.clock = new Date(world.clock.getTime() + 1_000);
    await praise(world, memberAt(scene, 1), orderId, 'Seconda');
    expect(await shownOf(providerId)).toBeNull();
    const desk = await listProviderReviews(world.as(staff), { locale: 'it' });
    expect(desk).toMatchObject({
      value: { reviews: [{ words: 'Seconda' }, { words: 'Prima' }], tallies: [{ tally: null }] },
    });
    expect(JSON.stringify(desk)).not.toContain('Famiglia');
    world.clock = new Date(world.clock.getTime() + 1_000);
    await praise(world, memberAt(scene, 2), orderId, 'Terza');
    const shown = await shownOf(providerId);
    expect(shown).toMatchObject({
      of: 'provider',
      count: 3,
      tally: { households: 3, questions: { again: { yes: 3, partly: 0, no: 0 } } },
    });
    expect(shown?.reviews.map(({ words }) => words)).toEqual(['Terza', 'Seconda', 'Prima']);
    expect(JSON.stringify(shown)).not.toContain('Famiglia');
    expect(await withdrawReview(world.as(memberAt(scene, 0)), { orderId })).toMatchObject({
      ok: true,
    });
    expect(await shownOf(providerId)).toBeNull();
  });
});

describe('a review that is reported', () => {
  test('[REV5] stays until an officer takes it out, which its household is told', async () => {
    const { orderId, scene } = await buildReceivedOrder(world, 4);
    for (const member of scene.members) await praise(world, member, orderId, 'Parole');
    const own = memberAt(scene, 0);
    const reviewId = await idOf(orderId, own);
    const officer = await buildChecker(database.db);
    const report = { reviewId, reason: 'private', words: 'Dice un nome' } as const;
    expect(await reportReview(world.as(scene.staff), report)).toMatchObject({ ok: true });
    expect(await reportReview(world.as(scene.staff), report)).toMatchObject({
      code: 'review.reported_before',
    });
    expect((await shownOf(scene.providerId))?.count).toBe(4);
    const waits = await listWaiting(world.as(officer));
    expect(waits.map(({ kind, subjectId }) => `${kind} ${subjectId}`)).toContain(
      `review ${reviewId}`,
    );
    const queue = await listReviewChecks(world.as(officer), { locale: 'it' });
    expect(queue).toMatchObject({
      value: { reported: [{ reviewId, reports: [{ reason: 'private', words: 'Dice un nome' }] }] },
    });
    const hide = { reviewId, decision: 'hide', reason: '' } as const;
    expect(await decideReview(world.as(scene.staff), hide)).toMatchObject({
      code: 'city.not_found',
    });
    expect(await decideReview(world.as(officer), hide)).toMatchObject({ code: 'review.no_reason' });
    const done = await decideReview(world.as(officer), { ...hide, reason: 'Un nome di bambino' });
    expect(done).toMatchObject({ ok: true });
    expect((await shownOf(scene.providerId))?.count).toBe(3);
    expect(await listWaiting(world.as(officer))).toEqual([]);
    expect(await kindsTold(own)).toEqual(['review_hidden']);
    expect(await getOwnReview(world.as(own), { orderId })).toMatchObject({
      value: { own: { state: 'hidden', hiddenReason: 'Un nome di bambino' }, until: null },
    });
    // A second officer who had the same page open decides nothing over the first.
    expect(
      await decideReview(world.as(await buildChecker(database.db)), { ...hide, decision: 'keep' }),
    ).toMatchObject({ code: 'review.already_done' });
    const again = { reviewId, decision: 'show', reason: '' } as const;
    expect(await decideReview(world.as(officer), again)).toMatchObject({ ok: true });
    expect((await shownOf(scene.providerId))?.count).toBe(4);
    const unasked = { ...hide, reason: 'Perché sì' };
    expect(await decideReview(world.as(officer), unasked)).toMatchObject({
      code: 'review.already_done',
    });
    const written = await database.db
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(eq(auditLog.subjectId, reviewId));
    expect(written.map(({ action }) => action).sort()).toEqual([
      'review.hide',
      'review.report',
      'review.show',
    ]);
  });

  test('[REV5] an officer of the provider’s own people decides nothing about it', async () => {
    const { orderId, scene, first } = await buildReceivedOrder(world);
    await praise(world, first, orderId);
    const reviewId = await idOf(orderId, first);
    const officer = await buildChecker(database.db);
    const { providerId } = scene;
    const { personId } = officer;
    await database.db.insert(providerStaff).values({ providerId, personId, role: 'operator' });
    const keep = { reviewId, decision: 'keep', reason: '' } as const;
    expect(await decideReview(world.as(officer), keep)).toMatchObject({
      code: 'review.own_provider',
    });
  });
});
