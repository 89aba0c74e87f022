import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';

import type { ReportReason, ReviewState } from '#app/domain/reviews/review.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { services } from '#db/schema/catalogue.ts';
import { orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';
import { reviewReports, reviews } from '#db/schema/reviews.ts';

const COLUMNS = {
  id: reviews.id,
  orderId: reviews.orderId,
  householdId: reviews.householdId,
  providerId: reviews.providerId,
  providerName: providers.name,
  /** What was bought: the service's title when it is sold in the catalogue, else the order's. */
  titleIt: sql<string>`coalesce(${services.titleIt}, ${orders.title})`,
  titleEn: sql<string>`coalesce(${services.titleEn}, ${orders.title})`,
  orderTitle: orders.title,
  /** It was bought from the catalogue, whose title says nothing of who bought it. */
  isOfCatalogue: sql<boolean>`${services.id} is not null`,
  endedOn: orders.endsOn,
  answers: {
    asAgreed: reviews.asAgreed,
    onTime: reviews.onTime,
    withCare: reviews.withCare,
    again: reviews.again,
  },
  words: reviews.words,
  state: reviews.state,
  writtenAt: reviews.writtenAt,
  reply: reviews.reply,
  hiddenReason: reviews.hiddenReason,
};

function selectReviews(db: DbOrTx) {
  return db
    .select(COLUMNS)
    .from(reviews)
    .innerJoin(orders, eq(orders.id, reviews.orderId))
    .innerJoin(providers, eq(providers.id, reviews.providerId))
    .leftJoin(services, eq(services.id, reviews.serviceId));
}

/** A review, with what was bought of whom. */
export type ReviewRow = Awaited<ReturnType<typeof selectReviews>>[number];

/** One review by its id; null when there is none. */
export async function findReview(
  db: DbOrTx,
  params: { readonly reviewId: string },
): Promise<ReviewRow | null> {
  const [row] = await selectReviews(db).where(eq(reviews.id, params.reviewId));
  return row ?? null;
}

/** Locks a review against other changes; false when there is none. */
export async function lockReview(tx: Tx, params: { readonly reviewId: string }): Promise<boolean> {
  const rows = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(eq(reviews.id, params.reviewId))
    .for('update');
  return rows.length > 0;
}

/** Locks what a household wrote of an order, if anything: what is read of it afterwards stays so. */
export async function lockOwnReview(
  tx: Tx,
  params: { readonly orderId: string; readonly householdId: string },
): Promise<void> {
  await tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.orderId, params.orderId), eq(reviews.householdId, params.householdId)))
    .for('update');
}

/** What a household wrote of an order, in whatever state; null for nothing. */
export async function findOwnReview(
  db: DbOrTx,
  params: { readonly orderId: string; readonly householdId: string },
): Promise<ReviewRow | null> {
  const [row] = await selectReviews(db).where(
    and(eq(reviews.orderId, params.orderId), eq(reviews.householdId, params.householdId)),
  );
  return row ?? null;
}

/** Whose reviews: of all a provider does, or of one service. */
export type ReviewsOf = { readonly providerId: string } | { readonly serviceId: string };

/** Answers that everybody may read of a provider's work, newest first: what figures are counted of. */
export function listAnswers(db: DbOrTx, of: ReviewsOf) {
  return db
    .select({ householdId: reviews.householdId, answers: COLUMNS.answers })
    .from(reviews)
    .where(and(eq(reviews.state, 'published'), aboutWhom(of)))
    .orderBy(desc(reviews.writtenAt), desc(reviews.id));
}

/** The same of some providers together, with what each was about. */
export function listAnswersOfMany(db: DbOrTx, params: { readonly providerIds: readonly string[] }) {
  return db
    .select({
      serviceId: reviews.serviceId,
      providerId: reviews.providerId,
      householdId: reviews.householdId,
      answers: COLUMNS.answers,
    })
    .from(reviews)
    .where(
      and(eq(reviews.state, 'published'), inArray(reviews.providerId, [...params.providerIds])),
    )
    .orderBy(desc(reviews.writtenAt), desc(reviews.id));
}

function aboutWhom(of: ReviewsOf) {
  return 'serviceId' in of
    ? eq(reviews.serviceId, of.serviceId)
    : eq(reviews.providerId, of.providerId);
}

/** Reviews that everybody may read, newest first, a page of them. */
export function listPublished(
  db: DbOrTx,
  params: { readonly of: ReviewsOf; readonly offset: number; readonly limit: number },
): Promise<ReviewRow[]> {
  return selectReviews(db)
    .where(and(eq(reviews.state, 'published'), aboutWhom(params.of)))
    .orderBy(desc(reviews.writtenAt), desc(reviews.id))
    .limit(params.limit)
    .offset(params.offset);
}

/** What was written of some providers' work, hidden ones too, newest first. */
export function listOfProviders(
  db: DbOrTx,
  params: { readonly providerIds: readonly string[]; readonly limit: number },
): Promise<ReviewRow[]> {
  return selectReviews(db)
    .where(
      and(
        inArray(reviews.providerId, [...params.providerIds]),
        inArray(reviews.state, ['published', 'hidden']),
      ),
    )
    .orderBy(desc(reviews.writtenAt), desc(reviews.id))
    .limit(params.limit);
}

/** Writes a review, or a household's other words in the one it had written. */
export async function saveReview(
  tx: Tx,
  review: Omit<typeof reviews.$inferInsert, 'state'>,
): Promise<void> {
  const { asAgreed, onTime, withCare, again, words, writtenAt } = review;
  const set = { asAgreed, onTime, withCare, again, words, changedAt: writtenAt };
  await tx
    .insert(reviews)
    .values(review)
    .onConflictDoUpdate({ target: [reviews.orderId, reviews.householdId], set });
}

/** Changes a review's state or answer. */
export async function updateReview(
  tx: Tx,
  params: {
    readonly reviewId: string;
    readonly set: Partial<
      Pick<
        typeof reviews.$inferInsert,
        | 'state'
        | 'words'
        | 'reply'
        | 'repliedBy'
        | 'repliedAt'
        | 'hiddenReason'
        | 'decidedBy'
        | 'decidedAt'
      >
    >;
  },
): Promise<void> {
  await tx.update(reviews).set(params.set).where(eq(reviews.id, params.reviewId));
}

/** Notes that a person reports a review; false when that person had done so before. */
export async function insertReport(
  tx: Tx,
  report: {
    readonly reviewId: string;
    readonly personId: string;
    readonly reason: ReportReason;
    readonly words: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const rows = await tx
    .insert(reviewReports)
    .values(report)
    .onConflictDoNothing()
    .returning({ reviewId: reviewReports.reviewId });
  return rows.length > 0;
}

/** Ends the reports of a review: an officer has decided. */
export async function closeReports(
  tx: Tx,
  params: { readonly reviewId: string; readonly at: Date },
): Promise<void> {
  await tx
    .update(reviewReports)
    .set({ closedAt: params.at })
    .where(and(eq(reviewReports.reviewId, params.reviewId), isNull(reviewReports.closedAt)));
}

/** How many reports of a review wait for an officer. */
export async function countOpenReports(
  db: DbOrTx,
  params: { readonly reviewId: string },
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(reviewReports)
    .where(and(eq(reviewReports.reviewId, params.reviewId), isNull(reviewReports.closedAt)));
  return row?.count ?? 0;
}

function listOpenReports(db: DbOrTx, params: { readonly limit: number }) {
  return db
    .select({
      reviewId: reviewReports.reviewId,
      reason: reviewReports.reason,
      words: reviewReports.words,
      at: reviewReports.at,
    })
    .from(reviewReports)
    .innerJoin(reviews, eq(reviews.id, reviewReports.reviewId))
    .where(and(isNull(reviewReports.closedAt), eq(reviews.state, 'published')))
    .orderBy(asc(reviewReports.at), asc(reviewReports.reviewId))
    .limit(params.limit);
}

/** Reviews that somebody reported and nobody has decided about, with their reports; what waits longest first. */
export async function listReported(db: DbOrTx, params: { readonly limit: number }) {
  const open = await listOpenReports(db, params);
  const reviewIds = [...new Set(open.map(({ reviewId }) => reviewId))];
  const rows =
    reviewIds.length === 0 ? [] : await selectReviews(db).where(inArray(reviews.id, reviewIds));
  return reviewIds.flatMap((reviewId) => {
    const review = rows.find(({ id }) => id === reviewId);
    const reports = open.filter((report) => report.reviewId === reviewId);
    return review ? [{ review, reports }] : [];
  });
}

/** Reviews in one state, those decided last first. */
export function listInState(
  db: DbOrTx,
  params: { readonly state: ReviewState; readonly limit: number },
): Promise<ReviewRow[]> {
  return selectReviews(db)
    .where(eq(reviews.state, params.state))
    .orderBy(desc(reviews.decidedAt), desc(reviews.id))
    .limit(params.limit);
}
