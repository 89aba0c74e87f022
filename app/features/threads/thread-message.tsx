import type { ReactNode } from 'react';

import { Pill } from '#app/components/pill.tsx';
import { Time } from '#app/components/time.tsx';

/** One thing that somebody said, as it stands in every thread: of an order, or of a request's questions. */
export function ThreadMessage(props: {
  readonly author: string;
  readonly at: string;
  readonly isMine: boolean;
  /** The word for "new"; null: it is not. */
  readonly newLabel: string | null;
  readonly children: ReactNode;
}) {
  const { author, at, isMine, newLabel, children } = props;
  return (
    <li className={isMine ? 'thread-message is-mine' : 'thread-message'}>
      <p className="thread-message-head">
        <b dir="auto">{author}</b>
        <Time value={at} />
        {newLabel !== null && <Pill tone="new">{newLabel}</Pill>}
      </p>
      {children}
    </li>
  );
}
