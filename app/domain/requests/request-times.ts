import { addDays, romeDay, type CalendarDay } from '../dates.ts';
import { dayStart } from '../day-clock.ts';
import { sessionOn, sessionsOf } from '../orders/sessions.ts';
import { fail, ok, type Result } from '../result.ts';
import { romeInstant, romeLocal } from '../rome-clock.ts';
import type { DatedSlot, ServiceDays, Timetable } from './timetable.ts';

const MS_PER_MINUTE = 60_000;

/** Shortest time providers, or voters, are given. */
const SHORTEST_WAIT_MINUTES = 5;

/** Longest time a request may stay open, and a vote may last, in days. */
const LONGEST_WAIT_DAYS = 90;

/** How far ahead a service may begin that is asked for, in days: two years. */
const MOST_DAYS_AHEAD = 731;

/** Longest service period that can be asked for, in days. */
export const LONGEST_PERIOD_DAYS = 732;

/** When a request closes and when the service runs; both days of the period count as inside. */
export type RequestTimes = {
  readonly closesAt: Date;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
};

/** Why times were refused. */
export type RequestTimesCode =
  | 'request.closes_too_soon'
  | 'request.closes_too_late'
  | 'request.closes_after_start'
  | ServiceDaysCode;

/**
 * Whether a request can be sent with these times. `today`: the day in Milan at `now`. Answers end on
 * the first day of the service at the latest: later ones could not be had.
 */
export function checkRequestTimes(
  times: RequestTimes,
  now: Date,
  today: CalendarDay,
): Result<true, RequestTimesCode> {
  const wait = checkWait(times.closesAt, now);
  if (wait === 'too_soon') return fail('request.closes_too_soon');
  if (wait === 'too_late') return fail('request.closes_too_late', latestEnd(now));
  const days = checkServiceDays(times, today);
  if (!days.ok) return days;
  return romeDay(times.closesAt) > times.startsOn ? fail('request.closes_after_start') : ok(true);
}

/** Why the first and last day of a service were refused. */
export type ServiceDaysCode =
  | 'request.starts_in_past'
  | 'request.starts_too_far'
  | 'request.ends_before_start'
  | 'request.period_too_long';

/** Whether a service can be asked for from one day to another. */
export function checkServiceDays(
  { startsOn, endsOn }: ServiceDays,
  today: CalendarDay,
): Result<true, ServiceDaysCode> {
  if (startsOn < today) return fail('request.starts_in_past');
  if (startsOn > addDays(today, MOST_DAYS_AHEAD)) return fail('request.starts_too_far');
  if (endsOn < startsOn) return fail('request.ends_before_start');
  const last = addDays(startsOn, LONGEST_PERIOD_DAYS);
  return endsOn > last ? fail('request.period_too_long') : ok(true);
}

/** Answers end before the first date begins (RQ2): later ones could not be had. `dates` in order. */
export function checkFirstDate(
  [first]: readonly DatedSlot[],
  closesAt: Date,
): Result<true, 'request.closes_after_first'> {
  const isLate = first !== undefined && sessionOn(first.day, first).startsAt <= closesAt;
  return isLate ? fail('request.closes_after_first') : ok(true);
}

/** How long a group may choose once answers have ended, in days. */
const CHOOSING_DAYS = 3;

/** The time a group keeps for its choice when it prolongs the providers' time, in minutes. */
const SHORTEST_CHOICE_MINUTES = 60;

/**
 * Until when a group may put an offer to the vote (RQ7): three days after answers end, so that a
 * provider's last minute is not the group's; no longer than the first date, or where dates are open the
 * first day, which both come after the end of answers (RQ2).
 */
export function choiceEnd(closesAt: Date, service: Pick<OfferedFor, 'startsOn' | 'firstAt'>): Date {
  const usual = closesAt.getTime() + CHOOSING_DAYS * 24 * 60 * MS_PER_MINUTE;
  return new Date(Math.max(closesAt.getTime(), Math.min(usual, choiceLimit(service).getTime())));
}

/** After it no group chooses: the first date begins, or where dates are open the first day is over (RQ7). */
function choiceLimit({ startsOn, firstAt }: Pick<OfferedFor, 'startsOn' | 'firstAt'>): Date {
  return firstAt ?? dayStart(addDays(startsOn, 1));
}

/** Why providers were not given more time. */
export type ProlongCode =
  | 'request.closes_too_soon'
  | 'request.closes_too_late'
  | 'request.closes_after_start'
  | 'request.closes_after_first'
  | 'request.closes_no_later'
  | 'request.leaves_no_choice';

/**
 * Whether providers may answer until a later moment (RQ8): later than before and in the future, by the
 * first day of the service and before its first date (RQ2), with an hour left for the group to choose.
 */
export function checkProlonged(
  closesAt: Date,
  before: Date,
  service: Pick<OfferedFor, 'startsOn' | 'firstAt'>,
  now: Date,
): Result<true, ProlongCode> {
  if (closesAt <= before) return fail('request.closes_no_later');
  const wait = checkWait(closesAt, now);
  if (wait === 'too_soon') return fail('request.closes_too_soon');
  if (wait === 'too_late') return fail('request.closes_too_late', latestEnd(now));
  const { startsOn, firstAt } = service;
  if (romeDay(closesAt) > startsOn) return fail('request.closes_after_start');
  if (firstAt !== null && closesAt >= firstAt) return fail('request.closes_after_first');
  const left = choiceEnd(closesAt, service).getTime() - closesAt.getTime();
  return left < SHORTEST_CHOICE_MINUTES * MS_PER_MINUTE
    ? fail('request.leaves_no_choice')
    : ok(true);
}

/**
 * When answers may well end that are prolonged, as a `datetime-local` field writes it; null where no
 * later time is left (RQ8).
 */
export function usualProlongedEnd(before: Date, service: OfferedFor, now: Date): string | null {
  const from = romeLocal(before > now ? before : now);
  const { startsOn } = service;
  const latest = new Date(choiceLimit(service).getTime() - SHORTEST_CHOICE_MINUTES * MS_PER_MINUTE);
  const soon = addDays(from.slice(0, 10), USUAL_ANSWER_DAYS);
  const evening = `${soon > startsOn ? startsOn : soon}T${USUAL_VOTE_TIME}`;
  const ends = [evening, romeLocal(latest), `${startsOn}T23:00`];
  const fits = (end: string) => {
    const at = romeInstant(end);
    return at !== null && checkProlonged(at, before, service, now).ok;
  };
  return ends.find(fits) ?? null;
}

/** Why the end of a vote was refused. */
export type VoteTimesCode =
  | 'decision.closes_too_soon'
  | 'decision.closes_too_late'
  | 'decision.outlasts_offer'
  | 'decision.outlasts_first'
  | 'decision.outlasts_start'
  | 'decision.outlasts_service';

/** What a vote is about: until when the offer stands, the days of the service and its first date. */
export type VotedOn = {
  readonly validUntil: Date;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  /** When the first date begins; null while the dates are open. */
  readonly firstAt: Date | null;
};

/** When the first date that a timetable gives begins; null when it leaves the dates open. */
export function firstDateAt(timetable: Timetable, days: ServiceDays): Date | null {
  return sessionsOf(timetable, days)[0]?.startsAt ?? null;
}

/**
 * Whether a vote may last until `closesAt` (D8). It must end while the offer still stands and before
 * the first date begins; where dates are open on the first day of the service at the latest (its
 * last, once it should have begun), so that what the households choose can be had.
 */
export function checkVoteTimes(
  closesAt: Date,
  votedOn: VotedOn,
  now: Date,
): Result<true, VoteTimesCode> {
  const wait = checkWait(closesAt, now);
  if (wait === 'too_soon') return fail('decision.closes_too_soon');
  if (wait === 'too_late') return fail('decision.closes_too_late', latestEnd(now));
  if (closesAt.getTime() >= votedOn.validUntil.getTime()) return fail('decision.outlasts_offer');
  const { firstAt, startsOn, endsOn } = votedOn;
  if (firstAt !== null) return closesAt < firstAt ? ok(true) : fail('decision.outlasts_first');
  const day = romeDay(closesAt);
  if (day > endsOn) return fail('decision.outlasts_service');
  const isLate = romeDay(now) > startsOn;
  return day <= startsOn || isLate ? ok(true) : fail('decision.outlasts_start');
}

/** Days the form of a vote offers to begin with. */
const USUAL_VOTE_DAYS = 2;

/** Days a request offers to stay open to begin with. */
const USUAL_ANSWER_DAYS = 7;

/** The hour votes and answers usually end at; the last minutes of a day that has passed it. */
const USUAL_VOTE_TIME = '20:00';
const LAST_VOTE_TIME = '23:55';

/** How long before the first date a vote, or answers, end that have no evening left, in minutes. */
const BEFORE_FIRST_MINUTES = [60, 5];

/**
 * When a vote may well end, as a `datetime-local` field writes it on Milan's clock: in a few days,
 * and while {@link checkVoteTimes} allows it (D8). `now` as such a text too.
 */
export function usualVoteEnd(service: Omit<VotedOn, 'validUntil'>, now: string): string {
  return usualEnd(service, now, USUAL_VOTE_DAYS);
}

/**
 * When answers may well end, written alike: in a week, and before the first date (RQ2).
 */
export function usualAnswerEnd(service: Omit<VotedOn, 'validUntil'>, now: string): string {
  return usualEnd(service, now, USUAL_ANSWER_DAYS);
}

function usualEnd(service: Omit<VotedOn, 'validUntil'>, now: string, days: number): string {
  const { startsOn, endsOn, firstAt } = service;
  const today = now.slice(0, 10);
  const soon = addDays(today, days);
  if (firstAt !== null) {
    const first = romeLocal(firstAt);
    const evenings = [soon, addDays(first.slice(0, 10), -1)].map(
      (day) => `${day}T${USUAL_VOTE_TIME}`,
    );
    const before = BEFORE_FIRST_MINUTES.map((minutes) =>
      romeLocal(new Date(firstAt.getTime() - minutes * MS_PER_MINUTE)),
    );
    const allowed = [...evenings, ...before].find((end) => end > now && end < first);
    if (allowed !== undefined) return allowed;
  }
  const lastDay = today > startsOn ? endsOn : startsOn;
  const usual = `${soon > lastDay ? lastDay : soon}T${USUAL_VOTE_TIME}`;
  return usual > now ? usual : `${today}T${LAST_VOTE_TIME}`;
}

/** Why the end of an offer was refused. */
export type OfferTimesCode =
  | 'offer.ends_too_soon'
  | 'offer.ends_too_late'
  | 'offer.outlasts_first'
  | 'offer.outlasts_start'
  | 'offer.outlasts_service';

/** The days of a service and when its first date begins. */
export type OfferedFor = Omit<VotedOn, 'validUntil'>;

/**
 * Whether an offer may stand until `validUntil` (OFR6): at most a year, so that a price stays true,
 * and no longer than a vote on it could end (D8); it may stand until the first date itself begins.
 */
export function checkOfferTimes(
  validUntil: Date,
  service: OfferedFor,
  now: Date,
): Result<true, OfferTimesCode> {
  const minutes = (validUntil.getTime() - now.getTime()) / MS_PER_MINUTE;
  if (!(minutes >= SHORTEST_WAIT_MINUTES)) return fail('offer.ends_too_soon');
  if (minutes > 366 * 24 * 60) return fail('offer.ends_too_late');
  const { startsOn, endsOn, firstAt } = service;
  if (firstAt !== null) return validUntil <= firstAt ? ok(true) : fail('offer.outlasts_first');
  const day = romeDay(validUntil);
  if (day > endsOn) return fail('offer.outlasts_service');
  const isLate = romeDay(now) > startsOn;
  return day <= startsOn || isLate ? ok(true) : fail('offer.outlasts_start');
}

/** Days after the end of answers for which an offer is proposed to stand. */
const USUAL_OFFER_DAYS = 14;

/**
 * Until when an offer may well stand, as a `datetime-local` field writes it on Milan's clock: two
 * weeks after answers end, and no longer than {@link checkOfferTimes} allows (OFR6).
 */
export function usualOfferEnd(service: OfferedFor, closesAt: Date): string {
  const { startsOn, firstAt } = service;
  const closes = romeLocal(closesAt);
  const usual = `${addDays(closes.slice(0, 10), USUAL_OFFER_DAYS)}T${USUAL_VOTE_TIME}`;
  if (firstAt !== null) {
    const first = romeLocal(firstAt);
    return usual < first ? usual : first;
  }
  if (usual.slice(0, 10) <= startsOn) return usual;
  const evening = `${startsOn}T${USUAL_VOTE_TIME}`;
  return evening > closes ? evening : `${startsOn}T${LAST_VOTE_TIME}`;
}

/** The last day on which answers, or a vote, may end: a refusal names it. */
export function latestEnd(now: Date): { readonly latest: CalendarDay } {
  return { latest: romeDay(new Date(now.getTime() + LONGEST_WAIT_DAYS * 24 * 60 * MS_PER_MINUTE)) };
}

export function checkWait(until: Date, now: Date): 'too_soon' | 'too_late' | 'fine' {
  const minutes = (until.getTime() - now.getTime()) / MS_PER_MINUTE;
  if (!(minutes >= SHORTEST_WAIT_MINUTES)) return 'too_soon';
  return minutes <= LONGEST_WAIT_DAYS * 24 * 60 ? 'fine' : 'too_late';
}
