import { useSyncExternalStore } from 'react';

import { romeDay, type CalendarDay } from '#app/domain/dates.ts';

/** How often an open page looks at the clock; not all pages of the city at the same second. */
const LOOK_MS = 45_000 + Math.random() * 30_000;

/** The day in Milan by this device's clock, and the instant it was first seen. */
type Today = { readonly day: CalendarDay; readonly seenAt: string };

let today: Today | null = null;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function look(): void {
  const now = new Date();
  const day = romeDay(now);
  if (today?.day === day) return;
  today = { day, seenAt: now.toISOString() };
  for (const listener of listeners) listener();
}

/** A page that slept in a pocket looks as soon as it is seen again. */
function subscribe(listener: () => void): () => void {
  look();
  if (listeners.size === 0) {
    timer = setInterval(look, LOOK_MS);
    document.addEventListener('visibilitychange', look);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}

/** The day in Milan; null on the server and until the page is alive. Changes at midnight. */
export function useCurrentDay(): Today | null {
  return useSyncExternalStore(
    subscribe,
    () => today,
    () => null,
  );
}

/**
 * What "now" is for the words of a page drawn at `drawnAt`: that instant, so that server and browser
 * write the same, until its day in Milan is over. For pages that live without the server's answer.
 */
export function useNow(drawnAt: string): string {
  const current = useCurrentDay();
  const isOver = current !== null && current.day > romeDay(new Date(drawnAt));
  return isOver ? current.seenAt : drawnAt;
}
