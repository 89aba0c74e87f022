import { describe, expect, test } from 'vitest';

import { addDays } from '../dates.ts';
import { checkOfferTimes, checkRequestTimes, checkVoteTimes } from './request-times.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const TODAY = '2026-11-23';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const later = (ms: number) => new Date(NOW.getTime() + ms);

type Times = Partial<Parameters<typeof checkRequestTimes>[0]>;

function requestRefusal(times: Times): string | null {
  const usual = { closesAt: later(DAY), startsOn: TODAY, endsOn: TODAY };
  const checked = checkRequestTimes({ ...usual, ...times }, NOW, TODAY);
  return checked.ok ? null : checked.code;
}

function voteRefusal(ms: number, offerMs = 400 * DAY): string | null {
  const checked = checkVoteTimes(later(ms), later(offerMs), NOW);
  return checked.ok ? null : checked.code;
}

function offerRefusal(ms: number): string | null {
  const checked = checkOfferTimes(later(ms), NOW);
  return checked.ok ? null : checked.code;
}

describe('times at their edges', () => {
  test('[R1] a request stays open from five minutes to ninety days', () => {
    expect(requestRefusal({ closesAt: later(5 * MINUTE) })).toBeNull();
    expect(requestRefusal({ closesAt: later(5 * MINUTE - 1) })).toBe('request.closes_too_soon');
    expect(requestRefusal({ closesAt: later(90 * DAY) })).toBeNull();
    expect(requestRefusal({ closesAt: later(90 * DAY + 1) })).toBe('request.closes_too_late');
    expect(requestRefusal({ closesAt: new Date(Number.NaN) })).toBe('request.closes_too_soon');
  });

  test('[R1] its service begins today at the earliest and lasts two years at most', () => {
    const starts = (startsOn: string) => requestRefusal({ startsOn, endsOn: addDays(TODAY, 9) });
    expect(starts(TODAY)).toBeNull();
    expect(starts(addDays(TODAY, -1))).toBe('request.starts_in_past');
    expect(starts(addDays(TODAY, 10))).toBe('request.ends_before_start');
    expect(requestRefusal({ endsOn: addDays(TODAY, 732) })).toBeNull();
    expect(requestRefusal({ endsOn: addDays(TODAY, 733) })).toBe('request.period_too_long');
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
