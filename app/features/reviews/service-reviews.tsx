import { Link } from '@remix-run/react';

import { Section } from '#app/components/card.tsx';
import type { ServiceReviews } from '#app/contracts/reviews/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { ReviewCard } from './review-card.tsx';
import { TallyTable } from './review-tally.tsx';

type PartProps = {
  readonly reviews: ServiceReviews;
  readonly providerName: string;
  readonly slug: string;
};

/** What households say, on the page of a service: the figures and the newest words. */
export function ServiceReviewsPart({ reviews, providerName, slug }: PartProps) {
  const t = useT().reviews.page;
  const { households } = reviews.tally;
  return (
    <Section
      title={t.title}
      hint={
        reviews.of === 'service'
          ? t.ofService({ households })
          : t.ofProvider({ households, provider: providerName })
      }
    >
      <div className="stack">
        <TallyTable tally={reviews.tally} />
        <ul className="stack review-list">
          {reviews.reviews.map((review) => (
            <ReviewCard key={review.reviewId} review={review} />
          ))}
        </ul>
        <p>
          <Link to={`/services/${slug}/reviews`}>{t.all({ count: reviews.count })}</Link>
        </p>
      </div>
    </Section>
  );
}
