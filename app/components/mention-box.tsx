import { useRef, useState, type ReactNode } from 'react';

import { extraPart } from './extra-part.ts';
import { LatePart } from './late-part.tsx';
import type { MentionOption } from '#app/contracts/threads/views.ts';

const MentionPicker = extraPart(async () => (await import('./mention-picker.tsx')).MentionPicker);

/**
 * Offers, behind an @ typed in the text area within, the people who can be named. Without script the
 * name is typed in full; the code comes with the first @.
 */
export function MentionBox(props: {
  readonly options: readonly MentionOption[];
  readonly children: ReactNode;
}) {
  const { options, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const [isWanted, setIsWanted] = useState(false);
  return (
    <div
      ref={box}
      className="mention-box"
      onInput={({ target }) => {
        if (target instanceof HTMLTextAreaElement && target.value.includes('@')) setIsWanted(true);
      }}
    >
      {children}
      {isWanted && options.length > 0 && (
        <LatePart>
          <MentionPicker box={box} options={options} />
        </LatePart>
      )}
    </div>
  );
}
