import type { Dictionary } from '#app/i18n/dictionary.ts';
import { pluralsOf } from '../plural.ts';

import { orderSheets } from './sheets/en.ts';

const { count, pick } = pluralsOf('en');

const households = (number: number) => count(number, 'household', 'households');

const unpaid = (households: number) =>
  `Nobody pays before ${pick(households, 'that yes', 'every yes')}.`;

/** `2 people cost 30.00 each`. */
const each = (many: number) => pick(many, '', ' each');

const WHO = 'Who pays the cent more changes from one purchase to the next.';

export const orders: Dictionary['orders'] = {
  steps: {
    label: 'Where the order stands',
    items: {
      confirming: 'Confirm',
      confirmed: 'Confirmed',
      active: 'Under way',
      completed: 'Finished',
      settled: 'Paid',
    },
  },
  statusText: {
    left: 'You left this order: it has no dates for you and costs you nothing.',
    confirming: (p) =>
      `${p.awaited}. ${pick(p.households, 'The household', 'Every household')} has to say yes by ${p.until}, or the order is called off. ${unpaid(p.households)}`,
    confirmingLate: (p) => `${p.awaited}. The time to say yes is over. ${unpaid(p.households)}`,
    confirmed: (p) =>
      `${pick(p.households, 'The household', 'Every household')} said yes. ${p.next}`,
    next: {
      toCome: (p) => `The service begins on ${p.day}.`,
      begun: {
        group: 'The first day has come: the provider has still to say that it began.',
        provider: 'The first day has come: say that the service started.',
      },
      past: {
        group: 'The days of the service are over: the provider has still to say that it was given.',
        provider:
          'The days of the service are over: say that it started, then that it is finished.',
      },
    },
    active: 'The service has started.',
    activeShort: 'The service has started. A part of it has no date yet.',
    activePast: {
      group: 'The days of the service are over: the provider has still to close it.',
      provider: 'The days of the service are over: say that it is finished.',
    },
    completed: {
      own: (p) => `The service is finished. You still have to pay the provider ${p.amount}.`,
      said: 'The service is finished. You said that you paid: the provider has still to mark it.',
      paid: 'The service is finished and your share is paid. Something is still to be paid, but not by you.',
      others: 'The service is finished. Somebody still has to pay the provider.',
      provider: 'The service is finished. Money of households is still to come.',
    },
    contested:
      'The service is finished and everything is paid. The order waits until a “This is not so” is cleared up.',
    settled: 'The service is finished and everything is paid.',
    contestedProvider:
      'The service is finished and no more money is to be received from households. The order waits until a “Not so” is cleared up.',
    settledProvider: 'The service is finished and no more money is to be received from households.',
    fromOthers: (p) =>
      `Still to come from the city and companies, for vouchers and benefits: ${p.amount}.`,
    cancelled: {
      organiser: 'The group’s organiser cancelled the order.',
      provider: 'The provider cancelled the order.',
      too_few_households: 'Too few households are left for this price.',
      household: 'The household cancelled the order.',
      declined: 'The provider cannot do it.',
      time_refused: 'The household did not take the other time.',
      unanswered: 'No answer came in time.',
      too_few_seats: 'Too few people signed up: the course is not held.',
      unconfirmed: 'When the service began, a yes was still missing.',
      unknown: 'The order was cancelled.',
    },
    cancelledOwn: {
      provider: 'You cancelled the order.',
      household: 'You cancelled the order.',
      declined: 'You answered that you cannot do it.',
      time_refused: 'You did not take the other time.',
    },
    cancelledMoney: 'Nobody pays. Vouchers and credits got their money back.',
    askAgain: 'You can ask for other offers from the board.',
  },
  facts: {
    title: 'What you ordered',
    providerTitle: 'What was ordered',
    provider: 'Provider',
    place: 'Where',
    placeHint: {
      not_yet: 'The provider reads it once all have confirmed.',
      open: 'The provider reads it, until 14 days after the end of the service.',
    },
    asked: { group: 'You asked for', provider: 'The group asked for' },
    price: 'Price',
    priceFrom: (p) => `Price from ${p.day}`,
    priceText: (p) => `${p.price}, ${p.quantity}`,
    total: 'Total for the group',
    totalAlone: 'Total',
    takenOff: (p) =>
      p.absences === null
        ? `Less what is not paid: ${p.amount}.`
        : `Less ${count(p.absences, 'absence that is', 'absences that are')} not paid: ${p.amount}.`,
    buyer: 'Who buys',
    when: 'When',
    terms: 'Terms',
    group: 'Group',
  },
  amendments: {
    link: 'Who leaves and who joins',
    leave: (p) => `${p.household ?? 'A household'} wants to leave from ${p.day}`,
    join: (p) => `${p.household ?? 'A household'} wants to join from ${p.day}`,
    asked: 'Your yes is needed.',
    waits: 'Answers are awaited.',
    look: 'Look',
  },
  households: {
    title: 'Who pays how much',
    hint: 'You see everybody’s share. What each household pays with stays private.',
    caption: 'Households of the order, with their share and their answer',
    name: 'Household',
    share: 'Share',
    answer: 'Answer',
    you: 'you',
    from: (p) => `from ${p.day}`,
    until: (p) => `until ${p.day}`,
    confirmed: 'Said yes',
    pending: 'No answer yet',
    dropped: 'Left',
    total: 'Total',
    oddCent: {
      household: (p) =>
        `The total cannot be divided equally to the cent: ${pick(p.more, '1 household pays', `${p.more} households pay`)} ${p.high}${each(p.more)}, ${pick(p.less, '1 pays', `${p.less} pay`)} ${p.low}${each(p.less)}. ${WHO}`,
      beneficiary: (p) =>
        `The total cannot be divided equally to the cent: ${pick(p.more, '1 person costs', `${p.more} people cost`)} ${p.high}${each(p.more)}, ${pick(p.less, '1 costs', `${p.less} cost`)} ${p.low}${each(p.less)}. ${WHO}`,
    },
    progress: (p) =>
      pick(
        p.all,
        pick(p.confirmed, 'The household said yes', 'The household has not said yes yet'),
        `${p.confirmed} of ${p.all} said yes`,
      ),
  },
  fund: {
    title: 'Common fund',
    pays: (p) => `The group’s common fund pays ${p.amount} of this order.`,
    voted: 'The group is voting on whether the common fund pays for this order.',
    vote: 'To the vote',
    see: 'See the fund',
    propose: 'Propose that the common fund pays',
  },
  review: {
    write: 'How was it? Answer four questions',
    change: 'Your review: read or change it',
    read: 'Your review',
  },
  mine: {
    title: 'Your share',
    share: 'Your share',
    shareOf: (p) => `${p.name}’s share`,
    shareHousehold: 'Your household’s share',
    vouchers: 'By vouchers and benefits',
    fund: 'Paid by the common fund',
    absencesOff: 'Absences that are not paid',
    savedSoFar: (p) =>
      `So far, for ${count(p.absences, 'absence', 'absences')}, ${p.amount} less. The figure is fixed when the provider closes the bill.`,
    notGiven: 'What is not paid',
    toPayNote: 'You pay the provider: account and code are in “How to pay”.',
    notYetNote: {
      confirmed:
        'You pay the provider: account and code are here once all who take part have said yes.',
      end: 'You pay the provider: account and code are here once the service is finished.',
      periods: 'You pay the provider: account and code are here once a period is closed.',
    },
    overNote: 'The order is cancelled: nobody pays.',
    laterNote: 'Nothing for now: we will tell you when there is something to pay.',
    nowNote: (p) =>
      `To pay now: ${p.now}. Later, ${pick(p.periods, 'when the period that is left is closed', `as the ${p.periods} periods that are left are closed`)}: ${p.later}.`,
    arrived: 'Already received',
    nothing: 'You pay nothing.',
    why: 'Why this amount',
    sources: {
      voucher: (p) => `voucher ${p.code}`,
      credit: (p) => `welfare credit of ${p.company} that expires on ${p.day}`,
      service_voucher: (p) => `service voucher of ${p.company} that expires on ${p.day}`,
      fund: (p) => `common fund “${p.purpose}”`,
    },
    covers: {
      one: (p) => `${p.amount} of the ${p.source} pay for ${p.name}.`,
      household: (p) => `${p.amount} of the ${p.source} pay for your household.`,
    },
    reasons: {
      other_dependant: (p) =>
        `The ${p.source} does not pay for ${p.name}: it is only for ${p.holder}.`,
      otherHousehold: (p) =>
        `The ${p.source} is only for ${p.holder}, not for the whole household.`,
      suspended: (p) => `The ${p.source} is suspended. Call 020202.`,
      suspendedByCompany: (p) => `The ${p.source} is suspended. Ask your company.`,
      expired: (p) => `The ${p.source} has expired.`,
      outside_validity: (p) => `The ${p.source} is not valid on all days of the service.`,
      not_eligible: (p) => `The ${p.source} cannot pay for this kind of service.`,
      value_differs: (p) => `The ${p.source} pays only a sum that is exactly its value.`,
      nothing_left: (p) => `The ${p.source} is all used or reserved.`,
      over_limit: (p) =>
        `The ${p.source} pays no more: you have reached this year’s tax-free limit.`,
      already_covered: (p) => `The ${p.source} is not needed: everything is paid already.`,
      line_shared: (p) => `The ${p.source} is not needed: something else pays the same sum.`,
      kept: (p) => `You keep the ${p.source} for another time.`,
      keptFromHere: (p) => `From here on you keep the ${p.source} for another time.`,
      none: (p) => `The ${p.source} is not needed here.`,
    },
    limitReached: (p) =>
      `This year’s tax-free limit leaves ${p.amount} to be paid in money. To go beyond it: “Choose what to use”.`,
    repeated: (p) => `${p.times} × ${p.sentence}`,
    choose: 'Choose what to use',
    askedAgain: 'The price has changed',
    askedAgainText: 'A household left. Look at the new amount and decide.',
    askedAgainFrom: (p) => `Your share goes ${p.change}.`,
    askedAgainSame: (p) => `Your share stays ${p.amount}.`,
    sourcesChanged: 'You now pay more in money',
    sourcesChangedText: 'Since your yes, a voucher or credit pays less. Your share stays the same.',
    sourcesChangedFrom: (p) => `In money you go ${p.change}: is that all right?`,
    confirm: (p) => `I confirm ${p.amount}`,
    confirmFree: 'I confirm, I pay nothing',
    confirming: 'Sending your yes…',
    confirmHints: {
      confirmed: 'You pay when all who take part have said yes, not before.',
      end: 'You pay at the end of the service, when the provider closes it: then the figure is final.',
      periods: 'You pay one period at a time, when the provider closes it. Nothing before.',
    },
    receiptTitle: 'You have confirmed',
    receiptAt: (p) => `You said yes: ${p.at}.`,
    receiptWaiting: 'We wait for the other households. We will tell you.',
    receiptDone: 'All who take part have confirmed.',
    paid: (p) => `The provider received the money: ${p.at}.`,
    paidInParts: 'The provider received the money of every period, each on the day of its receipt.',
    said: (p) => `You said you paid on ${p.day}. The provider has still to mark it.`,
    documents: {
      receipt: (p) => `Receipt no. ${p.number}`,
      credit_note: (p) => `Credit note no. ${p.number}`,
    },
    seePayment: 'See the payment',
    notPaid: (p) => `To pay now: ${p.amount}. The provider marks it here when it has come.`,
    reference: 'Your payment code',
    references: 'Each bill has its own code, and is paid on its own:',
    periods: 'Month by month',
    bill: 'The bill',
    howToPay: 'How to pay',
    referenceHint:
      'Tell it to the provider when you pay, or write it in the bank transfer. The provider does not see your name beside the sum.',
    referenceHintOnly: {
      named:
        'Tell it to the provider when you pay, or write it in the bank transfer. You are the only household in the order: the provider knows that the sum is yours.',
      unnamed:
        'Tell it to the provider when you pay, or write it in the bank transfer. There is one household in the order: the provider sees the sum, but not your name.',
    },
    droppedTitle: 'Your household left this order',
    droppedText: 'You pay nothing. Your vouchers and credits are free again.',
    notIn: 'Your household takes no part in this order.',
    until: (p) => `You take part until ${p.day}: dates after it are not yours.`,
    alone: {
      title: 'Your money',
      share: 'In all',
      shareOf: (p) => `For ${p.name}`,
      shareHousehold: 'For the household',
      sourcesChangedText:
        'Since you asked, a voucher or credit pays less. The price stays the same.',
      confirmHints: {
        confirmed: 'You pay when the provider has said yes, too, not before.',
        end: 'You pay at the end of the service, when the provider closes it: then the figure is final.',
        periods: 'You pay one period at a time, when the provider closes it. Nothing before.',
      },
      notYetNote: {
        confirmed:
          'You pay the provider: account and code are here once the provider has said yes, too.',
        end: 'You pay the provider: account and code are here once the service is finished.',
        periods: 'You pay the provider: account and code are here once a period is closed.',
      },
      receiptWaiting: 'We wait for the provider. We will tell you.',
      receiptDone: 'It is confirmed: it holds for the provider, too.',
      referenceHint: 'Tell it to the provider when you pay, or write it in the bank transfer.',
    },
  },
  alone: {
    waitingOwn: 'You have asked. An answer is awaited, and you pay nothing before it.',
    waiting: 'The household has asked and waits for your answer. Nobody pays before it.',
    proposedOwn:
      'The provider proposes another time and waits for your answer. You pay nothing before it.',
    proposed:
      'You proposed another time. The household’s answer is awaited, and nobody pays before it.',
    unconfirmed: 'The household did not say yes again before the service began.',
    completedProvider: 'The service is finished. The household’s money is still to come.',
    receiptProposed: 'It is your turn: answer the other time that the provider proposes.',
    confirmed: (p) => `Confirmed: it holds for household and provider. ${p.next}`,
    askAgain: 'You can ask for it again from the page of the service.',
    cancelProvider:
      'The order ends and the household is told at once. Vouchers and credits are free again.',
    terms:
      'Cancelling is free until the service has begun. Cancelled after that, only what was given is paid.',
  },
  unsaved: 'Nothing was saved: the order has moved on meanwhile.',
  ownOrders: 'Your orders',
  dropOut: {
    title: 'Leave the order',
    intro: 'This is what happens if you leave:',
    newTotal: (p) => `The group’s total goes from ${p.before} to ${p.after}.`,
    sameTotal: (p) => `The group’s total stays ${p.total}.`,
    sameShares: 'Whoever stays pays as before.',
    newShares: (p) => `For whoever stays: ${p.before} before, ${p.after} after.`,
    askAgain: 'Whoever stays has to confirm again.',
    vouchersBack: 'Your vouchers and credits are free again at once.',
    cancelled: (p) =>
      `The order is cancelled for everybody: at least ${households(p.min)} ${pick(p.min, 'is', 'are')} needed.`,
    cancelledLast: 'The order is cancelled: you are the last household.',
    button: 'We leave the order',
    pending: 'Leaving…',
  },
  cancel: {
    title: 'Cancel the order',
    intro: 'The order ends for all who take part. Vouchers and credits get their money back.',
    cashFirst: 'If the provider received money, it must give it back first.',
    button: 'Cancel the order for everybody',
    pending: 'Cancelling…',
    why: 'Why?',
    whyHint: 'A few words: who is in the order and the provider read them.',
    alone: {
      intro:
        'The order ends. Vouchers and credits get their money back; once the service has begun only what was given is paid.',
      button: 'Cancel the order',
      whyHint: 'A few words: the household and the provider read them.',
    },
  },
  earlyEnd: {
    all: (p) => `If the order ends now, ${p.kept} of ${p.share} in all stays due: what was given.`,
    mine: (p) => `Your share becomes ${p.kept} instead of ${p.share}.`,
    back: (p) => `What goes back to your vouchers and credits: ${p.back}.`,
    noDates: 'What has no date yet is not paid.',
  },
  callingOff: {
    cancelled: (p) => `Cancelled ${p.at}.`,
    ended: (p) => `The order was stopped ${p.at}: what was given is paid.`,
    by: (p) => `In the words of ${p.name}:`,
    byYou: 'You wrote:',
    byGroup: 'In the words of the group:',
    byHousehold: 'In the words of the household:',
  },
  threads: {
    title: 'Messages',
    provider: 'With the provider',
    households: 'With the households',
    household: 'With the household',
    group: 'The group alone',
    unread: (p) => `${p.count} new`,
    noneNew: 'Nothing new',
  },
  sheets: orderSheets,
  codes: {
    'order.not_found': 'There is no such order.',
    'order.stale': 'The price has changed. Look at the new amount, then decide.',
    'order.already_done': 'Your household has already said yes.',
    'order.yes_too_late':
      'The service has begun: this yes comes too late. The order is called off.',
    'order.dropped': 'Your household has already left this order.',
    'order.wrong_state': 'The order has moved on. It is too late for this.',
    'order.too_early': 'The service has not started yet: wait for its first date.',
    'order.not_over': 'The service is not over yet: wait for the end of the last date.',
    'order.contested': 'A “This is not so” is open. Settle that first.',
    'order.cash_received': 'Money for this order has come. It must be given back first.',
  },
};
