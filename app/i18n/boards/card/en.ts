import type { Texts } from '#app/i18n/dictionary.ts';

import { attachments } from '../attachments/en.ts';
import { availability } from '../availability/en.ts';
import { checklist } from '../checklist/en.ts';
import { comments } from '../comments/en.ts';
import { parts } from '../parts/en.ts';
import { services } from '../services/en.ts';
import { when } from '../when/en.ts';
import { pluralsOf } from '../../plural.ts';

const { count, pick } = pluralsOf('en');

const households = (number: number) => count(number, 'household', 'households');

export const boardsCard: Texts['boards/card'] = {
  attachments,
  availability,
  checklist,
  comments,
  parts,
  services,
  when,
  panel: {
    title: 'Details of the need',
    close: 'Close the details',
    back: 'Back to the board',
    gone: 'This need is no longer here',
    lostText: 'Somebody took it away while providers answered. The request is still there.',
    toLostRequest: 'Open the request',
    goneText: 'Maybe somebody removed or archived it.',
    archived: 'This need is archived.',
    historyOfCard: 'History of this card',
    historyOfCardHint: 'See how it was, and bring that back if needed.',
    ask: 'Ask the providers',
    askHint: 'First you see what the providers will read.',
    askOrganiser: 'When you are ready, an organiser asks the providers.',
    toOrder: 'Open the order',
    seeOffers: 'See the offers',
    askAgain: 'Ask again',
    vote: 'Vote',
    confirm: 'Look and confirm',
    needText: 'The need',
    name: 'Title',
    notes: 'Notes',
    notesHint: 'Write together: everyone sees the others write.',
    category: 'Kind of help',
    schedule: 'When?',
    scheduleHint: 'For example: “Mondays and Thursdays, 4:30 to 6:30 pm”',
    frozen: 'The request is already sent. Changes here do not change it.',
    writers: (p) => pick(p.count, `${p.names} is writing`, `${p.names} are writing`),
  },
  joins: {
    title: 'Who takes part',
    none: 'Nobody yet. You can be the first.',
    mine: 'My household',
    dependants: (p) => pick(p.count, 'for 1 family member', `for ${p.count} family members`),
    hours: (p) => count(p.hours, 'hour', 'hours'),
    who: 'For whom in your household?',
    hoursLabel: 'How many hours do you need?',
    hoursHint: 'Hours a week. You can leave it empty.',
    hoursUnit: 'hours',
    join: 'We take part',
    leave: 'We no longer take part',
    joined: 'Your household takes part',
    left: 'Your household no longer takes part',
    hasLeft: 'Your household left the order: it no longer takes part.',
    total: (p) =>
      p.hours === null
        ? households(p.count)
        : `${p.hours.least === p.hours.most ? '' : `${p.hours.least} to `}${count(p.hours.most, 'hour', 'hours')} a week, ${
            p.hours.households < p.count
              ? `said by ${households(p.hours.households)} of ${p.count}`
              : households(p.count)
          }`,
  },
  tolerance: {
    title: 'What is fine for the group',
    price: 'Highest price',
    unit: 'Per',
    noUnit: 'everything',
    basis: 'It is',
    noBasis: 'Choose',
    bases: {
      total: 'for the whole group',
      per_household: 'for each household',
      per_beneficiary: 'for each person',
    },
    note: 'Anything else',
    noteHint: 'For example: “one to three afternoons”',
    units: {
      hour: 'hour',
      session: 'session',
      month: 'month',
      course: 'course',
      visit: 'visit',
      trip: 'trip',
      week: 'week',
      day: 'day',
      night: 'night',
      meal: 'meal',
      workshop: 'workshop',
      flat: 'flat',
    },
  },
};
