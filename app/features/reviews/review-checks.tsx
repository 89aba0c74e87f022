import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { CheckedReview, ReviewChecksView } from '#app/contracts/reviews/views.ts';
import { REVIEW_LIMITS } from '#app/domain/reviews/review.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { About } from './provider-reviews.tsx';
import { DecideReported, Reports } from './reported.tsx';
import { ReviewCard } from './review-card.tsx';

type PartProps = { readonly view: ReviewChecksView; readonly answer: unknown };

/** What officers have to decide, and what they took out. */
export function ReviewChecks({ view, answer }: PartProps) {
  const t = useT().reviewing.city;
  const { reported, hidden, now } = view;
  return (
    <div className="stack is-loose">
      {reported.length === 0 ? (
        <EmptyState level={3} title={t.emptyTitle} text={t.emptyText} />
      ) : (
        <ul className="stack review-list">
          {reported.map((review) => (
            <CheckCard key={review.reviewId} review={review} now={now}>
              {!review.isOwnProvider && <Decide review={review} answer={answer} />}
            </CheckCard>
          ))}
        </ul>
      )}
      {hidden.length > 0 && (
        <Section title={t.hiddenTitle}>
          <ul className="stack review-list">
            {hidden.map((review) => (
              <CheckCard key={review.reviewId} review={review} now={now}>
                {!review.isOwnProvider && <ShowAgain review={review} answer={answer} />}
              </CheckCard>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function CheckCard({
  review,
  now,
  children,
}: {
  readonly review: CheckedReview;
  readonly now: string;
  readonly children: ReactNode;
}) {
  const { city: t, report } = useT().reviewing;
  const { reports, hiddenReason, isHidden, isOwnProvider, providerName } = review;
  return (
    <ReviewCard
      review={review}
      head={
        <div>
          <b>{t.of({ provider: providerName })}</b>
          <About review={review} />
        </div>
      }
    >
      {isHidden && hiddenReason !== null && (
        <p className="as-typed">{t.hiddenBecause({ reason: hiddenReason })}</p>
      )}
      {reports.length > 0 && (
        <Reports
          title={t.reports({ count: reports.length })}
          reasons={report.reasons}
          reports={reports}
          now={now}
        />
      )}
      {isOwnProvider && <p className="muted">{t.ownProvider}</p>}
      {children}
    </ReviewCard>
  );
}

function Decide({ review, answer }: { readonly review: CheckedReview; readonly answer: unknown }) {
  const t = useT().reviewing.city;
  return (
    <DecideReported
      fields={{ intent: 'decide', reviewId: review.reviewId }}
      answer={answer}
      reason={{ label: t.reason, hint: t.reasonHint, maxLength: REVIEW_LIMITS.reason }}
      decisions={[
        { value: 'keep', label: t.keep },
        { value: 'hide', label: t.hide, variant: 'danger' },
      ]}
    />
  );
}

function ShowAgain({
  review,
  answer,
}: {
  readonly review: CheckedReview;
  readonly answer: unknown;
}) {
  const t = useT().reviewing.city;
  const { reviewId } = review;
  const echo = useFormFailure(answer, { reviewId });
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="reviewId" value={reviewId} />
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <Button type="submit" variant="quiet" name="decision" value="show">
        {t.show}
      </Button>
    </Form>
  );
}
