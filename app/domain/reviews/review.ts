import { DAY_MS } from '../dates.ts';
import type { OrderState } from '../orders/order-state.ts';
import { fail, ok, type Result } from '../result.ts';

/** The four plain questions of a review (REV2). */
export const REVIEW_QUESTIONS = ['asAgreed', 'onTime', 'withCare', 'again'] as const;

/** One question. */
export type ReviewQuestion = (typeof REVIEW_QUESTIONS)[number];

/** What can be answered to each. */
export const REVIEW_ANSWERS = ['yes', 'partly', 'no'] as const;

/** An answer to a question. */
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number];

/** Answers to all four questions. */
export type ReviewAnswers = Readonly<Record<ReviewQuestion, ReviewAnswer>>;

/** States of a review: read by everybody, hidden by an officer (REV5), taken back by its household. */
export const REVIEW_STATES = ['published', 'hidden', 'withdrawn'] as const;

/** State of a review. */
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Why somebody reports a review (REV5). */
export const REPORT_REASONS = ['untrue', 'insulting', 'private', 'other'] as const;

/** Reason of a report. */
export type ReportReason = (typeof REPORT_REASONS)[number];

/** Longest texts, in letters. */
export const REVIEW_LIMITS = { words: 1_000, reply: 1_000, report: 300, reason: 300 } as const;

/** Days from the end of the service in which it is reviewed (REV1). */
export const DAYS_TO_REVIEW = 120;

/** Days in which what was written can be changed (REV4). */
export const DAYS_TO_CHANGE = 14;

/** Households that must have written before a figure or a word is shown (REV3). */
export const LEAST_SHOWN = 3;

/** An order as far as a review of it goes. */
export type ReviewedOrder = {
  readonly status: OrderState;
  readonly completedAt: Date | null;
  /** The household that asks is in it, and did not leave before it was confirmed. */
  readonly isIn: boolean;
  /** Some adult of the household works for the provider. */
  readonly worksThere: boolean;
};

/** Why a household writes no review of an order. */
export type ReviewCode =
  'review.not_received' | 'review.not_yet' | 'review.own_provider' | 'review.too_late';

/**
 * Whether a household may review an order (REV1): it received the service, which is over since
 * {@link DAYS_TO_REVIEW} days at most, and nobody of it works for the provider.
 */
export function checkReview(order: ReviewedOrder, now: Date): Result<Date, ReviewCode> {
  if (!order.isIn) return fail('review.not_received');
  if (order.worksThere) return fail('review.own_provider');
  const isOver = order.status === 'completed' || order.status === 'settled';
  if (!isOver || order.completedAt === null) {
    return fail(order.status === 'cancelled' ? 'review.not_received' : 'review.not_yet');
  }
  const until = new Date(order.completedAt.getTime() + DAYS_TO_REVIEW * DAY_MS);
  return now <= until ? ok(until) : fail('review.too_late');
}

/** A review that is there, as far as changing it goes. */
export type WrittenReview = {
  readonly state: ReviewState;
  readonly writtenAt: Date;
  readonly isAnswered: boolean;
};

/** Why a review that is there stays as it is. */
export type ChangeReviewCode = 'review.hidden' | 'review.withdrawn' | 'review.unchangeable';

/**
 * Whether the household may still change its words (REV4): within {@link DAYS_TO_CHANGE} days, until
 * the provider has answered them. Taking it back is always possible.
 */
export function checkChange(
  { state, writtenAt, isAnswered }: WrittenReview,
  now: Date,
): Result<Date, ChangeReviewCode> {
  if (state === 'withdrawn') return fail('review.withdrawn');
  if (state === 'hidden') return fail('review.hidden');
  const until = new Date(writtenAt.getTime() + DAYS_TO_CHANGE * DAY_MS);
  return isAnswered || now > until ? fail('review.unchangeable') : ok(until);
}

/** How many answered what to one question. */
export type AnswerCounts = Readonly<Record<ReviewAnswer, number>>;

/** What some households answered. */
export type ReviewTally = {
  readonly households: number;
  readonly questions: Readonly<Record<ReviewQuestion, AnswerCounts>>;
};

/**
 * Counts the answers of reviews, or null while fewer than {@link LEAST_SHOWN} households wrote one
 * (REV3): of one or two everybody would know whose they are. A household that bought several times
 * counts once, by its latest; `reviews` come newest first.
 */
export function tallyReviews(
  reviews: readonly { readonly householdId: string; readonly answers: ReviewAnswers }[],
): ReviewTally | null {
  const latest = new Map<string, ReviewAnswers>();
  for (const { householdId, answers } of reviews) {
    if (!latest.has(householdId)) latest.set(householdId, answers);
  }
  if (latest.size < LEAST_SHOWN) return null;
  const all = [...latest.values()];
  const countOf = (question: ReviewQuestion): AnswerCounts => {
    const given = (answer: ReviewAnswer) => all.filter((one) => one[question] === answer).length;
    return { yes: given('yes'), partly: given('partly'), no: given('no') };
  };
  return {
    households: all.length,
    questions: {
      asAgreed: countOf('asAgreed'),
      onTime: countOf('onTime'),
      withCare: countOf('withCare'),
      again: countOf('again'),
    },
  };
}

/** What an officer decides about a review that was reported (REV5). */
export const REVIEW_DECISIONS = ['keep', 'hide', 'show'] as const;

/** One decision. */
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/**
 * State of a review after an officer's decision (REV5); one that was taken back stays so. Without a report
 * that waits there is nothing to decide: nobody reported it, or a colleague was faster.
 */
export function stateAfterDecision(
  { state, openReports }: { readonly state: ReviewState; readonly openReports: number },
  decision: ReviewDecision,
): Result<ReviewState, 'review.withdrawn' | 'review.already_done'> {
  if (state === 'withdrawn') return fail('review.withdrawn');
  const waits = decision === 'show' ? state === 'hidden' : state === 'published' && openReports > 0;
  if (!waits) return fail('review.already_done');
  return ok(decision === 'hide' ? 'hidden' : 'published');
}
