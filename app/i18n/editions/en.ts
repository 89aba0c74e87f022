import type { Texts } from '../dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('en');

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

export const editions: Texts['editions'] = {
  title: 'Coming editions',
  hint: 'Choose an edition: the seats stay yours while you decide.',
  dates: (p) => count(p.count, 'meeting', 'meetings'),
  price: (p) => `${p.price} per person`,
  free: 'Free of charge',
  seats: (p) => count(p.count, 'seat free', 'seats free'),
  full: 'Full',
  fullWaiting: (p) => `Full: ${p.count} on the waiting list`,
  forThoseWaiting: (p) => `Seats for those on the waiting list (${p.count})`,
  over: 'Booking is over',
  off: 'Not held',
  ages: (p) => (p.from === p.to ? `aged ${p.from}` : `aged ${p.from} to ${p.to}`),
  agesFrom: (p) => `aged ${p.from} and over`,
  agesTo: (p) => `aged up to ${p.to}`,
  sure: 'Held for sure',
  missing: (p) => `${p.count} more needed by ${p.day}`,
  reached: (p) => `Minimum reached: decided on ${p.day}`,
  until: (p) => `Booking until ${p.day}`,
  choose: 'Choose',
  wait: 'Join the waiting list',
  see: 'See your booking',
  decide: 'Continue',
  held: (p) => `Held for you until ${p.at}`,
  offered: (p) => `Yours to take until ${p.at}`,
  ordinal: (p) => ORDINALS[p.place - 1] ?? `number ${p.place}`,
  place: (p) => `On the waiting list: you are ${p.place}`,
  bought: 'You are booked',
  signIn: 'Sign in to choose',
};
