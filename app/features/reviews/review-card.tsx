import type { ReactNode } from 'react';

import { Card } from '#app/components/card.tsx';
import type { PublicReview } from '#app/contracts/reviews/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { REVIEW_QUESTIONS } from '#app/domain/reviews/review.ts';
import { formatMonth } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type ReviewCardProps = {
  readonly review: PublicReview;
  /** What stands above the words. */
  readonly head?: ReactNode;
  readonly children?: ReactNode;
};

/** One review: its words, its four answers, what the provider answered. */
export function ReviewCard({ review, head, children }: ReviewCardProps) {
  const t = useT().reviews;
  const locale = useLocale();
  const { words, answers, title, reply, writtenAt } = review;
  const month = formatMonth(romeDay(new Date(writtenAt)), locale);
  return (
    <Card as="li" className="stack is-tight review">
      {head ?? (title !== null && <p className="muted small">{t.page.bought({ title })}</p>)}
      {words === '' ? (
        <p className="muted">{t.page.wordless}</p>
      ) : (
        <p className="as-typed" dir="auto">
          {words}
        </p>
      )}
      {REVIEW_QUESTIONS.every((question) => answers[question] === 'yes') ? (
        <p className="muted small">{t.page.allYes}</p>
      ) : (
        <ul className="review-answers">
          {REVIEW_QUESTIONS.map((question) => (
            <li key={question} className={`is-${answers[question]}`}>
              {t.short[question]}: <b>{t.answers[answers[question]]}</b>
            </li>
          ))}
        </ul>
      )}
      <p className="muted small">{t.page.written({ month })}</p>
      {reply !== null && (
        <div className="review-reply">
          <b>{t.page.reply}</b>
          <p className="as-typed" dir="auto">
            {reply}
          </p>
        </div>
      )}
      {children}
    </Card>
  );
}
