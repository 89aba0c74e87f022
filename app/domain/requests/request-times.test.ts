import { describe, expect, test } from 'vitest';

import { addDays } from '../dates.ts';
import { romeInstant } from '../rome-clock.ts';
import {
  checkFirstDate,
  checkOfferTimes,
  checkProlonged,
  checkRequestTimes,
  checkVoteTimes,
  choiceEnd,
  type OfferedFor,
  usualAnswerEnd,
  usualOfferEnd,
  usualProlongedEnd,
  usualVoteEnd,
} from './request-times.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const TODAY = '2026-11-23';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const later = (ms: number) => new Date(NOW.getTime() + ms);

type Times = Partial<Parameters<typeof checkRequestTimes>[0]>;

function requestRefusal(times: Times): string | null {
  const usual = { closesAt: later(60 * MINUTE), startsOn: TODAY, endsOn: TODAY };
  const checked = checkRequestTimes({ ...usual, ...times }, NOW, TODAY);
  return checked.ok ? null : checked.code;
}

const FAR = addDays(TODAY, 400);

function voteRefusal(ms: number, offerMs = 400 * DAY, startsOn = FAR, endsOn = FAR): string | null {
  const votedOn = { validUntil: later(offerMs), startsOn, endsOn, firstAt: null };
  const checked = checkVoteTimes(later(ms), votedOn, NOW);
  return checked.ok ? null : checked.code;
}

function offerRefusal(ms: number): string | null {
  const service = { startsOn: FAR, endsOn: FAR, firstAt: null };
  const checked = checkOfferTimes(later(ms), service, NOW);
  return checked.ok ? null : checked.code;
}

describe('times at their edges', () => {
  test('[R1] a request stays open from five minutes to ninety days', () => {
    expect(requestRefusal({ closesAt: later(5 * MINUTE) })).toBeNull();
    expect(requestRefusal({ closesAt: later(5 * MINUTE - 1) })).toBe('request.closes_too_soon');
    const days = { startsOn: addDays(TODAY, 99), endsOn: addDays(TODAY, 99) };
    expect(requestRefusal({ ...days, closesAt: later(90 * DAY) })).toBeNull();
    expect(requestRefusal({ ...days, closesAt: later(90 * DAY + 1) })).toBe(
      'request.closes_too_late',
    );
    expect(requestRefusal({ closesAt: new Date(Number.NaN) })).toBe('request.closes_too_soon');
  });

  test('[R1] its service begins today at the earliest and lasts two years at most', () => {
    const starts = (startsOn: string) => requestRefusal({ startsOn, endsOn: addDays(TODAY, 9) });
    expect(starts(TODAY)).toBeNull();
    expect(starts(addDays(TODAY, -1))).toBe('request.starts_in_past');
    const far = (startsOn: string) => requestRefusal({ startsOn, endsOn: startsOn });
    expect(far(addDays(TODAY, 731))).toBeNull();
    expect(far(addDays(TODAY, 732))).toBe('request.starts_too_far');
    expect(far('9999-12-31')).toBe('request.starts_too_far');
    expect(starts(addDays(TODAY, 10))).toBe('request.ends_before_start');
    expect(requestRefusal({ endsOn: addDays(TODAY, 732) })).toBeNull();
    expect(requestRefusal({ endsOn: addDays(TODAY, 733) })).toBe('request.period_too_long');
  });

  test('[R1] answers end by the first day of the service, on the clock of Milan', () => {
    const days = { startsOn: addDays(TODAY, 1), endsOn: addDays(TODAY, 9) };
    const lastMinute = new Date('2026-11-24T22:59:00Z');
    expect(requestRefusal({ ...days, closesAt: lastMinute })).toBeNull();
    const midnight = new Date('2026-11-24T23:00:00Z');
    expect(requestRefusal({ ...days, closesAt: midnight })).toBe('request.closes_after_start');
  });

  test('[D8] a vote ends before the first date begins, also on its day', () => {
    const firstAt = later(DAY);
    const votedOn = { validUntil: later(9 * DAY), startsOn: TODAY, endsOn: FAR, firstAt };
    expect(checkVoteTimes(later(DAY - MINUTE), votedOn, NOW).ok).toBe(true);
    expect(checkVoteTimes(firstAt, votedOn, NOW)).toMatchObject({
      code: 'decision.outlasts_first',
    });
    const begun = { ...votedOn, firstAt: later(-MINUTE) };
    expect(checkVoteTimes(later(DAY), begun, NOW)).toMatchObject({
      code: 'decision.outlasts_first',
    });
  });

  test('[D8] where dates are open, by the first day, or by the last once it should run', () => {
    const vote = (days: number, startsOn: string, endsOn: string) =>
      voteRefusal(days * DAY, 400 * DAY, startsOn, endsOn);
    expect(vote(2, addDays(TODAY, 2), addDays(TODAY, 9))).toBeNull();
    expect(vote(3, addDays(TODAY, 2), addDays(TODAY, 9))).toBe('decision.outlasts_start');
    expect(vote(3, addDays(TODAY, -1), addDays(TODAY, 3))).toBeNull();
    expect(vote(4, addDays(TODAY, -1), addDays(TODAY, 3))).toBe('decision.outlasts_service');
  });

  test('[D8] the end that is proposed is one that is allowed, also late in the evening', () => {
    const service = { startsOn: addDays(TODAY, 9), endsOn: addDays(TODAY, 30), firstAt: null };
    expect(usualVoteEnd(service, `${TODAY}T10:00`)).toBe(`${addDays(TODAY, 2)}T20:00`);
    const soon = { startsOn: TODAY, endsOn: TODAY, firstAt: null };
    expect(usualVoteEnd(soon, `${TODAY}T10:00`)).toBe(`${TODAY}T20:00`);
    expect(usualVoteEnd(soon, `${TODAY}T21:30`)).toBe(`${TODAY}T23:55`);
  });

  test('[D8] the end that is proposed is before the first date', () => {
    const end = (first: string, now: string) =>
      usualVoteEnd(
        { startsOn: TODAY, endsOn: FAR, firstAt: romeInstant(first) },
        `${TODAY}T${now}`,
      );
    expect(end('2026-11-26T16:30', '10:00')).toBe('2026-11-25T20:00');
    expect(end('2026-11-25T16:30', '10:00')).toBe('2026-11-24T20:00');
    expect(end('2026-11-24T16:30', '21:00')).toBe('2026-11-24T15:30');
    expect(end('2026-11-23T16:30', '10:00')).toBe('2026-11-23T15:30');
    expect(end('2026-11-23T16:30', '16:00')).toBe('2026-11-23T16:25');
  });

  test('[RQ2] the end of answers that is proposed is in a week, and before the first date', () => {
    const end = (first: string | null, startsOn: string) =>
      usualAnswerEnd(
        { startsOn, endsOn: FAR, firstAt: first === null ? null : romeInstant(first) },
        `${TODAY}T10:00`,
      );
    expect(end('2026-12-16T16:00', '2026-12-14')).toBe('2026-11-30T20:00');
    expect(end('2026-11-25T16:00', '2026-11-25')).toBe('2026-11-24T20:00');
    expect(end('2026-11-23T16:00', TODAY)).toBe('2026-11-23T15:00');
    expect(end(null, '2026-11-26')).toBe('2026-11-26T20:00');
  });

  test('[D5] a vote lasts as long, and ends before its offer', () => {
    expect(voteRefusal(5 * MINUTE)).toBeNull();
    expect(voteRefusal(5 * MINUTE - 1)).toBe('decision.closes_too_soon');
    expect(voteRefusal(90 * DAY)).toBeNull();
    expect(voteRefusal(90 * DAY + 1)).toBe('decision.closes_too_late');
    expect(voteRefusal(DAY, DAY + 1)).toBeNull();
    expect(voteRefusal(DAY, DAY)).toBe('decision.outlasts_offer');
  });

  test('[R1] an offer stands from five minutes to a year', () => {
    expect(offerRefusal(5 * MINUTE)).toBeNull();
    expect(offerRefusal(5 * MINUTE - 1)).toBe('offer.ends_too_soon');
    expect(offerRefusal(366 * DAY)).toBeNull();
    expect(offerRefusal(366 * DAY + 1)).toBe('offer.ends_too_late');
  });
});

test('[RQ2] answers end before the first date begins', () => {
  const dates = [{ day: '2026-12-03', startMinute: 600, endMinute: 660 }];
  const refused = { ok: false, code: 'request.closes_after_first' };
  expect(checkFirstDate(dates, new Date('2026-12-03T08:59:00Z')).ok).toBe(true);
  expect(checkFirstDate(dates, new Date('2026-12-03T09:00:00Z'))).toEqual(refused);
  expect(checkFirstDate([], new Date('2026-12-03T09:00:00Z')).ok).toBe(true);
});

/** A moment on Milan's clock. */
function rome(local: string): Date {
  return romeInstant(local) ?? new Date(Number.NaN);
}

describe('when the group chooses, and more time for answers', () => {
  const first = rome('2026-12-03T16:30');
  const dated = { startsOn: '2026-12-01', endsOn: '2027-01-31', firstAt: first };
  const open = { startsOn: '2026-12-05', endsOn: '2026-12-20', firstAt: null };

  test('[RQ7] the choice ends after the answers: three days, or when the service begins', () => {
    expect(choiceEnd(rome('2026-11-25T20:00'), dated)).toEqual(rome('2026-11-28T20:00'));
    expect(choiceEnd(rome('2026-12-01T20:00'), dated)).toEqual(first);
    expect(choiceEnd(rome('2026-12-05T20:00'), open)).toEqual(rome('2026-12-06T00:00'));
    expect(choiceEnd(rome('2026-12-09T20:00'), open)).toEqual(rome('2026-12-09T20:00'));
  });

  test('[RQ8] more time is later, by the first day, and leaves the group an hour', () => {
    const before = rome('2026-11-25T20:00');
    const refusal = (until: string, service: OfferedFor, now = NOW) => {
      const checked = checkProlonged(rome(until), before, service, now);
      return checked.ok ? null : checked.code;
    };
    expect(refusal('2026-11-25T20:00', dated)).toBe('request.closes_no_later');
    expect(refusal('2026-11-25T20:01', dated)).toBeNull();
    expect(refusal('2026-11-27T10:04', dated, rome('2026-11-27T10:00'))).toBe(
      'request.closes_too_soon',
    );
    expect(refusal('2026-12-01T23:00', { ...dated, firstAt: rome('2026-12-01T23:30') })).toBe(
      'request.leaves_no_choice',
    );
    expect(refusal('2026-12-01T12:00', { ...dated, firstAt: rome('2026-12-01T11:30') })).toBe(
      'request.closes_after_first',
    );
    expect(refusal('2026-12-05T23:00', open)).toBeNull();
    expect(refusal('2026-12-05T23:01', open)).toBe('request.leaves_no_choice');
    expect(refusal('2026-12-06T00:00', open)).toBe('request.closes_after_start');
    const far = { startsOn: '2027-09-01', endsOn: '2027-10-01', firstAt: null };
    expect(refusal('2027-08-01T12:00', far)).toBe('request.closes_too_late');
  });

  test('[RQ8] what is proposed can be sent; nothing where no later time is left', () => {
    expect(usualProlongedEnd(rome('2026-11-25T20:00'), dated, NOW)).toBe('2026-12-01T20:00');
    expect(usualProlongedEnd(rome('2026-11-24T20:00'), open, NOW)).toBe('2026-12-01T20:00');
    expect(usualProlongedEnd(rome('2026-12-03T20:00'), open, NOW)).toBe('2026-12-05T20:00');
    expect(usualProlongedEnd(rome('2026-12-05T20:00'), open, NOW)).toBe('2026-12-05T23:00');
    expect(usualProlongedEnd(rome('2026-12-05T23:00'), open, NOW)).toBeNull();
    expect(usualProlongedEnd(NOW, open, rome('2026-12-07T10:00'))).toBeNull();
  });
});

describe('until when an offer stands', () => {
  const first = rome('2026-12-03T16:30');
  const dated = { startsOn: '2026-12-01', endsOn: '2027-01-31', firstAt: first };
  const open = { startsOn: '2026-12-01', endsOn: '2026-12-20', firstAt: null };
  const refusal = (until: string, service: OfferedFor, now = NOW) => {
    const checked = checkOfferTimes(rome(until), service, now);
    return checked.ok ? null : checked.code;
  };

  test('[OFR6] not after its first date has begun: nobody could take it then', () => {
    expect(refusal('2026-12-03T16:30', dated)).toBeNull();
    expect(refusal('2026-12-03T16:31', dated)).toBe('offer.outlasts_first');
  });

  test('[OFR6] where dates are open, by the first day, or the last once it should run', () => {
    expect(refusal('2026-12-01T23:59', open)).toBeNull();
    expect(refusal('2026-12-02T00:00', open)).toBe('offer.outlasts_start');
    expect(refusal('2026-12-21T00:00', open)).toBe('offer.outlasts_service');
    const running = rome('2026-12-02T10:00');
    expect(refusal('2026-12-20T20:00', open, running)).toBeNull();
    expect(refusal('2026-12-21T00:00', open, running)).toBe('offer.outlasts_service');
  });

  test('[OFR6] what is proposed is allowed, and after the end of answers', () => {
    const proposed = (service: OfferedFor, closes: string) => usualOfferEnd(service, rome(closes));
    expect(proposed(dated, '2026-11-25T20:00')).toBe('2026-12-03T16:30');
    expect(proposed({ ...dated, firstAt: rome('2026-12-20T09:00') }, '2026-11-25T20:00')).toBe(
      '2026-12-09T20:00',
    );
    expect(proposed(open, '2026-11-25T20:00')).toBe('2026-12-01T20:00');
    expect(proposed(open, '2026-12-01T20:00')).toBe('2026-12-01T23:55');
    expect(proposed({ ...open, startsOn: '2026-12-15' }, '2026-11-25T18:00')).toBe(
      '2026-12-09T20:00',
    );
  });
});
