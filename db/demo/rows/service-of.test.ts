import { describe, expect, test } from 'vitest';

import { addDays, daysBetween, isDayWithin, weekdayOf } from '#app/domain/dates.ts';
import { priceOrder } from '#app/domain/orders/reprice.ts';
import { periodsOf } from '#app/domain/orders/periods.ts';
import { unitsOfDates } from '#app/domain/requests/timetable-units.ts';
import { checkTimetable, closedBetween, datesOf } from '#app/domain/requests/timetable.ts';

import { makeClock } from '../clock.ts';
import { LedgerBook } from './ledger-book.ts';
import { bandsOf } from './offer-rows.ts';
import { orderRows } from './order-rows.ts';
import { participantRows, requestRows } from './request-rows.ts';
import { sessionRows } from './session-rows.ts';
import { serviceOf } from './service-of.ts';
import { orderStories, requestStories, stepsOf } from './stories.ts';

const clockOn = (day: string) => makeClock(day, new Date(`${day}T09:00:00Z`));
const daysFrom = (first: string, count: number, step: number) =>
  Array.from({ length: count }, (_, index) => clockOn(addDays(first, index * step)));
/** Every day of a week, and days of every month and weekday over a year. */
const LOADED = [...daysFrom('2026-11-23', 7, 1), ...daysFrom('2026-01-01', 34, 11)];

const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

describe('when a demo service runs, on whatever day the demo is loaded', () => {
  test('[RQ3] the dates of every request come to what was asked for', () => {
    for (const clock of LOADED) {
      for (const story of requestStories) {
        const { card, request } = story;
        const { timetable, ...days } = serviceOf(story, clock);
        const where = `${card.key} on ${clock.today}`;
        const made = checkTimetable(timetable, days);
        expect(made.ok, where).toBe(true);
        const dates = made.ok ? made.value : [];
        if (timetable.kind === 'open') continue;
        expect(unitsOfDates(dates, request.unit) ?? request.quantity, where).toBe(request.quantity);
        expect(dates.length, where).toBe(request.dates ?? dates.length);
        expect([dates[0]?.day, dates.at(-1)?.day], where).toEqual([days.startsOn, days.endsOn]);
      }
    }
  });

  test('a service by the month fills as many calendar months, one by the week as many weeks', () => {
    for (const clock of LOADED) {
      for (const story of requestStories) {
        const { unit, quantity } = story.request;
        const { timetable, startsOn, endsOn } = serviceOf(story, clock);
        const where = `${story.card.key} on ${clock.today}`;
        if (unit === 'month') {
          expect(monthOf(endsOn) - monthOf(startsOn) + 1, where).toBe(quantity);
          const periods = periodsOf({ unit, quantity, timetable, startsOn, endsOn });
          expect(new Set(periods.map(({ weight }) => weight)).size, where).toBe(1);
        }
        if (unit === 'week') {
          expect(datesOf(timetable, { startsOn, endsOn }), where).toHaveLength(5 * quantity);
          expect(weekdayOf(startsOn), where).toBe(1);
          expect(Math.ceil(daysBetween(startsOn, endsOn) / 7), where).toBe(quantity);
        }
      }
    }
  });

  test('it is held on no day without lessons where that was agreed, and on such days alone where asked', () => {
    for (const clock of LOADED) {
      for (const story of requestStories) {
        const { school } = story.request;
        const { timetable, ...days } = serviceOf(story, clock);
        // A year of months with a summer in it is held then as well.
        const isAllYear = timetable.kind === 'weekly' && !timetable.skipsSchoolClosed;
        if (school === undefined || (school === 'open' && isAllYear)) continue;
        const isClosed = closedBetween(days.startsOn, days.endsOn);
        const dates = datesOf(timetable, days).map(({ day }) => day);
        const wrong = dates.filter((day) => isClosed(day) !== (school === 'closed'));
        expect(wrong, `${story.card.key} on ${clock.today}`).toEqual([]);
      }
    }
  });

  test('nothing is held on a public holiday, but for a year of months that has a summer in it', () => {
    for (const clock of LOADED) {
      for (const story of requestStories) {
        const { timetable, ...days } = serviceOf(story, clock);
        if (timetable.kind === 'open' || story.request.unit === 'month') continue;
        const holidays = datesOf(timetable, days).filter(
          ({ day }) =>
            /-(01-01|01-06|04-25|05-01|06-02|08-15|11-01|12-07|12-08|12-25|12-26)$/.test(day) &&
            weekdayOf(day) < 7,
        );
        expect(holidays, `${story.card.key} on ${clock.today}`).toEqual([]);
      }
    }
  });

  test('begun is begun, what is over is over, and a yes comes before the service begins (R6)', () => {
    for (const clock of LOADED) {
      for (const story of requestStories) {
        const { startsOn, endsOn } = serviceOf(story, clock);
        const where = `${story.card.key} on ${clock.today}`;
        expect(startsOn <= endsOn, where).toBe(true);
        expect(startsOn <= clock.today, where).toBe(story.request.startsInDays <= 0);
      }
      for (const story of orderStories) {
        const where = `${story.card.key} on ${clock.today}`;
        const { startsOn, endsOn } = serviceOf(story, clock);
        const isOver = ['completed', 'settled'].includes(story.order.status);
        if (isOver) expect(endsOn < clock.today, where).toBe(true);
        if (story.order.status === 'active') expect(endsOn > clock.today, where).toBe(true);
        const { confirmed } = stepsOf(story, clock);
        expect(daysBetween(startsOn, clock.today) * 24 <= confirmed, where).toBe(true);
      }
    }
  });
});

describe('what the demo asks for, prices and dates', () => {
  test('[P1] every order is its request, its dates and its price times its units', () => {
    const clock = clockOn('2026-11-29');
    const requests = new Map(requestRows(clock).map((row) => [row.id, row]));
    const sessions = sessionRows(clock);
    const { orders } = orderRows(clock, new LedgerBook());
    for (const order of orders) {
      const request = requests.get(order.requestId ?? '');
      expect(request, order.id).toMatchObject({
        quantity: order.quantity,
        quantityBasis: order.quantityBasis,
        unit: order.unit,
        startsOn: order.startsOn,
        endsOn: order.endsOn,
      });
      const held = sessions.filter(({ orderId }) => orderId === order.id);
      const dates = datesOf(request?.timetable ?? { kind: 'open' }, order);
      expect(held.length, order.id).toBe(dates.length);
      const outside = dates.filter(({ day }) => !isDayWithin(day, order.startsOn, order.endsOn));
      expect(outside, order.id).toEqual([]);
      expect(order.totalCents % order.unitPriceCents || 0, order.id).toBe(0);
    }
  });

  test('[P1] every offer that stands can be priced for its request', () => {
    const participants = participantRows();
    for (const { card, request } of requestStories) {
      const rows = participants.filter(({ requestId }) => requestId === `demo-request-${card.key}`);
      const households = [...new Set(rows.map(({ householdId }) => householdId))];
      for (const { provider, status, revisions } of request.offers) {
        if (status !== 'open' && status !== 'won') continue;
        const revision = revisions.at(-1);
        const priced = priceOrder(
          {
            orderId: `demo-request-${card.key}`,
            bands: revision ? bandsOf(revision) : [],
            quantity: request.quantity,
            basis: request.basis,
            method: { kind: request.split },
          },
          households.map((householdId) => ({
            householdId,
            dependantIds: rows.flatMap((row) =>
              row.householdId === householdId && row.dependantId ? [row.dependantId] : [],
            ),
          })),
        );
        expect(priced.ok, `${card.key} ${provider}`).toBe(true);
      }
    }
  });
});
