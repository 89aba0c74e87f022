import type { Dictionary } from '../dictionary.ts';
import { joinTimes } from '../join-times.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('en');

/** The agenda: a list, a month or a week of what is coming. */
export const agenda: Dictionary['agenda'] = {
  views: { list: 'List', month: 'Month', week: 'Week' },
  allOrders: 'Your orders',
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
  attendance: { mark: 'Mark attendance', excuse: 'Say if somebody will be missing' },
  lines: {
    vote_closes: 'vote closes',
    request_closes: 'request closes',
    order_starts: 'starts',
    order_under_way: 'under way',
    order_ends: 'last day',
  },
  list: {
    title: 'Agenda',
    sub: 'What comes next, by date.',
    today: 'Today',
    tomorrow: 'Tomorrow',
    vote_closes: 'The vote closes at',
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
