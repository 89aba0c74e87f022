import type { FailureDetails } from '#app/domain/result.ts';
import type { Texts } from '#app/i18n/dictionary.ts';

import { pluralsOf } from '../plural.ts';
import { capitalised } from '../italian.ts';

const { count } = pluralsOf('en');

const years = (value: FailureDetails[string] | undefined) =>
  count(Number(value ?? 0), 'year', 'years');

export const buying: Texts['buying'] = {
  title: (p) => `Buy alone · ${p.service}`,
  heading: 'Buy alone',
  sub: (p) => `From ${p.provider}, without a group.`,
  needHousehold: 'First say who is at home',
  needHouseholdText: 'A household buys: for itself or for somebody who belongs to it.',
  makeHousehold: 'Make the household',
  changed: 'The price, or what pays it, has changed',
  changedText: 'You have bought nothing yet. Look at the new figures and confirm.',
  form: {
    label: 'What you buy',
    forWhom: 'For whom',
    household: 'For the whole household',
    quantity: 'How much',
    atLeast: (p) => `At least ${p.amount}.`,
    when: 'From when',
    day: 'First day',
    from: 'From',
    to: 'To',
    hoursHint: 'Leave it empty: you agree on the time with the provider.',
    endHint: 'When it begins is enough: the end follows from the number of hours.',
    kept: 'Keep for another time',
    keptHint: 'What you tick pays nothing here.',
    update: 'Update the total',
  },
  plan: {
    title: 'What it costs',
    one: (p) => `${p.price} ${p.per}`,
    unit: (p) => `${p.price} ${p.per} × ${p.amount}`,
    covered: 'Paid by vouchers and benefits',
    toPay: 'To pay in money',
    free: 'Free: there is nothing to pay.',
    whenPaid: 'To the provider, once it said yes.',
    byPeriods: (p) => `To the provider, ${count(p.periods, 'time', 'times')}: after each month.`,
    days: (p) => `To be used ${p.days}.`,
    oneDay: (p) => `${capitalised(p.days)}.`,
    hoursToAgree: (p) => `First date: ${p.said}. To be agreed with the provider: ${p.open}.`,
    answerBy: (p) => `The provider answers by ${p.at}: it says yes, or proposes another time.`,
    ifNot: 'If it does not answer you pay nothing, and vouchers are free again.',
    cancel:
      'Cancelling is free until the service has begun. Cancelled after that, only what was given is paid.',
    none: 'Say for whom it is: the total appears at once.',
    note: 'A note for the provider',
    noteHint: 'The provider reads it before it answers: write no names and no address.',
    buy: (p) => `Ask and book · ${p.amount}`,
    buyFree: 'Ask and book · free',
    buyCovered: 'Ask and book · nothing in money',
    buying: 'Sending…',
    counting: 'Counting…',
  },
  codes: {
    'purchase.too_young': (d) =>
      `The service is from ${years(d['limit'])} on: that day the age will be ${Number(d['age'] ?? 0)}.`,
    'purchase.too_old': (d) =>
      `The service is up to ${years(d['limit'])}: that day the age will be ${Number(d['age'] ?? 0)}.`,
    'purchase.not_for_adults': (d) =>
      `The service is up to ${years(d['limit'])}: choose for whom, by name.`,
    'purchase.nobody_answers': 'The provider takes no orders here yet: call it or write to it.',
    'purchase.fits_nobody': 'That day nobody of your household has the age for this service.',
    'purchase.for_nobody': 'Say for whom it is.',
    'purchase.household_and_names': 'Choose the whole household, or who, by name.',
    'purchase.other_household': 'This person does not belong to your household.',
    'purchase.day_is_past': 'That day is past: choose one from today on.',
    'purchase.day_too_far': 'You can book at most a year ahead.',
    'purchase.day_unreadable': 'Choose a day.',
    'purchase.hours_unreadable': 'Say from when to when, or leave it empty.',
    'purchase.hours_too_many': (d) =>
      `That is more than you buy (${Number(d['bought'] ?? 0)}): shorten the hours or buy more.`,
    'purchase.goes_on_too_long': 'You can buy at most for a year.',
    'purchase.too_soon': 'That is too soon: the provider needs time to answer.',
    'purchase.quantity_unreadable': (d) =>
      `Write a whole number, from 1 to ${Number(d['most'] ?? 10_000)}.`,
    'purchase.quantity_too_large': (d) => `At most ${Number(d['most'] ?? 10_000)}.`,
    'purchase.below_minimum': (d) => `The provider sells at least ${Number(d['minimum'] ?? 1)}.`,
    'purchase.no_persons_band': (d) =>
      `The price list has no price for this number of people: the nearest is for ${count(Number(d['limit'] ?? 1), 'person', 'people')}.`,
    'purchase.no_quantity_band': (d) =>
      `The price list has no price for this quantity: the nearest is ${Number(d['limit'] ?? 1)}.`,
    'purchase.no_price': 'The price list has no price today. Call the provider.',
    'purchase.total_too_large': 'That is too much for one order: buy less.',
    'purchase.price_changed': 'The price has changed. Look at the new figures and confirm.',
    'purchase.asked_already':
      'Your household has asked for it already, for the same person and day: look at your orders.',
    'purchase.not_found': 'There is no request to answer.',
    'purchase.answered': 'There is an answer already.',
    'purchase.answer_too_late': 'The time to answer is over.',
    'purchase.by_months':
      'What goes on by the month is paid month by month: it cannot be moved. Say yes, or that you cannot.',
    'purchase.not_on_sale': 'The service is no longer on sale.',
  },
};
