import { expect, test } from 'vitest';

import {
  checkEdition,
  checkEditionChange,
  decideEdition,
  type EditionTerms,
  isSelling,
  salesEndAt,
} from './edition.ts';

const TODAY = '2026-11-23';
const TERMS: EditionTerms = {
  timetable: {
    kind: 'weekly',
    slots: [{ weekday: 1, startMinute: 1_020, endMinute: 1_080 }],
    skipsSchoolClosed: false,
  },
  startsOn: '2026-12-07',
  endsOn: '2026-12-21',
  seats: 8,
  minSeats: 4,
  decidesOn: '2026-12-01',
  salesEndOn: '2026-12-06',
  seatPriceCents: 12_000,
  minAge: 6,
  maxAge: 10,
};
const check = (over: Partial<EditionTerms>) => {
  const checked = checkEdition({ ...TERMS, ...over }, TODAY);
  return checked.ok ? checked.value.length : checked.code;
};

test('[EDI1] an edition has dates to come, a minimum within its seats, and ends its sale before it begins', () => {
  expect(check({})).toBe(3);
  expect(check({ timetable: { kind: 'open' } })).toBe('edition.no_dates');
  expect(check({ startsOn: TODAY })).toBe('edition.begins_in_the_past');
  expect(check({ startsOn: '2028-01-03', endsOn: '2028-02-07' })).toBe('edition.too_far');
  expect(check({ endsOn: '2028-02-07' })).toBe('edition.too_long');
  expect(check({ endsOn: '2026-12-06', startsOn: '2026-12-01' })).toBe('timetable.no_dates');
  expect(check({ minSeats: 9 })).toBe('edition.min_above_seats');
  expect(check({ decidesOn: '2026-12-07' })).toBe('edition.decides_too_late');
  expect(check({ decidesOn: '2026-11-22' })).toBe('edition.decides_in_the_past');
  expect(check({ salesEndOn: '2026-12-08' })).toBe('edition.sales_end_too_late');
  expect(check({ salesEndOn: '2026-11-22' })).toBe('edition.sales_end_in_the_past');
  expect(check({ minAge: 11 })).toBe('edition.ages_reversed');
  expect(check({ seatPriceCents: 10_000_000 })).toBe('price.too_large');
});

test('[EDI2] what families bought stays: dates, price, ages; seats may grow, the minimum fall', () => {
  const change = (over: Partial<EditionTerms>, takenSeats = 3) => {
    const checked = checkEditionChange(
      { ...TERMS, state: 'open' },
      { ...TERMS, ...over },
      { takenSeats, isWantedByAny: takenSeats > 0 },
    );
    return checked.ok ? 'ok' : checked.code;
  };
  expect(change({ seats: 3, minSeats: 2, decidesOn: '2026-11-30' })).toBe('ok');
  expect(change({ seats: 2 })).toBe('edition.seats_below_taken');
  expect(change({ endsOn: '2026-12-14' })).toBe('edition.dates_are_bought');
  expect(change({ seatPriceCents: 11_000 })).toBe('edition.price_is_bought');
  expect(change({ maxAge: 12 })).toBe('edition.ages_are_bought');
  expect(change({ minSeats: 5 })).toBe('edition.min_only_down');
  expect(change({ decidesOn: '2026-12-02' })).toBe('edition.decides_only_sooner');
  expect(change({ seatPriceCents: 11_000, endsOn: '2026-12-14' }, 0)).toBe('ok');
});

test('[EDI3] seats are sold to the end of the last day of sale in Milan, never once it has begun', () => {
  expect(salesEndAt(TERMS)).toEqual(new Date('2026-12-06T23:00:00Z'));
  const toTheDay = { ...TERMS, salesEndOn: '2026-12-07', state: 'open' as const };
  expect(salesEndAt(toTheDay)).toEqual(new Date('2026-12-07T16:00:00Z'));
  expect(isSelling(toTheDay, new Date('2026-12-07T15:59:00Z'))).toBe(true);
  expect(isSelling(toTheDay, new Date('2026-12-07T16:00:00Z'))).toBe(false);
  expect(isSelling({ ...toTheDay, state: 'called_off' }, new Date('2026-12-01T00:00:00Z'))).toBe(
    false,
  );
});

test('[EDI4] four seats by 1 December: three at its end in Milan are too few, four are enough', () => {
  const at = (now: string, boughtSeats: number) =>
    decideEdition({ ...TERMS, state: 'open' }, { boughtSeats, now: new Date(now) });
  expect(at('2026-12-01T22:59:00Z', 3)).toBe('open');
  expect(at('2026-12-01T23:00:00Z', 3)).toBe('called_off');
  expect(at('2026-12-01T23:00:00Z', 4)).toBe('sure');
  const alone = { ...TERMS, minSeats: 1, state: 'open' as const };
  expect(decideEdition(alone, { boughtSeats: 0, now: new Date('2026-11-23T09:00:00Z') })).toBe(
    'sure',
  );
});
