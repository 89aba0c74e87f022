import { describe, expect, test } from 'vitest';

import { addDays, weekdayOf } from '#app/domain/dates.ts';

import { makeClock } from '../clock.ts';
import { periodOf } from './period-of.ts';
import { orderStories, requestStories, stepsOf } from './stories.ts';

const clockOn = (day: string) => makeClock(day, new Date(`${day}T09:00:00Z`));
const WEEK = Array.from({ length: 7 }, (_, index) => addDays('2026-11-23', index));

describe('when a demo service runs', () => {
  test('it begins and ends on a day of its schedule, on whatever day the demo is loaded', () => {
    for (const today of WEEK) {
      const days = { startsInDays: 12, endsInDays: 82 };
      const { startsOn, endsOn } = periodOf(
        { schedule: 'il giovedì, alle 15' },
        days,
        clockOn(today),
      );
      expect([weekdayOf(startsOn), weekdayOf(endsOn)]).toEqual([4, 4]);
    }
    const one = { startsInDays: -40, endsInDays: -40 };
    const period = periodOf({ schedule: 'un sabato, dalle 10' }, one, clockOn('2026-11-24'));
    expect(period.startsOn).toBe(period.endsOn);
    expect(weekdayOf(period.startsOn)).toBe(6);
  });

  test('it may begin on any day between two, or on any at all', () => {
    const days = { startsInDays: 5, endsInDays: 6 };
    const clock = clockOn('2026-11-23');
    const weekly = periodOf({ schedule: 'da lunedì a giovedì' }, days, clock);
    expect([1, 2, 3, 4]).toContain(weekdayOf(weekly.startsOn));
    expect(periodOf({ schedule: 'di mattina' }, days, clock)).toEqual({
      startsOn: '2026-11-28',
      endsOn: '2026-11-29',
    });
  });

  test('every story keeps its order: begun is begun, and the end comes after the start', () => {
    for (const today of WEEK) {
      for (const { card, request } of requestStories) {
        const { startsOn, endsOn } = periodOf(card, request, clockOn(today));
        expect(startsOn <= endsOn, card.key).toBe(true);
        expect(startsOn <= today, card.key).toBe(request.startsInDays <= 0);
        expect(endsOn < today, card.key).toBe(request.endsInDays < 0);
      }
    }
  });

  test('an order is placed and confirmed before its service begins', () => {
    const late = orderStories.filter(
      (story) => story.request.startsInDays * -24 > stepsOf(story).confirmed,
    );
    expect(late.map(({ card }) => card.key)).toEqual([]);
  });
});
