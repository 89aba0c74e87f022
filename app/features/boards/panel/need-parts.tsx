import { useRef, type MouseEvent, type ReactNode } from 'react';

import { Count } from '#app/components/pill.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { useCurrentPart } from './use-current-part.ts';

/** The parts of a need's details, in the order in which they stand. */
type PartId = 'request' | 'need' | 'who' | 'when' | 'talk' | 'files' | 'history';

/** One part: what stands in it, and how many things, when it can be counted. */
export type NeedPart = {
  readonly id: PartId;
  /** Other words than usual for its link. */
  readonly label?: string | undefined;
  readonly count?: { readonly value: number; readonly label: string } | undefined;
  readonly content: ReactNode;
};

const anchorOf = (id: PartId) => `need-part-${id}`;

/**
 * The details of a need under a row of links that jump to their parts. Everything stays in the
 * page, so that search, print and reading without script find it; the links are plain anchors.
 */
export function NeedParts(props: {
  readonly parts: readonly NeedPart[];
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}) {
  const t = useT().boards.parts;
  const body = useRef<HTMLDivElement>(null);
  const nav = useRef<HTMLElement>(null);
  const { parts, before, after } = props;
  const [current, choose] = useCurrentPart(nav, body);
  const jump = (event: MouseEvent, id: PartId) => {
    const part = document.getElementById(anchorOf(id));
    if (!part) return;
    event.preventDefault();
    choose(anchorOf(id));
    part.scrollIntoView({ block: 'start' });
    part.focus({ preventScroll: true });
  };
  return (
    <>
      <nav ref={nav} className="panel-nav" aria-label={t.title}>
        {parts.map(({ id, label, count }) => (
          <a
            key={id}
            href={`#${anchorOf(id)}`}
            aria-current={current === anchorOf(id) ? 'true' : undefined}
            onClick={(event) => jump(event, id)}
          >
            {label ?? t.names[id]}
            {count && count.value > 0 && <Count {...count} />}
          </a>
        ))}
      </nav>
      <div ref={body} className="panel-body">
        {before}
        {parts.map(({ id, content }) => (
          <div
            key={id}
            id={anchorOf(id)}
            className="panel-part"
            role="group"
            aria-label={t.names[id]}
            tabIndex={-1}
          >
            {content}
          </div>
        ))}
        {after}
      </div>
    </>
  );
}
