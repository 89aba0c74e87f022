import type { ReactNode } from 'react';

import type { CardTextField } from '#app/domain/boards/document/edit-board.ts';

import { useLiveBoard, usePeople } from '../state/live-board.tsx';

/** A text to read, with the named carets of those who write in it now. */
export function CaretText(props: {
  readonly cardId: string;
  readonly field: CardTextField;
  readonly text: string;
  /** How it reads while nobody writes in it. */
  readonly atRest: ReactNode;
}) {
  const { text, atRest } = props;
  const { caretsOf } = useLiveBoard();
  // Whoever moves a caret draws this anew.
  usePeople();
  const marks = caretsOf(props.cardId, props.field).toSorted((a, b) => a.index - b.index);
  if (marks.length === 0) return atRest;
  return (
    <>
      {marks.map(({ index, name, colour }, at) => (
        <span key={name}>
          {text.slice(marks[at - 1]?.index ?? 0, index)}
          <span className="remote-caret" data-colour={colour} aria-hidden>
            <span className="remote-caret-name">{name}</span>
          </span>
        </span>
      ))}
      {text.slice(marks.at(-1)?.index ?? 0)}
    </>
  );
}
