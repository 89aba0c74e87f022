import type { FailureDetails } from '#app/domain/result.ts';

import type { Texts } from '../dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');
const seatsOf = (value: FailureDetails[string] | undefined) =>
  count(Number(value ?? 0), 'seat', 'seats');

export const seats: Texts['seats'] = {
  title: (p) => `${p.edition} · Booking`,
  sub: (p) => `By ${p.provider}`,
  choose: {
    title: 'Whom the seats are for',
    hint: 'Brothers and sisters take seats together: all or none.',
    forWhom: 'For whom',
    household: 'For an adult of the household',
    hold: 'Hold the seats and go on',
    holding: 'One moment…',
    change: 'Change for whom',
    holdHint: (p) =>
      `They stay yours for ${count(p.minutes, 'minute', 'minutes')} while you look at the price.`,
  },
  held: {
    title: (p) => `${count(p.count, 'seat', 'seats')} held for you until ${p.at}`,
    text: 'Nobody else takes them. After that they are free again.',
    letGo: 'Let the seats go',
    lettingGo: 'One moment…',
  },
  offered: {
    title: (p) =>
      `${pick(p.count, 'The seat is yours', `The ${p.count} seats are yours`)} if you confirm by ${p.at}`,
    text: 'Without an answer it goes to whoever comes after you.',
    refuse: 'No, thanks',
    refusing: 'One moment…',
  },
  plan: {
    title: 'What it costs',
    seats: (p) => `${count(p.count, 'seat', 'seats')} × ${p.price}`,
    covered: 'Paid by vouchers and benefits',
    toPay: 'To pay in money',
    free: 'Free of charge: there is nothing to pay.',
    whenSure: (p) => `To the provider, only once it is sure that it is held (by ${p.day}).`,
    now: 'To the provider, after you confirm.',
    off: 'If the edition is not held there is nothing to pay: vouchers and benefits are free again.',
    cancel:
      'Cancelling is free until the course has begun. Cancelled after that, only what was given is paid.',
    kept: 'Keep for another time',
    keptHint: 'What you tick does not pay for these seats.',
    update: 'Update the total',
    buy: (p) => `Confirm the booking · ${p.amount}`,
    buyFree: 'Confirm the booking · free of charge',
    buyCovered: 'Confirm the booking · nothing in money',
    buying: 'Confirming…',
  },
  bought: {
    title: 'You are booked',
    text: 'The seats are yours. The order has the dates, the payment and how to cancel.',
    open: 'Open the order',
  },
  wait: {
    title: 'Waiting list',
    text: 'When a seat becomes free we offer it to those who wait, in order. You have 24 hours to answer, never at night.',
    also: 'These would do too',
    alsoHint: 'Your place on the list is the same in all of them.',
    join: 'Join the waiting list',
    joining: 'One moment…',
    place: (p) => `You are ${p.place} on the list`,
    placeText: (p) => `You wait for ${count(p.count, 'seat', 'seats')}. We tell you by mail too.`,
    leave: 'Leave the list',
    leaving: 'One moment…',
  },
  closed: 'Booking is over.',
  off: 'This edition is not held.',
  codes: {
    'edition.not_found': 'There is no such edition.',
    'edition.not_selling': 'Booking for this edition is over.',
    'edition.other_service': 'This edition is of another service.',
    'edition.no_dates': 'Write the dates: a day of the week, or single dates.',
    'edition.needs_days': 'Say the first and the last day.',
    'edition.days_reversed': 'The last day comes after the first.',
    'edition.begins_in_the_past': 'The first meeting is tomorrow or later.',
    'edition.too_far': 'The first meeting is within a year.',
    'edition.too_long': 'An edition lasts a year at most.',
    'edition.min_above_seats': (d) =>
      `The minimum cannot be above the seats (${Number(d['seats'] ?? 0)}).`,
    'edition.decides_too_late': 'Decide before the day on which it begins.',
    'edition.decides_in_the_past': 'This day is past.',
    'edition.sales_end_too_late': 'Booking ends on the day it begins at the latest.',
    'edition.sales_end_in_the_past': 'This day is past.',
    'edition.ages_reversed': 'The highest age cannot be below the lowest.',
    'edition.called_off': 'This edition is called off already.',
    'edition.begun': 'It has begun already: cancel the orders one by one.',
    'edition.stale': 'Somebody changed it meanwhile: load the page again.',
    'edition.seats_below_taken': (d) =>
      `${seatsOf(d['taken'])} ${pick(Number(d['taken'] ?? 0), 'is', 'are')} taken already. There cannot be fewer.`,
    'edition.dates_are_bought': 'Somebody counts on these dates: they stay.',
    'edition.price_is_bought': 'Somebody counts on this price: it stays.',
    'edition.ages_are_bought': 'Somebody counts on these ages: they stay.',
    'edition.min_only_down': 'The minimum can only go down: somebody counts on it.',
    'edition.decides_only_sooner': 'It can be decided sooner, not later: somebody counts on it.',
    'seat.full': (d) =>
      Number(d['free'] ?? 0) === 0
        ? 'No seats are free any more.'
        : `${pick(Number(d['free']), 'There is only', 'There are only')} ${seatsOf(d['free'])}: you need ${Number(d['wanted'] ?? 0)}.`,
    'seat.too_many': (d) => `At most ${seatsOf(d['most'])} at a time.`,
    'seat.has_one': 'Has a seat in this edition already.',
    'waiting.free_now': 'Seats are free right now: take them without waiting.',
    'waiting.one_only': (d) =>
      `You wait for ${seatsOf(d['seats'])} of this course already. For another number leave the list first.`,
  },
};
