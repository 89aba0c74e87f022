import { lazy, type ReactNode } from 'react';

import { Section } from '#app/components/card.tsx';
import { LatePart } from '#app/components/late-part.tsx';
import { Skeleton } from '#app/components/loading.tsx';
import type { ProviderReviews, ServiceReviews } from '#app/contracts/reviews/views.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { loadWithTexts } from '#app/i18n/with-texts.ts';

const loadPart = () => loadWithTexts(['reviews'], () => import('./service-reviews.tsx'));

const Loaded = lazy(async () => ({ default: (await loadPart()).ServiceReviewsPart }));

type ReviewsProps = {
  /** Null while too few households have written (REV3). */
  readonly reviews: ServiceReviews | ProviderReviews | null;
  readonly providerName: string;
  readonly slug: string | null;
  readonly children?: ReactNode;
};

/** What households say; what draws it is loaded once there is something to show. */
export function Reviews({ reviews, ...props }: ReviewsProps) {
  const t = useT().service;
  if (!reviews) {
    return (
      <Section title={t.reviews}>
        <p className="muted">{t.noReviews}</p>
      </Section>
    );
  }
  return (
    <LatePart fallback={<Skeleton lines={6} />}>
      <Loaded reviews={reviews} {...props} />
    </LatePart>
  );
}
