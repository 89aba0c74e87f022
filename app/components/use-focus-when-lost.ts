import { useEffect, useRef, type RefObject } from 'react';

/**
 * For whatever loses what had the focus (a button that did its work, a line that was deleted): it gets
 * the focus itself instead of the page's start. `state` is what changes with the loss. The place needs
 * a `tabIndex` of -1. Whoever had the focus nowhere keeps it nowhere, so that news of others never move
 * a reader.
 */
export function useFocusWhenLost(state: string | number | null): RefObject<HTMLDivElement> {
  const place = useRef<HTMLDivElement>(null);
  const known = useRef(state);
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null;
    };
    last.current = document.activeElement;
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (known.current === state) return;
    known.current = state;
    const isLost = document.activeElement === document.body && last.current?.isConnected === false;
    if (isLost) place.current?.focus({ preventScroll: true });
  }, [state]);
  return place;
}

/** What says that lines of a list came or went. */
export function idsOf(lines: readonly { readonly id: string }[]): string {
  return lines.map(({ id }) => id).join(' ');
}
