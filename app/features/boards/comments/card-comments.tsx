import ArrowDown from 'lucide-react/icons/arrow-down';
import { useId, useRef } from 'react';

import { Button } from '#app/components/button.tsx';
import { Count } from '#app/components/pill.tsx';
import type { CommentSnapshot } from '#app/domain/boards/document/read-card-details.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from '../state/board-screen.tsx';
import { useLiveBoard } from '../state/live-board.tsx';
import { CommentComposer } from './comment-composer.tsx';
import { CardComment } from './card-comment.tsx';
import { useFreshComments } from './use-fresh-comments.ts';

/** From here on the newest comment is worth a link of its own. */
const LONG_TALK = 5;

/**
 * What people say about a need, oldest first. What others say while it is open waits behind a
 * button, so that nothing moves under a finger.
 */
export function CardComments(props: {
  readonly cardId: string;
  readonly comments: readonly CommentSnapshot[];
}) {
  const t = useT().boards.comments;
  const { cardId, comments } = props;
  const { view } = useBoardScreen();
  const { writer, bindText } = useLiveBoard();
  const headingId = useId();
  const list = useRef<HTMLOListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const fresh = useFreshComments(comments, view.viewer.personId, bindText !== null);
  const goToNewest = () => {
    const newest = list.current?.querySelector<HTMLElement>('.comment:last-child');
    newest?.scrollIntoView({ block: 'center' });
    newest?.focus({ preventScroll: true });
  };
  return (
    <section className="panel-section" aria-labelledby={headingId}>
      <div className="panel-section-head">
        <h3 ref={heading} id={headingId} tabIndex={-1}>
          {t.title} {comments.length > 0 && <Count value={comments.length} />}
        </h3>
        {fresh.shown.length >= LONG_TALK && (
          <Button variant="plain" size="s" icon={<ArrowDown aria-hidden />} onClick={goToNewest}>
            {t.toNewest}
          </Button>
        )}
      </div>
      {comments.length === 0 ? (
        <p className="field-hint">{t.none}</p>
      ) : (
        <ol ref={list} className="comments">
          {fresh.shown.map((comment) => (
            <CardComment
              key={comment.id}
              cardId={cardId}
              comment={comment}
              onDeleted={() => heading.current?.focus()}
            />
          ))}
        </ol>
      )}
      {fresh.waiting > 0 && !writer && <FreshButton fresh={fresh} />}
      {writer && (
        <CommentComposer
          cardId={cardId}
          newestAt={comments.at(-1)?.at ?? 0}
          onSent={fresh.showAll}
          fresh={fresh.waiting > 0 && <FreshButton fresh={fresh} />}
        />
      )}
    </section>
  );
}

function FreshButton({ fresh }: { fresh: ReturnType<typeof useFreshComments> }) {
  const t = useT().boards.comments;
  return (
    <button type="button" className="pill is-new fresh-comments" onClick={fresh.showAll}>
      {t.fresh({ count: fresh.waiting })}
    </button>
  );
}
