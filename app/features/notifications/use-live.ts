import { useNavigation, useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';

import { useCurrentDay } from '#app/components/current-day.ts';
import { setSignedOut } from '#app/components/signed-out.ts';
import { holdsWriting, noteWriting } from '#app/components/writing.ts';

import { askForNews, EVERYTHING, forgetReadNews, keepNews, type LiveNews } from './live-news.ts';

/** The page asks its loaders again at most this often. */
const AT_MOST_EVERY_MS = 250;

/**
 * Keeps a page up to date: whenever the server says that something this person may see has
 * changed, those loaders of the page that show it run again (`readsNews`). The notice itself carries
 * no data. After a lost connection all run once, since notices may have been missed.
 */
export function useLive(options: { readonly isEnabled: boolean }): void {
  const readNews = useReadNews();
  const latest = useRef(readNews);
  useEffect(() => {
    latest.current = readNews;
  }, [readNews]);
  const { isEnabled } = options;
  useEffect(() => {
    if (!isEnabled) return undefined;
    let isGone = false;
    let close: (() => void) | null = null;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stopNoting = noteWriting(document);
    const soon = (news: LiveNews | typeof EVERYTHING) => {
      keepNews(news);
      timer ??= setTimeout(() => {
        timer = null;
        latest.current();
      }, AT_MOST_EVERY_MS);
    };
    // After the first paint: nobody waits for the socket's code.
    void import('./live-line.ts').then(({ openLiveLine }) => {
      const line = { onChange: soon, holdsWriting, onSignedOut: setSignedOut };
      if (!isGone) close = openLiveLine(line);
    });
    return () => {
      isGone = true;
      stopNoting();
      if (timer) clearTimeout(timer);
      close?.();
    };
  }, [isEnabled]);
}

/**
 * Has the loaders run that show what is new. While a page is being read, that waits: asked again in the
 * middle, Remix would break the reading off, which nobody catches, and news in a row would never let it end.
 */
function useReadNews(): () => void {
  const { revalidate, state } = useRevalidator();
  const navigation = useNavigation();
  const isReading = navigation.state === 'loading' || state === 'loading';
  const now = useRef({ revalidate, isReading });
  const isAwaited = useRef(false);
  const readNews = useCallback(() => {
    isAwaited.current = now.current.isReading;
    if (isAwaited.current) return;
    askForNews();
    now.current.revalidate();
  }, []);
  useEffect(() => {
    if (state === 'idle') forgetReadNews();
  }, [state]);
  useEffect(() => {
    now.current = { revalidate, isReading };
    if (!isReading && isAwaited.current) readNews();
  }, [revalidate, isReading, readNews]);
  return readNews;
}

/** Has every loader of the page run again, whatever news there is. */
export function useReadAgain(): { readonly readAgain: () => void; readonly isReading: boolean } {
  const { revalidate, state } = useRevalidator();
  const readAgain = useCallback(() => {
    keepNews(EVERYTHING);
    askForNews();
    revalidate();
  }, [revalidate]);
  return { readAgain, isReading: state !== 'idle' };
}

/** When a day ends under an open page, the page is read again: "today" is another day now. */
export function useNewDay(): void {
  const { readAgain } = useReadAgain();
  const day = useCurrentDay()?.day ?? null;
  const last = useRef(day);
  useEffect(() => {
    if (last.current !== null && last.current !== day) readAgain();
    last.current = day;
  }, [day, readAgain]);
}
