import { romeYear } from '#app/domain/dates.ts';

/** The year an address names, within what can be; this year otherwise. */
export function yearAsked(asked: string | null, now: Date): number {
  return asked !== null && /^20[2-9]\d$/.test(asked) ? Number(asked) : romeYear(now);
}
