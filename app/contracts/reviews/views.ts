import type {
  ChangeReviewCode,
  ReportReason,
  ReviewAnswers,
  ReviewCode,
  ReviewState,
  ReviewTally,
} from '#app/domain/reviews/review.ts';

/** A review as everybody reads it: no name, no day. Times are ISO instants. */
export type PublicReview = {
  readonly reviewId: string;
  readonly answers: ReviewAnswers;
  readonly words: string;
  readonly writtenAt: string;
  /** What was bought, where the list is of all a provider does. */
  readonly title: string | null;
  readonly reply: string | null;
};

/** What households say of a service; of all its provider does while those of the service are too few. */
export type ServiceReviews = {
  readonly of: 'service' | 'provider';
  readonly tally: ReviewTally;
  /** All that can be read, and those of this page. */
  readonly count: number;
  readonly reviews: readonly PublicReview[];
};

/** What households say of all that a provider does. */
export type ProviderReviews = Omit<ServiceReviews, 'of'> & { readonly of: 'all' };

/** The form of a household that received a service, or why there is none. */
export type OwnReviewView = {
  readonly orderId: string;
  readonly title: string;
  readonly providerName: string;
  readonly own: OwnReview | null;
  /** Until when a first review can be written, or the one that is there be changed. */
  readonly until: string | null;
  /** Why none can be written; null where one can, or is there. */
  readonly against: ReviewCode | ChangeReviewCode | null;
};

/** What the own household has written. */
export type OwnReview = {
  readonly state: ReviewState;
  readonly answers: ReviewAnswers;
  readonly words: string;
  readonly reply: string | null;
  readonly hiddenReason: string | null;
};

/** A line on the page of an order: what the household can still do, or has done. */
export type ReviewLink = 'write' | 'change' | 'read' | null;

/** A review as its provider reads it. */
export type ProviderReview = PublicReview & {
  readonly title: string;
  readonly providerName: string;
  readonly isHidden: boolean;
  readonly endedOn: string;
};

/** The provider's page of reviews. */
export type ProviderReviewsView = {
  readonly reviews: readonly ProviderReview[];
  /** By provider: its figures, or null while households are too few for the public. */
  readonly tallies: readonly {
    readonly providerId: string;
    readonly name: string;
    readonly tally: ReviewTally | null;
  }[];
  readonly mayReply: boolean;
};

/** A review that somebody reported, or that an officer hid. */
export type CheckedReview = ProviderReview & {
  readonly hiddenReason: string | null;
  readonly isOwnProvider: boolean;
  readonly reports: readonly {
    readonly reason: ReportReason;
    readonly words: string;
    readonly at: string;
  }[];
};

/** The officers' page of reviews. */
export type ReviewChecksView = {
  readonly reported: readonly CheckedReview[];
  readonly hidden: readonly CheckedReview[];
  readonly now: string;
};
