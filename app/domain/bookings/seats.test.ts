import { expect, test } from 'vitest';

import { checkSeats, freeSeats, heldUntil } from './seats.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const inMinutes = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test('[SEA1] seats are held for ten minutes, and never beyond the end of the sale', () => {
  expect(heldUntil(NOW, inMinutes(600))).toEqual(inMinutes(10));
  expect(heldUntil(NOW, inMinutes(4))).toEqual(inMinutes(4));
});

test('[SEA2] bought, held and offered seats are taken; what ran out is free at that instant', () => {
  const claims = [
    { state: 'bought', seats: 3, until: null },
    { state: 'held', seats: 2, until: inMinutes(1) },
    { state: 'offered', seats: 1, until: inMinutes(2) },
    { state: 'ended', seats: 4, until: null },
  ] as const;
  expect(freeSeats(8, claims, NOW)).toBe(2);
  expect(freeSeats(8, claims, inMinutes(1))).toBe(4);
  expect(freeSeats(8, claims, inMinutes(2))).toBe(5);
});

test('[SEA3] all the seats that are wanted, or none: two of one free seat are refused with both figures', () => {
  expect(checkSeats(2, { onSale: 2, own: 0 }).ok).toBe(true);
  expect(checkSeats(2, { onSale: 0, own: 2 }).ok).toBe(true);
  expect(checkSeats(2, { onSale: 1, own: 0 })).toMatchObject({
    code: 'seat.full',
    details: { free: 1, wanted: 2 },
  });
  expect(checkSeats(21, { onSale: 300, own: 0 })).toMatchObject({ code: 'seat.too_many' });
});
