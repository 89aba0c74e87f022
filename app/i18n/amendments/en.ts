import type { Dictionary } from '../dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');

type Move = { readonly household: string | null; readonly day: string };
const who = ({ household }: Move) => household ?? 'A household';
const name = ({ household }: Move) => household ?? 'a household';

export const amendments: Dictionary['amendments'] = {
  title: 'Who leaves and who joins',
  sub: 'A change counts from a period that has not begun. Earlier periods stay as they are.',
  open: {
    leave: (p) => `${who(p)} wants to leave from ${p.day}`,
    join: (p) => `${who(p)} wants to join from ${p.day}`,
    askedBy: (p) => `${p.name} asks for it.`,
    until: (p) => `To be answered by ${p.at}.`,
    untilText: 'If somebody does not answer, nothing changes.',
    yours: 'Your yes is needed',
    yoursLess: 'You do not pay more: there is nothing to answer.',
    yoursDone: 'You have said yes.',
    askedLeave: 'You are asked to leave: is that all right?',
    withdraw: 'Withdraw the request',
    withdrawing: 'Withdrawing…',
  },
  mine: {
    title: 'For you, from then on',
    share: 'Your share',
    cash: 'Of which in money',
    before: 'Before',
    after: 'After',
    period: 'Period',
    months: 'Figures period by period',
  },
  all: {
    title: 'For all households, from then on',
    household: 'Household',
    answer: 'Answer',
    you: 'you',
    answers: {
      not_asked: 'Not needed',
      waiting: 'Their yes is awaited',
      yes: 'Said yes',
      no: 'Said no',
    },
    toAsk: {
      not_asked: 'Not needed',
      waiting: 'Has to say yes',
      yes: 'Asks for it',
      no: 'Said no',
    },
  },
  provider: {
    must: 'The provider has to say yes too.',
    agreed: 'The provider has said yes.',
    told: 'The provider is told once the change is decided.',
  },
  price: (p) => `The price goes from ${p.before} to ${p.after}.`,
  priceSame: 'The price of the offer stays the same.',
  yes: (p) => `Yes, from then on we pay ${p.amount} in money`,
  yesFree: 'Yes, that is all right',
  saying: 'Sending…',
  no: 'No, leave it as it is',
  form: {
    title: 'Leave the order',
    who: 'Who leaves',
    self: (p) => `${p.name} (you)`,
    from: 'From when',
    forWhom: 'For whom you join',
    forHint: 'If you choose nobody, the household joins.',
    showLeave: 'See what changes',
    joinTitle: 'Join the order',
    none: 'There is nothing left to change: all periods have begun.',
  },
  preview: {
    leave: (p) => `If ${name(p)} leaves from ${p.day}`,
    join: (p) => `If ${name(p)} joins from ${p.day}`,
    asks: (p) =>
      pick(
        p.count,
        'One household has to say yes. Nothing changes until it answers.',
        `${p.count} households have to say yes. Nothing changes until they answer.`,
      ),
    asksNobody: 'No household pays more: no yes of any is needed.',
    back: 'What your vouchers held from then on comes back to you.',
    leaveButton: 'Ask to leave',
    leaveNow: (p) => `Leave from ${p.day}`,
    leaveOther: 'Ask that it leaves',
    joinButton: (p) => `Join, ${p.amount} in money`,
    joinFree: 'Join, nothing to pay in money',
    asking: 'Sending the request…',
  },
  desk: {
    title: 'Who leaves and who joins',
    sub: 'Households change who takes part from a period that has not begun.',
    people: (p) =>
      p.before === p.after
        ? `Still ${count(p.after, 'person', 'people')}.`
        : `From ${count(p.before, 'person', 'people')} to ${p.after}.`,
    below: 'Fewer households stay than your offer was made for: its lowest price holds.',
    asked: 'Your yes is needed.',
    notAsked: 'There is nothing to answer: a notice tells you how it ends.',
    agreed: 'You have said yes.',
    waiting: (p) =>
      pick(
        p.count,
        'One household has still to say yes.',
        `${p.count} households have still to say yes.`,
      ),
    all: 'In all, by period',
    none: 'Nobody asks for a change now.',
  },
  past: {
    title: 'Changes so far',
    leave: (p) => `${who(p)}: leave from ${p.day}`,
    join: (p) => `${who(p)}: join from ${p.day}`,
    states: {
      done: 'Done',
      refused: 'Somebody said no',
      withdrawn: 'Withdrawn',
      lapsed: 'Not everybody answered',
    },
  },
  codes: {
    'amendment.not_in': 'This household does not take part any more by then.',
    'amendment.is_in': 'Your household takes part already.',
    'amendment.nobody_left': 'Nobody would stay: if it is not needed any more, cancel the order.',
    'amendment.alone': 'Nobody leaves or joins an order of one household.',
    'amendment.begun': 'This period has begun: choose a later one.',
    'amendment.money_moved':
      'Money was already paid for this period. The provider gives it back first and takes its mark off.',
    'amendment.waiting': 'A change waits for answers already: one at a time.',
    'amendment.other_household': 'Only an organiser can ask that for another household.',
    'amendment.closed': 'This change is not open any more.',
    'amendment.not_asked': 'There is nothing for you to answer.',
  },
};
