import { REVIEW_ANSWERS, REVIEW_QUESTIONS, type ReviewTally } from '#app/domain/reviews/review.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** What households answered to each question, as a bar and in words. */
export function TallyTable({ tally }: { readonly tally: ReviewTally }) {
  const t = useT().reviews;
  return (
    <div className="review-tally">
      <p className="lead">{t.again({ ...tally.questions.again, households: tally.households })}</p>
      <dl>
        {REVIEW_QUESTIONS.map((question) => {
          const counts = tally.questions[question];
          return (
            <div key={question}>
              <dt>{t.short[question]}</dt>
              <dd>
                <span className="review-bar" aria-hidden>
                  {REVIEW_ANSWERS.map((answer) => (
                    <i
                      key={answer}
                      className={`is-${answer}`}
                      style={{ flexGrow: counts[answer] }}
                    />
                  ))}
                </span>
                {t.counts(counts)}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
