import { Form, useNavigation } from '@remix-run/react';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { RadioCards } from '#app/components/choices.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { OwnReviewView } from '#app/contracts/reviews/views.ts';
import { REVIEW_ANSWERS, REVIEW_LIMITS, REVIEW_QUESTIONS } from '#app/domain/reviews/review.ts';
import { codeText } from '#app/i18n/code-text.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type PartProps = { readonly view: OwnReviewView; readonly answer: unknown };

/** What a household says of an order, in whatever state it is. */
export function OwnReview({ view, answer }: PartProps) {
  const dictionary = useT();
  const t = dictionary.reviewing.own;
  const { own, until, against } = view;
  if (against !== null) return <Banner>{codeText(dictionary, against)}</Banner>;
  return (
    <div className="stack">
      {own?.state === 'withdrawn' && <Banner>{t.withdrawn}</Banner>}
      {own && own.hiddenReason !== null && (
        <Banner tone="warning" title={t.hidden}>
          {t.hiddenText({ reason: own.hiddenReason })}
        </Banner>
      )}
      {until !== null ? <ReviewForm view={view} until={until} answer={answer} /> : null}
      {until === null && own && own.state !== 'withdrawn' && <Written own={own} />}
      {own && own.reply !== null && own.state !== 'withdrawn' && (
        <Section title={dictionary.reviews.page.reply}>
          <p className="as-typed" dir="auto">
            {own.reply}
          </p>
        </Section>
      )}
      {own && own.state !== 'withdrawn' && <Withdraw answer={answer} />}
    </div>
  );
}

function ReviewForm({ view, until, answer }: PartProps & { readonly until: string }) {
  const { reviewing: t, reviews } = useT();
  const locale = useLocale();
  const echo = useFormFailure(answer, { intent: 'write' });
  const isPending = useNavigation().formData?.get('intent') === 'write';
  const { own } = view;
  const day = formatDate(until, locale);
  return (
    <Card>
      <Form method="post" className="form review-form">
        <FormKey />
        <input type="hidden" name="intent" value="write" />
        <p>{t.own.intro}</p>
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        {REVIEW_QUESTIONS.map((question) => (
          <RadioCards
            key={question}
            legend={t.questions[question]}
            name={question}
            options={REVIEW_ANSWERS.map((value) => ({ value, label: reviews.answers[value] }))}
            value={echo.value(question, own?.answers[question] ?? '')}
            error={echo.error(question)}
            required
          />
        ))}
        <TextArea
          label={t.own.words}
          hint={t.own.wordsHint}
          {...echo.field('words', own?.words ?? '')}
          maxLength={REVIEW_LIMITS.words}
          optional
        />
        <p className="field-hint">{t.own.who}</p>
        <p className="field-hint">{own ? t.own.changeUntil({ day }) : t.own.until({ day })}</p>
        <div className="form-actions">
          <Button type="submit" pending={isPending} pendingLabel={t.own.saving}>
            {own ? t.own.change : t.own.send}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** What was written, once it can no longer be changed. */
function Written({ own }: { readonly own: NonNullable<OwnReviewView['own']> }) {
  const { reviewing: t, reviews } = useT();
  return (
    <Section title={t.own.yours} hint={t.own.fixed}>
      <Card className="stack is-tight">
        {own.words !== '' && (
          <p className="as-typed" dir="auto">
            {own.words}
          </p>
        )}
        <ul>
          {REVIEW_QUESTIONS.map((question) => (
            <li key={question}>
              {t.questions[question]} <b>{reviews.answers[own.answers[question]]}</b>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function Withdraw({ answer }: { readonly answer: unknown }) {
  const t = useT().reviewing.own;
  const echo = useFormFailure(answer, { intent: 'withdraw' });
  return (
    <details className="review-report" open={echo.hasFailed}>
      <summary>{t.withdraw}</summary>
      <Form method="post" className="form">
        <FormKey />
        <p className="field-hint">{t.withdrawText}</p>
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        <div>
          <Button type="submit" variant="danger" name="intent" value="withdraw">
            {t.withdraw}
          </Button>
        </div>
      </Form>
    </details>
  );
}
