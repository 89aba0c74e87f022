import type { Dictionary } from '#app/i18n/dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('en');

export const providers: Dictionary['providers'] = {
  alone: {
    title: 'Households that buy alone',
    hint: 'They wait for a yes, another time or a no.',
  },
  inbox: {
    title: 'Requests received',
    sub: 'They arrive by themselves, as soon as a group asks.',
    open: 'To look at',
    answered: 'With your offer',
    over: 'Finished',
    isNew: 'New',
    offered: 'You offered',
    emptyTitle: 'No requests yet',
    emptyText: 'Requests of groups in your area arrive here.',
    emptyExample: 'For example: “Swimming course for 6 children, Municipio 4”.',
    at: (p) => `For ${p.name}`,
    sectionEmpty: 'Nothing here for now.',
  },

  request: {
    back: 'Requests',
    needs: 'What the group needs',
    privacy:
      'After the order you see the households’ names, and where to go from those who write it. Where names would tell who pays by voucher or benefits, they stay hidden: the group tells you.',
    questions: 'Questions',
    questionsHint:
      'All providers who were asked read them, without the name of who asks. The group sees it.',
    noQuestions: 'No questions yet.',
    noQuestionsOver: 'Nobody asked anything.',
    yourQuestion: 'Your question',
    yourQuestionHint: 'No telephone or e-mail: you write to each other after the confirmed order.',
    other: 'A provider asks',
    own: 'You ask',
    waiting: 'The group has not answered yet.',
    over: 'The group did not answer: the request is over.',
    ask: 'Ask a question',
    send: 'Send the question',
    inGroup: 'You belong to this group',
    inGroupText: 'You may read, but a colleague has to offer.',
    votingText: 'During the vote the offers stay as they are.',
    overText: {
      choosing: 'The time to answer is over. The group chooses now.',
      ordered: 'The group chose another offer. It takes no more offers.',
      closed: 'This request is closed. It takes no more offers.',
      expired: 'The time to answer is over. It takes no more offers.',
    },
  },

  offer: {
    total: (p) => `${p.amount} in all for ${count(p.households, 'household', 'households')}`,
    make: 'Your offer',
    makeNew: 'Make a new offer',
    improve: 'Change the offer',
    improveHint: 'The group sees the new price at once.',
    kind: 'How it is paid',
    kinds: { paid: 'Paid', free: 'Free', funded: 'Free, somebody else pays' },
    kindHints: {
      paid: 'Households pay the price below.',
      free: 'Households pay nothing.',
      funded: 'Say who pays.',
    },
    funding: 'Who pays',
    fundingHint: 'For example: “Fondazione Cariplo”.',
    prices: 'Prices by number of households',
    pricesHint: (p) =>
      `Write the price ${p.unit} ${p.forWhom}. Leave rows empty that you do not need.`,
    pricesHow: {
      total:
        'It is the price of the whole group: 1 household pays all of it, 2 divide it between them, and so on.',
      per_beneficiary:
        'Everyone pays it for themselves: with more households it changes only if you change it.',
    },
    asked: (p) => `Asked for: ${p.amount}.`,
    fromList: (p) => `The prices come from your list: “${p.name}”`,
    seeList: 'See the list',
    fromListHow: {
      total:
        'In the list, too, the price is of the whole group. There the number of persons counts, here the number of households: the sum stays the same, and those who take part divide it.',
      per_beneficiary:
        'In the list the price is of the whole group, here it is for each person: we divided it among the persons, rounded up to the cent. For example, €20.00 for 2 persons are €10.00 each.',
    },
    fromListText: 'Change them as you like: they are for this offer alone.',
    from: (p) => `Row ${p.row}: from how many households`,
    fromShort: 'Households, from',
    price: (p) => `Row ${p.row}: price ${p.forWhom}`,
    addRow: 'Add a price',
    upTo: 'Up to how many households',
    upToHint: (p) => `Write at least as many as take part now: ${p.count}.`,
    absence: 'If somebody is missing',
    absenceAlways: (p) =>
      `Every date is paid, also if somebody is missing: there is no choice here. ${p.why}`,
    terms: 'Terms',
    termsHint:
      'For example: “Saturday at 10, 12 lessons”. No telephones or e-mails: you write to each other once the order is confirmed.',
    validUntil: 'The offer stands until',
    validUntilHint:
      'Until the service begins at the latest: after that the group cannot accept it.',
    preview: 'What people pay',
    previewHint: (p) => count(p.count, 'household takes part now.', 'households take part now.'),
    previewEmpty: 'Write a price and see it here.',
    previewFree: 'Households pay nothing.',
    previewRefresh: 'Update the figures',
    send: 'Send the offer',
    sendChange: 'Send the new price',
    sending: 'Sending…',
    withdraw: 'Withdraw the offer',
    withdrawText: 'The group no longer sees it among the open offers.',
    withdrawNow: 'Withdraw',
    history: 'Earlier prices',
    underVote: 'The group is voting on it',
    band: (p) =>
      p.from === p.to
        ? `${count(p.from, 'household', 'households')}: ${p.price}`
        : `${p.from} to ${p.to} households: ${p.price}`,
    validTo: (p) => `Stands until ${p.when}`,
    order: 'Go to the orders',
  },

  offers: {
    title: 'My offers',
    sub: 'The last one that changed comes first.',
    emptyTitle: 'No offers yet',
    emptyText: 'Here you find the offers you send to groups.',
    emptyExample: 'For example: “After-school, €9.00 an hour, waiting”.',
    toInbox: 'See the requests',
    templates: 'Templates of conditions',
  },

  templates: {
    title: 'Templates of conditions',
    sub: 'What you often write in offers, ready for the next one.',
    none: 'No templates yet.',
    newTitle: 'A new template',
    provider: 'Provider',
    name: 'Name of the template',
    nameHint: 'Only you see it. For example: “Course in the gym”.',
    add: 'Add the template',
    change: 'Change or delete',
    save: 'Save',
    delete: 'Delete the template',
    use: 'Start from a template',
    keep: 'Keep the conditions as a template',
    keepNow: 'Keep as a template',
  },

  codes: {
    'absence.free': 'Nothing is paid: an absence changes nothing.',
    'absence.whole_price': 'There is one price for the whole group: an absence does not lower it.',
    'absence.split_alike': 'Households pay alike: an absence does not change the share of one.',
    'absence.unit': 'This price is not divided by dates: an absence does not lower it.',
    'provider.not_found': 'You do not work for a provider.',
    'template.not_found': 'This template is no longer there.',
    'template.too_many': 'There are 30 templates already. Delete one.',
    'own_group.forbidden': 'You belong to the group: a colleague has to offer.',
    'bands.empty': 'Write at least one price.',
    'bands.number': 'The number of households goes from 1 to 200.',
    'bands.up_to': 'Write a number from 1 to 200, not below the last row.',
    'bands.overlap': 'Two rows start at the same number.',
    'bands.gap': 'A number of households is missing between two rows.',
    'bands.range': 'The number of households goes from 1 to 200.',
    'bands.price': 'One price is not right.',
    'price.too_large': 'A price is at most €99,999.99.',
    'price.must_be_paid': 'Write prices above zero, or choose “Free”.',
    'price.must_be_zero': 'If it is free, prices are zero.',
    'price.needs_funder': 'Say who pays.',
  },
};
