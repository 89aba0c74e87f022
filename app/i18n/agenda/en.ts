import type { Dictionary } from '../dictionary.ts';
import { formatList } from '../format.ts';
import { joinTimes } from '../join-times.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('en');

/** The agenda: a list, a month or a week of what is coming. */
export const agenda: Dictionary['agenda'] = {
  views: { list: 'List', month: 'Month', week: 'Week' },
  allOrders: 'Your orders',
  workOrders: 'Orders of the provider',
  calendar: {
    link: 'In your calendar',
    title: 'The agenda in your calendar',
    sub: 'The calendar of your phone or computer reads the dates of Cortile by itself, and moves them when they change.',
    make: 'Make the address',
    address: 'Secret address of your agenda',
    secret:
      'Whoever has this address reads your agenda: titles, times, groups and providers. Never names of children, never what you pay. Do not pass it on.',
    open: 'Open it in the calendar',
    how: 'How to do it',
    steps: [
      'iPhone, iPad and Mac: press “Open it in the calendar” and say yes.',
      'Google Calendar, on a computer: Other calendars, then “From URL”, and paste the address.',
      'Outlook: Add calendar, then “Subscribe from web”, and paste the address.',
    ],
    often:
      'The program decides how often it reads it again: Google perhaps once a day only. In Cortile the dates are always right.',
    never: 'No program has read it yet.',
    read: 'Read last:',
    made: 'Made:',
    renew: 'Change the address',
    renewText: 'The present one stops working at once.',
    stop: 'Switch the address off',
    stopped: 'The address is off: nobody reads your agenda from outside any more.',
    renewed: 'Here is the new address. The one before no longer works.',
    created: 'Here is the address.',
    back: 'Back to the agenda',
  },
  viewsLabel: 'How to look at the agenda',
  previous: { month: 'Month before', week: 'Week before' },
  next: { month: 'Month after', week: 'Week after' },
  today: 'Today',
  weekOf: (p) => `Week from ${p.day}`,
  caption: 'Calendar. Arrow keys go from day to day.',
  dayLabel: (p) =>
    p.count === 0 ? `${p.day}: nothing` : `${p.day}: ${count(p.count, 'thing', 'things')}`,
  more: (p) => `+${p.count}`,
  moreLabel: (p) => `${p.count} more, ${p.day}`,
  empty: 'There is nothing on these days.',
  session: (p) => joinTimes(p.from, p.to),
  tentative: 'to be confirmed',
  attendance: {
    mark: 'Mark attendance',
    excuse: (p) =>
      p.told === 0
        ? 'Say if somebody will be missing'
        : p.missing.length === 0
          ? 'You said that you will not be there'
          : `You said that ${formatList(p.missing, 'en')} will not be there`,
  },
  lines: {
    vote_closes: 'vote closes',
    fund_vote_closes: 'vote on the common fund closes',
    split_vote_closes: 'vote on how to divide closes',
    request_closes: 'request closes',
    order_starts: 'starts',
    order_under_way: 'under way',
    order_ends: 'last day',
  },
  list: {
    title: 'Agenda',
    sub: 'What comes next, by date.',
    until: (p) => `The list goes up to ${p.day}.`,
    later: 'See the months after',
    today: 'Today',
    tomorrow: 'Tomorrow',
    vote_closes: 'The vote closes at',
    fund_vote_closes: 'The vote on the common fund closes at',
    split_vote_closes: 'The vote on how to divide closes at',
    request_closes: 'The request closes at',
    order_starts: 'Starts',
    order_under_way: 'Under way',
    order_ends: 'Last day',
    from: (p) => `${p.group} · ${p.provider}`,
    emptyTitle: 'Nothing in the agenda',
    emptyText: 'Here you see votes that close and services that start.',
    emptyExample: 'For example: “Swimming for 6 children, starts on 1 December”.',
    emptyAction: 'Go to my groups',
  },
};
