import { Link, useSearchParams } from '@remix-run/react';
import { useState, type ReactNode } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { MentionText } from '#app/components/mention-text.tsx';
import { messagesAddress } from '#app/contracts/orders/order-address.ts';
import type { AuthorView, MessageView, ThreadView } from '#app/contracts/threads/views.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';

import { MessageFiles } from './message-files.tsx';
import { SendForm, TakeBackForm } from './thread-forms.tsx';
import { ThreadMessage } from './thread-message.tsx';

type ThreadProps = {
  readonly thread: ThreadView;
  readonly side: 'group' | 'provider';
  /** For the next message; made by the loader. */
  readonly idempotencyKey: string;
  readonly answer: unknown;
};

/** A thread of an order: what was said, and the field for more. */
export function Thread({ thread, side, idempotencyKey, answer }: ThreadProps) {
  const t = useT().threads;
  const page = wordsFor(t.page, thread.isAlone);
  const { kind, mayWrite, areNamed, opensLater } = thread;
  const unnamed = side === 'provider' ? page.unnamedProvider : page.unnamed;
  return (
    <Conversation
      talk={thread}
      path={messagesAddress(side, thread)}
      idempotencyKey={idempotencyKey}
      answer={answer}
      example={kind === 'group' ? t.emptyGroup : t.emptyProvider}
      note={kind === 'provider' && !areNamed && mayWrite ? unnamed : null}
      readOnly={opensLater ? page.opensLater : t.readOnly}
    />
  );
}

/** What was said in one place, whatever it is about. */
type Talk = Pick<ThreadView, 'messages' | 'earlierThan' | 'readUpTo' | 'mayWrite' | 'mentionable'>;

type ConversationProps = {
  readonly talk: Talk;
  /** Address below which the files of its messages are; null where words alone are said. */
  readonly path: string | null;
  /** For the next message; made by the loader. */
  readonly idempotencyKey: string;
  readonly answer: unknown;
  /** What one could write, where nobody has yet. */
  readonly example: string;
  readonly note?: string | null | undefined;
  /** Why this person does not write here. */
  readonly readOnly: string;
  /** What can be done about a message, below it. */
  readonly actionsOf?: (message: MessageView) => ReactNode;
};

/** What was said, oldest first, and the field for more. Works without scripts. */
export function Conversation(props: ConversationProps) {
  const { talk, path, idempotencyKey, answer, example, note, readOnly, actionsOf } = props;
  const t = useT().threads;
  // What was unread at the arrival is marked as new for the whole visit.
  const [readBefore] = useState(talk.readUpTo);
  const { messages, earlierThan, mayWrite, mentionable } = talk;
  const isBackThen = useSearchParams()[0].has('below');
  const lastOwn = messages.findLast(({ author }) => author.who === 'me')?.number ?? 0;
  return (
    <div className="thread">
      {earlierThan !== null && (
        <Link to={`?below=${earlierThan}`} className="thread-earlier">
          {t.page.earlier}
        </Link>
      )}
      {messages.length === 0 ? (
        <div className="thread-empty">
          <p>{t.empty}</p>
          {mayWrite && <p className="muted">{example}</p>}
        </div>
      ) : (
        <div role="log" aria-label={t.page.list}>
          <ol className="thread-messages">
            {messages.map((message) => (
              <Message
                key={message.messageId}
                message={message}
                path={path}
                actions={actionsOf?.(message)}
                isNew={message.number > readBefore && message.author.who !== 'me'}
              />
            ))}
          </ol>
        </div>
      )}
      {isBackThen && (
        <Link to="?" className="thread-earlier">
          {t.page.latest}
        </Link>
      )}
      {note && <p className="muted small">{note}</p>}
      {mayWrite ? (
        <SendForm
          key={lastOwn}
          idempotencyKey={idempotencyKey}
          answer={answer}
          mentionable={mentionable}
          takesFiles={path !== null}
        />
      ) : (
        <Banner>{readOnly}</Banner>
      )}
    </div>
  );
}

function Message(props: {
  readonly message: MessageView;
  readonly isNew: boolean;
  readonly path: string | null;
  readonly actions: ReactNode;
}) {
  const { message, isNew, path, actions } = props;
  const t = useT().threads;
  const { author, text, sentAt, messageId } = message;
  const isMine = author.who === 'me';
  return (
    <ThreadMessage
      author={authorName(author, t)}
      at={sentAt}
      isMine={isMine}
      newLabel={isNew ? t.isNew : null}
    >
      {text === null ? (
        <p className="muted">{message.isHidden ? t.hidden : t.takenBack}</p>
      ) : (
        <>
          {text !== '' && (
            <p className="thread-message-text">
              <MentionText text={text} names={message.mentions} />
            </p>
          )}
          {path !== null && <MessageFiles files={message.files} path={path} />}
        </>
      )}
      {isMine && text !== null && <TakeBackForm messageId={messageId} text={text} />}
      {actions}
    </ThreadMessage>
  );
}

function authorName(author: AuthorView, t: ReturnType<typeof useT>['threads']): string {
  switch (author.who) {
    case 'me':
      return t.me;
    case 'household':
      return t.household;
    case 'letter':
      return t.letter(author);
    case 'named':
      return author.of === null ? author.name : t.of({ name: author.name, of: author.of });
  }
}
