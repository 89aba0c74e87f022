import { useEffect, useRef, type RefObject } from 'react';

/** Keys with which somebody chooses from a list while the focus stays in a field. */
export type ListKey = 'ArrowDown' | 'ArrowUp' | 'Enter' | 'Tab' | 'Escape';

const KEYS: ReadonlySet<string> = new Set<ListKey>([
  'ArrowDown',
  'ArrowUp',
  'Enter',
  'Tab',
  'Escape',
]);

function isListKey(key: string): key is ListKey {
  return KEYS.has(key);
}

/**
 * While a list is open its keys, pressed in the field that `box` holds, are the list's: `press` says
 * whether it took the key; what the key else does in the field then waits.
 */
export function useListKeys(
  box: RefObject<HTMLElement>,
  isOpen: boolean,
  press: (key: ListKey) => boolean,
): void {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const element = box.current;
    if (!isOpen || !element) return undefined;
    const down = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (!isPlain || event.isComposing || !isListKey(event.key)) return;
      if (!latest.current(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('keydown', down, { capture: true });
    return () => element.removeEventListener('keydown', down, { capture: true });
  }, [box, isOpen]);
}
