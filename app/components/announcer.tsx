import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';

import { delayMs, enqueue, flush, SILENT_QUEUE } from './announcement-queue.ts';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Holds the page's one polite live region. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState('');
  const queue = useRef(SILENT_QUEUE);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const announce = useCallback((sentence: string) => {
    queue.current = enqueue(queue.current, sentence);
    const wait = delayMs(queue.current, performance.now());
    if (wait === null || timer.current !== null) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      const said = flush(queue.current, performance.now());
      queue.current = said.queue;
      setText(said.text);
    }, wait);
  }, []);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div role="status" className="sr">
        {text}
      </div>
    </AnnounceContext.Provider>
  );
}

/** Speaks a sentence politely to screen readers, at most one announcement per five seconds. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}
