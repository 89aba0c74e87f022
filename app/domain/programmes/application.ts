import type { CalendarDay } from '../dates.ts';
import { isCalendarDay } from '../dates.ts';
import { fail, ok, type Result } from '../result.ts';
import { follow, type TransitionTable } from '../transitions.ts';

/** States of an application for a voucher (APP1). */
export const APPLICATION_STATES = [
  'sent',
  'checking',
  'to_complete',
  'verified',
  'waiting',
  'granted',
  'refused',
  'withdrawn',
] as const;

/** State of an application. */
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** What happens to an application. */
export type ApplicationEvent =
  'take' | 'give_back' | 'resend' | 'verify' | 'queue' | 'issue' | 'refuse' | 'withdraw';

const BEFORE_CHECK = { give_back: 'to_complete', verify: 'verified', refuse: 'refused' } as const;

const TRANSITIONS: TransitionTable<ApplicationState, ApplicationEvent> = {
  sent: { ...BEFORE_CHECK, take: 'checking', withdraw: 'withdrawn' },
  checking: { ...BEFORE_CHECK, withdraw: 'withdrawn' },
  to_complete: { resend: 'sent', refuse: 'refused', withdraw: 'withdrawn' },
  verified: { queue: 'waiting', issue: 'granted', refuse: 'refused', withdraw: 'withdrawn' },
  waiting: { issue: 'granted', refuse: 'refused', withdraw: 'withdrawn' },
  granted: {},
  refused: {},
  withdrawn: {},
};

/** Where an application goes (APP1). */
export function nextApplicationState(
  state: ApplicationState,
  event: ApplicationEvent,
): Result<ApplicationState, 'application.wrong_state'> {
  return follow(TRANSITIONS, state, event, 'application.wrong_state');
}

/** Whether something can happen to an application now (APP1). */
export function mayFollow(state: ApplicationState, event: ApplicationEvent): boolean {
  return nextApplicationState(state, event).ok;
}

/** States in which an application counts as the one of its programme and person (APP2). */
export const LIVE_STATES = [
  'sent',
  'checking',
  'to_complete',
  'verified',
  'waiting',
  'granted',
] as const satisfies readonly ApplicationState[];

/** States in which the declared ISEE is kept: until an officer has read it (E2). */
export const DECLARED_STATES = [
  'sent',
  'checking',
  'to_complete',
] as const satisfies readonly ApplicationState[];

/** States in which an application waits for an officer. */
export const TO_CHECK_STATES: readonly ApplicationState[] = ['sent', 'checking'];

/** States in which an application waits for its voucher: the verified ones and those that wait for money. */
export const TO_ISSUE_STATES = [
  'verified',
  'waiting',
] as const satisfies readonly ApplicationState[];

/** The protocol of a DSU of this year, for whoever has to write one. */
export function exampleProtocol(today: CalendarDay): string {
  return `INPS-ISEE-${today.slice(0, 4)}-01234567A-00`;
}

/** Kinds of ISEE as INPS names them. */
export const ISEE_KINDS = ['ordinary', 'minors', 'health', 'university', 'current'] as const;

/** Kind of an ISEE. */
export type IseeKind = (typeof ISEE_KINDS)[number];

/** What whoever applies declares beside the figures. */
export const CONSENTS = ['isTrue', 'hasDocuments', 'mayCheck'] as const;

/** Longest protocol and words about an application; most that are issued at once. */
export const APPLICATION_LIMITS = { protocol: 40, words: 600, atOnce: 200 } as const;

const PROTOCOL = /^INPS-ISEE-(\d{4})-[0-9A-Z]{9}-\d{2}$/;

/**
 * The protocol of a DSU as INPS writes it, `INPS-ISEE-2026-01234567A-00`, and the last day of its ISEE:
 * 31 December of the year it names, which must not be over (APP3). Spaces and small letters are forgiven.
 */
export function readProtocol(
  typed: string,
  today: CalendarDay,
): Result<
  { readonly protocol: string; readonly expiresOn: CalendarDay },
  'application.protocol' | 'application.isee_over'
> {
  const protocol = typed.replaceAll(/\s+/g, '').toUpperCase();
  const year = PROTOCOL.exec(protocol)?.[1];
  const example = exampleProtocol(today);
  if (year === undefined) return fail('application.protocol', { example });
  const expiresOn = `${year}-12-31`;
  if (expiresOn < today) return fail('application.isee_over');
  if (year > today.slice(0, 4)) return fail('application.protocol', { example });
  return ok({ protocol, expiresOn });
}

/** Whether an officer may write a day as the end of an ISEE: one that is not over, by next year's end. */
export function checkIseeEnd(
  expiresOn: string,
  today: CalendarDay,
): Result<CalendarDay, 'application.isee_over'> {
  const last = `${Number(today.slice(0, 4)) + 1}-12-31`;
  const isGood = isCalendarDay(expiresOn) && expiresOn >= today && expiresOn <= last;
  return isGood ? ok(expiresOn) : fail('application.isee_over');
}
