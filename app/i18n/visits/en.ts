import type { Dictionary } from '#app/i18n/dictionary.ts';

import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');

/** How long something takes: `45 minuti`, `2 ore e 10 minuti`. */
const minutes = (n: number) => {
  const hours = count(Math.floor(n / 60), 'hour', 'hours');
  const rest = count(n % 60, 'minute', 'minutes');
  if (n < 60) return rest;
  return n % 60 === 0 ? hours : `${hours} and ${rest}`;
};

/** English for `it/visits.ts`. */
export const visits: Dictionary['visits'] = {
  spaces: 'Desks',
  reasons: {
    orientation: 'Finding their way',
    application: 'Help with an application',
    isee_spid: 'ISEE and SPID',
    care: 'Care and assistance',
    job: 'Work',
    other: 'Something else',
  },
  outcomes: {
    told: 'Information given',
    done: 'Done here',
    sent_on: 'Sent elsewhere',
    comes_again: 'Comes another time',
  },
  number: (p) => `Number ${p.number}`,
  arrival: {
    title: 'Somebody has come',
    text: 'Choose what they come for. No name is needed.',
    how: 'What happens now',
    now: 'I see them at once',
    queue: 'They take a number',
    busy: 'You are seeing somebody: whoever comes takes a number.',
    gotNumber: (p) => `They have number ${p.number}.`,
  },
  desk: {
    title: 'At your desk',
    elsewhere: (p) => `You are seeing somebody at ${p.space} now.`,
    since: (p) => `since ${p.time}`,
    outcome: 'How did it end?',
    where: 'Where they go',
    whereHint: 'An office, a space or a provider. Write it before “Sent elsewhere”.',
    putBack: 'Back to the queue',
    left: 'Not here',
    free: 'You are free',
    callNumber: (p) => `Call number ${p.number}`,
    nobody: 'Nobody is waiting.',
  },
  waiting: {
    title: (p) => count(p.count, 'person is waiting', 'people are waiting'),
    none: 'Nobody is waiting',
    since: (p) => (p.minutes === 0 ? 'just now' : `for ${minutes(p.minutes)}`),
    estimate: (p) =>
      p.minutes === 0
        ? 'Who comes now does not wait.'
        : `Who comes now waits about ${minutes(p.minutes)}.`,
    went: 'Has gone',
    wentOf: (p) => `Number ${p.number} has gone`,
  },
  atDesks: 'At the desks',
  atDesk: (p) => `with ${p.operator}`,
  over: {
    title: 'Who was here today',
    received: (p) => count(p.count, 'person received', 'people received'),
    none: 'Nobody has been here yet today.',
    lasted: (p) => (p.minutes === 0 ? 'less than a minute' : minutes(p.minutes)),
    left: 'Left without being received',
    sentTo: (p) => `where: ${p.place}`,
    reopen: 'Open again',
    reopenOf: (p) => `Open number ${p.number} again`,
  },
  wall: {
    link: 'Screen of the waiting room',
    title: (p) => `${p.space}: whose turn it is`,
    called: 'Please come to the desk',
    nobody: 'No number called',
    waiting: (p) =>
      p.count === 0
        ? 'Nobody is waiting'
        : count(p.count, 'person is waiting', 'people are waiting'),
    estimate: (p) => `Waiting time: about ${minutes(p.minutes)}`,
    noWait: 'No waiting time',
    unknown: 'Ask whoever welcomes you for a number.',
  },
  month: {
    link: 'People welcomed this month',
    thisMonth: 'People welcomed at the Spazi this month',
    open: 'Reasons and spaces',
    title: 'People welcomed',
    sub: (p) => `How many people came to the Spazi WeMi in ${p.month}.`,
    previous: 'Month before',
    next: 'Month after',
    received: (p) => pick(p.count, 'person received', 'people received'),
    left: () => 'left without being received',
    average: 'on average each',
    byReason: 'What they came for',
    bySpace: 'At which space',
    caption: (p) => `${p.space}, ${p.month}`,
    reason: 'Reason',
    space: 'Space',
    columnReceived: 'Received',
    columnLeft: 'Left',
    columnMinutes: 'Minutes on average',
    all: 'In all',
    none: 'Nobody came in this month.',
    definition:
      'A person received is a visit that was closed with an outcome: who comes again another day counts again. We ask no names. Minutes run from the call to the end of the visit.',
    csv: 'Download the table',
    fileName: (p) => `people-welcomed-${p.month}`,
  },
  codes: {
    'visit.not_found': 'This visit is no longer there.',
    'visit.wrong_state': 'A colleague has changed this visit already.',
    'visit.not_yours': 'This person is with another operator.',
    'visit.one_at_a_time': 'You are seeing somebody already: close that visit first.',
    'visit.nobody_waits': 'Nobody is waiting any more.',
    'visit.too_late': 'More than 15 minutes have passed: the visit stays closed.',
    'visit.numbers_gone': 'Today’s numbers are used up.',
    'visit.where_needed': 'Write where the person goes.',
    'visit.where_not_needed': 'Remove the place, or choose “Sent elsewhere”.',
  },
};
