import { Form, useNavigation } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { REPORT_REASONS, REVIEW_LIMITS } from '#app/domain/reviews/review.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** Says to the city that a review should not be read. */
export function ReportReview({
  reviewId,
  answer,
}: {
  readonly reviewId: string;
  readonly answer: unknown;
}) {
  const t = useT().reviewing.report;
  const echo = useFormFailure(answer, { intent: 'report', reviewId });
  const sent = useNavigation().formData;
  const isPending = sent?.get('intent') === 'report' && sent.get('reviewId') === reviewId;
  return (
    <details className="review-report" open={echo.hasFailed}>
      <summary>{t.open}</summary>
      <Form method="post" className="form" aria-label={t.title}>
        <FormKey />
        <input type="hidden" name="intent" value="report" />
        <input type="hidden" name="reviewId" value={reviewId} />
        <p className="field-hint">{t.text}</p>
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        <Select
          label={t.reason}
          {...echo.field('reason', 'untrue')}
          options={REPORT_REASONS.map((value) => ({ value, label: t.reasons[value] }))}
        />
        <TextArea
          label={t.words}
          {...echo.field('words')}
          maxLength={REVIEW_LIMITS.report}
          optional
        />
        <div>
          <Button type="submit" variant="quiet" pending={isPending}>
            {t.send}
          </Button>
        </div>
      </Form>
    </details>
  );
}
