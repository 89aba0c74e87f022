import type { TalkView } from '#app/contracts/matching/talk-view.ts';
import type { MessageView } from '#app/contracts/threads/views.ts';
import { Conversation } from '#app/features/threads/thread.tsx';
import { formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { BlockForms, ReportMessage } from './talk-safety.tsx';

type TalkProps = {
  readonly talk: TalkView;
  /** For the next message; made by the loader. */
  readonly idempotencyKey: string;
  readonly answer: unknown;
};

/** What those of a proposal write to each other before the yes: words alone, by letters. */
export function Talk({ talk, idempotencyKey, answer }: TalkProps) {
  const t = useT().nearby.talk;
  const { others, messagesLeft, mayWrite, reported } = talk;
  const here = others.filter(({ isHere }) => isHere);
  const who = formatList(here.map(t.household), useLocale());
  const actionsOf = ({ messageId, author, text }: MessageView) => {
    if (author.who !== 'letter') return null;
    if (reported.includes(messageId)) return <p className="muted small">{t.report.done}</p>;
    return text === null ? null : <ReportMessage messageId={messageId} answer={answer} />;
  };
  return (
    <div className="stack is-loose">
      {here.length > 0 && <p>{t.withOthers({ who })}</p>}
      <Conversation
        talk={talk}
        path={null}
        idempotencyKey={idempotencyKey}
        answer={answer}
        example={t.example}
        note={mayWrite ? `${t.rules} ${t.left({ count: messagesLeft })}` : null}
        readOnly={t.readOnly}
        actionsOf={actionsOf}
      />
      <BlockForms others={others} answer={answer} />
    </div>
  );
}
