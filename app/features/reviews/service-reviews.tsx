import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Section } from '#app/components/card.tsx';
import type { ProviderReviews, ServiceReviews } from '#app/contracts/reviews/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { ReviewCard } from './review-card.tsx';
import { TallyTable } from './review-tally.tsx';

type PartProps = {
  readonly reviews: ServiceReviews | ProviderReviews;
  readonly providerName: string;
  /** Of a service, which has a page of all reviews; null on the page of a provider. */
  readonly slug: string | null;
  /** What leads to more of them here. */
  readonly children?: ReactNode;
};

/** What households say, on the page of a service or of a provider: the figures and the newest words. */
export function ServiceReviewsPart({ reviews, providerName, slug, children }: PartProps) {
  const t = useT().reviews.page;
  const { households } = reviews.tally;
  return (
    <Section title={t.title} hint={t.of[reviews.of]({ households, provider: providerName })}>
      <div className="stack">
        <TallyTable tally={reviews.tally} />
        <ul className="stack review-list">
          {reviews.reviews.map((review) => (
            <ReviewCard key={review.reviewId} review={review} />
          ))}
        </ul>
        {slug !== null && (
          <p>
            <Link to={`/services/${slug}/reviews`}>{t.all({ count: reviews.count })}</Link>
          </p>
        )}
        {children}
      </div>
    </Section>
  );
}
