import MessageCircleQuestion from 'lucide-react/icons/message-circle-question-mark';

import { Button } from '#app/components/button.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import type { QuestionView, RequestPanelView } from '#app/contracts/requests/panel-view.ts';
import { TEXT_LIMITS } from '#app/contracts/requests/limits.ts';

import { RequestAction } from './request-action.tsx';

/** What providers asked, with the organiser's answers or the field to write one. */
export function QuestionList({ view }: { readonly view: RequestPanelView }) {
  const t = useT().requests.questions;
  if (view.questions.length === 0) return <p className="muted">{t.empty}</p>;
  return (
    <ul className="stack">
      {view.questions.map((question) => (
        <li key={question.questionId} className="question">
          <p>
            <MessageCircleQuestion aria-hidden /> <b>{t.asks({ name: question.providerName })}</b>
          </p>
          <p>{question.question}</p>
          {question.answer !== null ? (
            <p className="answer">{question.answer}</p>
          ) : (
            <AnswerForm question={question} view={view} />
          )}
        </li>
      ))}
    </ul>
  );
}

function AnswerForm(props: { readonly question: QuestionView; readonly view: RequestPanelView }) {
  const t = useT().requests.questions;
  const { question, view } = props;
  if (!view.may.answer) return <p className="muted small">{t.waiting}</p>;
  return (
    <RequestAction
      request={view}
      intent="answer"
      fields={{ questionId: question.questionId }}
      className="form"
    >
      {({ isPending, echo }) => (
        <>
          <TextArea
            label={t.answer}
            hint={t.answerHint}
            name="answer"
            rows={2}
            maxLength={TEXT_LIMITS.answer}
            defaultValue={echo.value('answer')}
            error={echo.error('answer')}
            required
          />
          <Button type="submit" size="s" variant="soft" pending={isPending}>
            {t.send}
          </Button>
        </>
      )}
    </RequestAction>
  );
}
