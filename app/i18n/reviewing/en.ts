import type { Texts } from '../dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('en');

/** Texts of those who write, answer, report and judge reviews. */
export const reviewing: Texts['reviewing'] = {
  questions: {
    asAgreed: 'Was it as agreed?',
    onTime: 'Were days and times kept?',
    withCare: 'Did you get on well with the people?',
    again: 'Would you choose it again as it is?',
  },
  report: {
    open: 'Report',
    title: 'Report this review',
    text: 'It stays visible until the city has decided. Whoever wrote it does not learn who reports it.',
    reason: 'Why',
    reasons: {
      untrue: 'It is not true',
      insulting: 'It insults',
      private: 'It tells somebody’s private matters',
      other: 'Something else',
    },
    words: 'A few words',
    send: 'Report to the city',
    done: 'Reported: the city looks at it.',
    signIn: 'To report a review you have to sign in.',
  },
  own: {
    title: 'How was it?',
    sub: (p) => `${p.title}, ${p.provider}`,
    intro: 'Four questions, one minute. It helps other households choose and the provider improve.',
    who: 'Your name does not appear. The provider reads your answers at once, and which service they are about; others once at least three households have written.',
    until: (p) => `It can be written until ${p.day}.`,
    changeUntil: (p) =>
      `You can change it until ${p.day}, but no longer once the provider has answered.`,
    fixed: 'It can no longer be changed. You can always take it back.',
    words: 'In your own words',
    wordsHint: 'Without names of children or other people.',
    send: 'Send',
    change: 'Save',
    saving: 'Saving…',
    withdraw: 'Take the review back',
    withdrawText:
      'Your words are deleted and no longer count. No other can be written of this order.',
    withdrawn: 'You took it back: nobody reads it any more.',
    hidden: 'The city took it out',
    hiddenText: (p) =>
      `Reason: “${p.reason}”. If you do not agree, call 020202 or ask at a Spazio WeMi.`,
    yours: 'You wrote',
  },
  provider: {
    title: 'Reviews',
    sub: 'What the households you served say.',
    few: 'They show in the catalogue once at least three households have written; you read them all.',
    emptyTitle: 'No review yet',
    emptyText: 'When a service is over, those who received it can write how it was.',
    reply: 'Your answer',
    replyHint: 'You answer once only. Everybody reads it.',
    send: 'Publish the answer',
    only: 'The provider’s administrators answer.',
    hidden: 'Taken out by the city',
    about: (p) => `${p.title}, over since ${p.day}`,
  },
  city: {
    title: 'Reports',
    sub: 'What was reported stays visible until you decide.',
    reviews: 'Reviews',
    emptyTitle: 'Nothing to decide',
    emptyText: 'Reviews that somebody reports come here.',
    reports: (p) => count(p.count, 'report', 'reports'),
    of: (p) => `on ${p.provider}`,
    keep: 'Leave it',
    hide: 'Take it out',
    show: 'Show it again',
    reason: 'Why you take it out',
    reasonHint: 'Needed only to take it out: the household that wrote it reads this.',
    hiddenTitle: 'Taken out',
    hiddenBecause: (p) => `Taken out: “${p.reason}”`,
    ownProvider: 'You work for this provider: another officer decides.',
  },
  codes: {
    'review.not_received': 'Only those who received the service review it.',
    'review.not_yet': 'The service is not over yet: write when the provider has closed it.',
    'review.own_provider':
      'Somebody of your household works for this provider: you cannot review it.',
    'review.too_late': 'More than 120 days have passed since the service ended.',
    'review.hidden': 'The city took this review out: it cannot be changed.',
    'review.withdrawn': 'This review was taken back.',
    'review.unchangeable': 'The review can no longer be changed.',
    'review.not_found': 'There is no such review.',
    'review.reported_before': 'You reported it already: the city looks at it.',
    'review.already_done': 'A colleague has already decided, or nobody reported it.',
    'review.no_reason': 'Write why: the household reads it.',
  },
};
