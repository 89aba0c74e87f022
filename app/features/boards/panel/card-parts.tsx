import { useLocation } from '@remix-run/react';
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';

import { Count } from '#app/components/pill.tsx';
import { anchorOf, type CardPartId } from '#app/contracts/boards/card-address.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useCurrentPart } from './use-current-part.ts';

/** One part: what stands in it, and how many things, when it can be counted. */
export type CardPart = {
  readonly id: CardPartId;
  /** Other words than usual for its link. */
  readonly label?: string | undefined;
  readonly count?: { readonly value: number; readonly label: string } | undefined;
  readonly content: ReactNode;
};

/** Brings a part into sight, and the focus with it; false when it is not there. */
function showPart(id: string): boolean {
  const part = document.getElementById(id);
  if (!part?.matches('.panel-part')) return false;
  part.scrollIntoView({ block: 'start' });
  part.focus({ preventScroll: true });
  return true;
}

/** Shows the part that the address names: the browser does so for whole pages only. */
function useAddressedPart(choose: (id: string) => void): void {
  const location = useLocation();
  useEffect(() => {
    const id = location.hash.slice(1);
    if (id !== '' && showPart(id)) choose(id);
  }, [location, choose]);
}

/**
 * The details of a need under a row of links that jump to their parts. Everything stays in the
 * page, so that search, print and reading without script find it; the links are plain anchors.
 */
export function CardParts(props: {
  readonly parts: readonly CardPart[];
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  /** What stays in reach below, wherever one reads. */
  readonly foot?: ReactNode;
}) {
  const t = useT().boards.parts;
  const body = useRef<HTMLDivElement>(null);
  const nav = useRef<HTMLElement>(null);
  const { parts, before, after, foot } = props;
  const [current, choose] = useCurrentPart(nav, body);
  const jump = (event: MouseEvent, id: CardPartId) => {
    if (!showPart(anchorOf(id))) return;
    event.preventDefault();
    choose(anchorOf(id));
  };
  useAddressedPart(choose);
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
            data-part={id}
            role="group"
            aria-label={t.names[id]}
            tabIndex={-1}
          >
            {content}
          </div>
        ))}
        {after}
      </div>
      {foot}
    </>
  );
}
