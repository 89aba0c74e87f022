import type { Dictionary } from '#app/i18n/dictionary.ts';

type Facts = Readonly<Record<string, string | number>>;

const fact = (facts: Facts, name: string, otherwise: string) => String(facts[name] ?? otherwise);
const titled = (facts: Facts) => (facts['title'] === undefined ? '' : ` “${facts['title']}”`);

const sentences: Dictionary['notifications']['sentences'] = {
  request_opened: (f) => `The group asked for offers for${titled(f) || ' a need'}`,
  request_for_provider: (f) => `A group looks for a provider for${titled(f) || ' a service'}`,
  question_asked: (f) => `${fact(f, 'provider', 'A provider')} has a question about${titled(f)}`,
  question_answered: (f) => `The group answered your question about${titled(f)}`,
  offer_made: (f) => `${fact(f, 'provider', 'A provider')} made an offer for${titled(f)}`,
  offer_improved: (f) => `${fact(f, 'provider', 'A provider')} improved its offer for${titled(f)}`,
  offer_withdrawn: (f) => `${fact(f, 'provider', 'A provider')} withdrew its offer for${titled(f)}`,
  offer_won: (f) => `Your offer for${titled(f)} was chosen`,
  offer_lost: (f) =>
    f['reason'] === 'ended'
      ? `The request${titled(f)} ended without an order`
      : `For${titled(f)} the group chose another offer`,
  vote_opened: (f) => `There is a vote on${titled(f)}`,
  vote_closed: (f) => `The vote on${titled(f)} is over`,
  order_to_confirm: (f) => `Confirm your share of${titled(f)}`,
  order_repriced: (f) => `The price of${titled(f)} changed: confirm again`,
  order_confirmed: (f) => `The order${titled(f)} is confirmed`,
  order_cancelled: (f) => `The order${titled(f)} was cancelled`,
  household_dropped_out: (f) => `A household left${titled(f)}`,
  cash_received: (f) =>
    `${fact(f, 'provider', 'The provider')} received the payment for${titled(f)}`,
  order_completed: (f) => `The service${titled(f)} is finished`,
  member_joined: (f) =>
    `${fact(f, 'household', 'A household')} joined ${fact(f, 'group', 'a group')}`,
  member_left: (f) => `${fact(f, 'household', 'A household')} left ${fact(f, 'group', 'a group')}`,
  role_changed: (f) => `Your role in ${fact(f, 'group', 'a group')} changed`,
  voucher_issued: () => 'You have a new voucher',
  voucher_expiring: () => 'A voucher expires soon',
  voucher_refunded: () => 'An amount went back to your voucher',
  card_added: (f) => `New need on the board${titled(f)}`,
  card_moved: (f) => `A need was moved${titled(f)}`,
};

export const notifications: Dictionary['notifications'] = {
  title: 'Notices',
  sub: 'First what waits for you, then the news.',
  sentences,
  needsYes: 'Waits for you',
  isNew: 'new',
  markAll: 'Mark all as read',
  open: 'Open',
  emptyTitle: 'No notices',
  emptyText: 'Offers, votes and payments of your groups come here.',
  emptyExample: 'For example: “Filo d’Arianna made an offer”.',
  waitingTitle: 'Waiting for you',
  waitingNone: 'Nothing waits for you. Have a good day!',
  waitingVote: 'Vote',
  waitingConfirm: 'Confirm your share',
  waitingConfirmAgain: 'The price changed: confirm again',
  waitingPay: 'To pay to the provider',
  waitingFrom: (p) => `${p.group} · ${p.provider}`,
};
