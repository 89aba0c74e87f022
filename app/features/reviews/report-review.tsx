import { REPORT_REASONS, REVIEW_LIMITS } from '#app/domain/reviews/review.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { ReportForm } from './report-form.tsx';

/** Says to the city that a review should not be read. */
export function ReportReview(props: { readonly reviewId: string; readonly answer: unknown }) {
  return (
    <ReportForm
      subject={['reviewId', props.reviewId]}
      answer={props.answer}
      reasons={REPORT_REASONS}
      texts={useT().reviewing.report}
      maxLength={REVIEW_LIMITS.report}
    />
  );
}
