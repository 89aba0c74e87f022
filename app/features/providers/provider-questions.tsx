import { Form } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { FormKey } from '#app/components/form-key.tsx';
import { TEXT_LIMITS } from '#app/contracts/requests/limits.ts';
import { QuestionThread } from '#app/features/requests/question-thread.tsx';
import { isRequestOver } from '#app/domain/requests/request-state.ts';
import { useT } from '#app/i18n/i18n.tsx';
import type { ProviderRequestPageView } from '#app/contracts/providers/views.ts';

/** What providers asked and the group answered; nobody sees which provider asked. */
export function ProviderQuestions(props: {
  readonly page: ProviderRequestPageView;
  readonly answer: unknown;
}) {
  const t = useT().providers.request;
  const { page, answer } = props;
  const echo = useFormFailure(answer, { intent: 'ask' });
  const isOver = isRequestOver(page.request.state);
  return (
    <Section title={t.questions} hint={t.questionsHint}>
      {page.questions.list.length === 0 ? (
        <p className="muted">{isOver ? t.noQuestionsOver : t.noQuestions}</p>
      ) : (
        <QuestionThread
          questions={page.questions}
          side="provider"
          askerOf={({ isOwn }) => (isOwn ? t.own : t.other)}
          renderOpen={() => <p className="muted small">{isOver ? t.over : t.waiting}</p>}
        />
      )}
      {page.may.ask && (
        // A new key after each question empties the field.
        <Form method="post" className="form" key={page.questions.list.length}>
          <FormKey />
          <input type="hidden" name="intent" value="ask" />
          <TextArea
            label={t.yourQuestion}
            hint={t.yourQuestionHint}
            {...echo.field('question')}
            rows={2}
            maxLength={TEXT_LIMITS.question}
            required
          />
          <div className="form-actions">
            <Button type="submit" variant="quiet">
              {t.send}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
