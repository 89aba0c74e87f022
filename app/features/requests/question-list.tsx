import { Button } from '#app/components/button.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { isRequestOver } from '#app/domain/requests/request-state.ts';
import { useT } from '#app/i18n/i18n.tsx';
import type { RequestPanelView } from '#app/contracts/requests/panel-view.ts';
import { TEXT_LIMITS } from '#app/contracts/requests/limits.ts';

import { QuestionThread } from './question-thread.tsx';
import { RequestAction } from './request-action.tsx';

/** What providers asked, with the organiser's answers or the field to write one. */
export function QuestionList({ view }: { readonly view: RequestPanelView }) {
  const t = useT().requests.questions;
  if (view.questions.list.length === 0) {
    return <p className="muted">{isRequestOver(view.state) ? t.emptyOver : t.empty}</p>;
  }
  return (
    <QuestionThread
      questions={view.questions}
      side="group"
      askerOf={({ askerName }) => t.asks({ name: askerName ?? '' })}
      renderOpen={({ questionId }) => <AnswerForm questionId={questionId} view={view} />}
    />
  );
}

function AnswerForm(props: { readonly questionId: string; readonly view: RequestPanelView }) {
  const t = useT().requests.questions;
  const { questionId, view } = props;
  if (!view.may.answer) {
    return <p className="muted small">{isRequestOver(view.state) ? t.over : t.waiting}</p>;
  }
  return (
    <RequestAction request={view} intent="answer" fields={{ questionId }} className="form">
      {({ isPending, echo }) => (
        <>
          <TextArea
            label={t.answer}
            hint={t.answerHint}
            {...echo.field('answer')}
            rows={2}
            maxLength={TEXT_LIMITS.answer}
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
