import { Form, useNavigation } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { Pill } from '#app/components/pill.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { ProviderReview, ProviderReviewsView } from '#app/contracts/reviews/views.ts';
import { REVIEW_LIMITS } from '#app/domain/reviews/review.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { ReportReview } from './report-review.tsx';
import { ReviewCard } from './review-card.tsx';
import { TallyTable } from './review-tally.tsx';

type PartProps = { readonly view: ProviderReviewsView; readonly answer: unknown };

/** All that was written of a provider's work, with its figures and the place to answer. */
export function ProviderReviews({ view, answer }: PartProps) {
  const t = useT().reviewing.provider;
  const { reviews, tallies, mayReply } = view;
  if (reviews.length === 0) {
    return <EmptyState level={2} title={t.emptyTitle} text={t.emptyText} />;
  }
  return (
    <div className="two">
      <ul className="stack review-list">
        {reviews.map((review) => (
          <ReviewCard key={review.reviewId} review={review} head={<About review={review} />}>
            {review.reply === null && !review.isHidden && mayReply && (
              <Reply reviewId={review.reviewId} answer={answer} />
            )}
            {!review.isHidden && <ReportReview reviewId={review.reviewId} answer={answer} />}
          </ReviewCard>
        ))}
      </ul>
      <div className="stack">
        {tallies.map(({ providerId, name, tally }) => (
          <Section key={providerId} title={name} {...(tally === null && { hint: t.few })}>
            {tally && (
              <Card>
                <TallyTable tally={tally} />
              </Card>
            )}
          </Section>
        ))}
        {!mayReply && <p className="muted">{t.only}</p>}
      </div>
    </div>
  );
}

/** Of which service, and whether the city took it out. */
export function About({ review }: { readonly review: ProviderReview }) {
  const t = useT().reviewing.provider;
  const locale = useLocale();
  const { title, endedOn, isHidden } = review;
  return (
    <p className="muted small">
      {isHidden && <Pill tone="red">{t.hidden}</Pill>}{' '}
      {t.about({ title, day: formatDay(endedOn, locale) })}
    </p>
  );
}

function Reply({ reviewId, answer }: { readonly reviewId: string; readonly answer: unknown }) {
  const t = useT().reviewing.provider;
  const echo = useFormFailure(answer, { intent: 'reply', reviewId });
  const sent = useNavigation().formData;
  return (
    <Form method="post" className="form">
      <FormKey />
      <input type="hidden" name="intent" value="reply" />
      <input type="hidden" name="reviewId" value={reviewId} />
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <TextArea
        label={t.reply}
        hint={t.replyHint}
        {...echo.field('reply')}
        maxLength={REVIEW_LIMITS.reply}
        rows={2}
      />
      <div>
        <Button
          type="submit"
          variant="soft"
          size="s"
          pending={sent?.get('reviewId') === reviewId && sent.get('intent') === 'reply'}
        >
          {t.send}
        </Button>
      </div>
    </Form>
  );
}
