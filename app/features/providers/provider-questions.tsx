import { Form } from '@remix-run/react';
import MessageCircleQuestion from 'lucide-react/icons/message-circle-question-mark';

import { Button } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { TEXT_LIMITS } from '#app/contracts/requests/limits.ts';
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
  return (
    <Section title={t.questions} hint={t.questionsHint}>
      {page.questions.length === 0 ? (
        <p className="muted">{t.noQuestions}</p>
      ) : (
        <ul className="stack">
          {page.questions.map(({ questionId, isOwn, question, answer: said }) => (
            <li key={questionId} className="question">
              <p>
                <MessageCircleQuestion aria-hidden /> <b>{isOwn ? t.own : t.other}</b>
              </p>
              <p>{question}</p>
              <p className={said === null ? 'muted small' : 'answer'}>{said ?? t.waiting}</p>
            </li>
          ))}
        </ul>
      )}
      {page.may.ask && (
        // A new key after each question empties the field.
        <Form method="post" className="form" key={page.questions.length}>
          <input type="hidden" name="intent" value="ask" />
          <TextArea
            label={t.yourQuestion}
            name="question"
            rows={2}
            maxLength={TEXT_LIMITS.question}
            defaultValue={echo.value('question')}
            error={echo.error('question')}
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
