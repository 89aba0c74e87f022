import { Fragment, type ReactNode } from 'react';

import type { QuestionsView, QuestionView } from '#app/contracts/requests/question-view.ts';
import { isNewTo, type Said } from '#app/domain/threads/unread.ts';
import { ThreadMessage } from '#app/features/threads/thread-message.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/**
 * What providers asked about a request and the group answered, oldest first. What is the own side's
 * stands on the side where one's own words stand in every thread.
 */
export function QuestionThread(props: {
  readonly questions: QuestionsView;
  readonly side: 'group' | 'provider';
  readonly askerOf: (question: QuestionView) => string;
  /** What stands renderOpen a question without an answer. */
  readonly renderOpen: (question: QuestionView) => ReactNode;
}) {
  const { questions, side, askerOf, renderOpen } = props;
  const t = useT().deals.questions;
  const labelOf = (said: Said) => (isNewTo(said, questions.newSince) ? t.isNew : null);
  return (
    <ol className="thread-messages">
      {questions.list.map((one) => (
        <Fragment key={one.questionId}>
          <ThreadMessage
            author={askerOf(one)}
            at={one.askedAt}
            isMine={one.isOwn}
            newLabel={labelOf({ at: one.askedAt, isMine: one.isMine })}
          >
            <p className="thread-message-text" dir="auto">
              {one.question}
            </p>
            {one.answer === null && renderOpen(one)}
          </ThreadMessage>
          {one.answer && (
            <ThreadMessage
              author={t.answered}
              at={one.answer.at}
              isMine={side === 'group'}
              newLabel={labelOf(one.answer)}
            >
              <p className="thread-message-text" dir="auto">
                {one.answer.text}
              </p>
            </ThreadMessage>
          )}
        </Fragment>
      ))}
    </ol>
  );
}
