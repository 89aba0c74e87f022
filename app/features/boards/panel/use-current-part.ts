import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** What a person does to scroll: after one of them a chosen link no longer counts. */
const OWN_MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Id of the part of the details that is being read: the last one that begins above the upper third
 * of what shows, and the first one until its beginning is out of sight; none while what stands before
 * all of them fills that third. A part whose link was just chosen counts until the person scrolls: the
 * last parts are often too short to reach the top.
 */
export function useCurrentPart(
  nav: RefObject<HTMLElement>,
  body: RefObject<HTMLElement>,
): [string | null, (id: string) => void] {
  const [current, setCurrent] = useState<string | null>(null);
  const isChosen = useRef(false);
  useEffect(() => {
    const release = () => {
      isChosen.current = false;
    };
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (!isChosen.current) setCurrent(partInSight(nav.current, body.current));
      });
    };
    look();
    // The details scroll by themselves beside the board, with the page on phones.
    document.addEventListener('scroll', look, { capture: true, passive: true });
    for (const type of OWN_MOVES) document.addEventListener(type, release, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', look, { capture: true });
      for (const type of OWN_MOVES) document.removeEventListener(type, release);
    };
  }, [nav, body]);
  const choose = useCallback((id: string) => {
    isChosen.current = true;
    setCurrent(id);
  }, []);
  return [current, choose];
}

function partInSight(nav: HTMLElement | null, body: HTMLElement | null): string | null {
  if (!nav || !body) return null;
  const top = nav.getBoundingClientRect().bottom;
  const line = top + (window.innerHeight - top) / 3;
  const parts = [...body.querySelectorAll<HTMLElement>('.panel-part')];
  const first = parts.find((part) => part.getClientRects().length > 0);
  if (first && first.getBoundingClientRect().top > line) return null;
  if (first && first.getBoundingClientRect().top >= top) return first.id;
  const begun = parts.filter((part) => part.getBoundingClientRect().top <= line);
  return (begun.at(-1) ?? parts[0])?.id ?? null;
}
