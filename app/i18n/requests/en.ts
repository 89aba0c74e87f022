import type { Dictionary } from '#app/i18n/dictionary.ts';
import { isCalendarDay } from '#app/domain/dates.ts';
import { formatDay } from '../format.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');

/** The last day of 90, where the refusal names it. */
const latest = (d: Readonly<Record<string, unknown>>) => {
  const day = String(d['latest']);
  return isCalendarDay(day) ? formatDay(day, 'en') : null;
};

/** Which numbers of votes there are, as a hint and as a refusal (D3). */
const quorumBounds = (voters: number) =>
  pick(
    voters,
    'One household votes: its vote is needed.',
    `A number from 1 to ${voters}, the households that vote.`,
  );
const families = (number: number) => count(number, 'household', 'households');
const providers = (number: number) => count(number, 'provider', 'providers');
export const requests: Dictionary['requests'] = {
  unitNames: {
    hour: 'Hours',
    session: 'Sessions',
    month: 'Months',
    course: 'Courses',
    visit: 'Visits',
    trip: 'Trips',
    week: 'Weeks',
    day: 'Days',
    night: 'Nights',
    meal: 'Meals',
    workshop: 'Workshops',
    flat: 'Flats',
  },
  families: (p) => families(p.count),

  facts: {
    title: 'What you ask for',
    who: 'For whom',
    people: (p) =>
      p.households === 0
        ? 'Nobody takes part yet'
        : `${families(p.households)}, ${count(p.beneficiaries, 'person', 'people')}`,
    ages: (p) =>
      p.unknown === 0
        ? `Ages: ${p.ages}`
        : `Ages: ${p.ages}; ${count(p.unknown, 'person', 'people')} with no age given`,
    howMuch: 'How much',
    perBeneficiary: 'for each person',
    inAll: 'in all',
    dateCount: (p) => count(p.count, 'date', 'dates'),
    dates: (p) => `${count(p.dates, 'date', 'dates')}, ${p.hours} in all`,
    undated: (p) => `${count(p.count, 'hour has', 'hours have')} no date yet`,
    unasked: (p) => `${count(p.count, 'hour', 'hours')} more than is asked for`,
    when: 'When',
    where: 'Where',
    placeHint: {
      not_yet: '(the provider reads it once all have confirmed)',
      open: '(the provider reads it, until 14 days after the end)',
    },
    municipio: (p) => `Municipio ${p.number}`,
    answerBy: 'Answer by',
    noText: 'No other words.',
    notSaid: 'still to be written',
  },

  draft: {
    title: 'Ask the providers',
    sub: 'Check it, then send it. It cannot change later.',
    backToBoard: 'Back to the board',
    steps: {
      label: 'Steps of the request',
      what: 'What',
      when: 'When',
      who: 'Who',
      send: 'To whom',
    },
    step: (p) => `Step ${p.step} of ${p.of}`,
    what: 'What you need',
    name: 'Title',
    description: 'Explain it to the providers',
    descriptionHint: 'Write no names and no addresses.',
    category: 'Kind of help',
    categoryNone: 'Choose…',
    municipio: 'Where',
    place: 'Address or meeting place',
    placeHint:
      'Only the provider you choose reads it, once all have confirmed. Before that it sees the Municipio.',
    schedule: 'More about the times',
    scheduleHint: 'For example: “Saturday morning”.',
    quantity: 'Quantity',
    unit: 'Paid by',
    basis: 'The quantity is',
    bases: { total: 'for the whole group', per_beneficiary: 'for each person' },
    when: 'When you need it and how much',
    startsOn: 'First day',
    endsOn: 'Last day',
    split: 'How you split the cost',
    splits: { per_household: 'Equal parts', per_beneficiary: 'By person' },
    splitHints: {
      per_household: 'Each household pays the same, also for dates it misses.',
      per_beneficiary: 'Two children pay twice as much as one.',
    },
    closesAt: 'Providers answer by',
    closesAtHint:
      'Then you have three days, but not past the first date, to put an offer to the vote. If you do not, the request expires.',
    whom: 'Who receives it and until when',
    reach: 'Which providers',
    reachAll: 'All that fit',
    reachAllHint: 'This usually brings more offers.',
    reachChosen: 'Only some',
    reachChosenHint: 'Tick them below.',
    choose: 'Providers that fit',
    count: (p) =>
      p.count === 0 ? 'No provider will receive it' : `${providers(p.count)} will receive it`,
    onlyTicked: 'Only the providers you tick will receive it',
    noneTicked: 'So far nobody receives it: tick at least one provider',
    noneTitle: 'No provider does this here',
    noneText: 'Try another kind of help or another Municipio.',
    joining: 'Who takes part',
    joiningHint: 'Only the group sees names. Providers get numbers and ages.',
    accepts: 'The card says that the group accepts:',
    note: 'Also written on the card:',
    nobody: 'Nobody takes part yet. Join on the card first.',
    preview: 'What providers will see',
    previewHint:
      'Cortile tells no names, addresses or vouchers. See that they are not in your own words.',
    refresh: 'Update the preview',
    send: 'Send the request',
    sending: 'Sending…',
    againTitle: 'This is what you asked for before',
    againCut: 'Days that are past are empty: write the new ones.',
    liveTitle: 'You have asked already',
    liveText: {
      open: 'This need already has an open request.',
      choosing: 'This need already has a request: it is for the group to choose an offer.',
      deciding: 'This need already has a request: the group is voting.',
      ordered:
        'You have chosen an offer for this need already. If you need it again, write a new need on the board.',
    },
    liveOpen: 'See the request',
  },

  panel: {
    backToBoard: 'Board',
    offers: 'Offers',
    questions: 'Questions',
    who: 'Who takes part',
    sentTo: (p) => {
      const nobody = p.isOver ? 'Nobody read it' : 'Nobody has read it yet';
      return `Sent to ${providers(p.sent)}. ${p.seen === 0 ? nobody : `${p.seen} ${pick(p.seen, 'has', 'have')} read it`}.`;
    },
    emptyTitle: 'No offers yet',
    emptyText: 'Offers from providers arrive here by themselves.',
    emptyOver: 'No offer came.',
    endedOffers: 'Offers that ended',
    liveTitle: 'Vote and offers',
    emptyExample: 'For example: “Acquamarina, €90.00 per household”.',
    showNew: (p) => count(p.count, 'new offer, show', 'new offers, show'),
    ended: { closed: 'This request is closed.', expired: 'This request has expired.' },
    endedText:
      'No more offers arrive, and those that came can no longer be voted on. One can ask again.',
    askAgain: 'Ask again',
    orderTitle: {
      confirming: 'You have chosen: there is an order now',
      confirmed: 'The order is confirmed',
      active: 'The service is under way',
      completed: 'The service is finished',
      settled: 'The service is finished and paid',
      cancelled: 'The order was cancelled',
    },
    orderText: {
      confirming: 'Each household confirms its share now.',
      confirmed: 'All who take part said yes.',
      active: 'All who take part said yes.',
      completed: 'The order says what is still missing.',
      settled: 'Nothing is missing.',
      cancelled: 'The order says why.',
    },
    orderOpen: 'Go to the order',
    prolongTitle: 'Give providers more time',
    prolongText: {
      live: (p) => `Now they answer by ${p.before}. Whoever received the request is told at once.`,
      expired: (p) =>
        `Answers ended ${p.before}. The request opens again: whoever received it is told at once, and can make a new offer.`,
    },
    prolongTo: 'Answers until',
    prolong: 'Prolong',
    closeTitle: 'Close the request',
    closeText: 'Providers will know you do not order. It cannot be undone.',
    close: 'Close the request',
    you: 'you',
  },

  offer: {
    sent: 'Sent',
    changed: 'Changed',
    isNew: 'New',
    isImproved: 'Changed',
    isCheapest: 'Costs less',
    standing: {
      qualified: 'Checked by the city',
      notQualified: 'Not yet checked by the city',
      services: (p) => count(p.count, 'service', 'services'),
      replies: (p) => {
        const answered = `answered ${count(p.answered, 'request', 'requests')}`;
        return p.missed === 0
          ? pick(p.answered, 'this is its first answer', answered)
          : `${answered}; ${count(p.missed, 'other stayed', 'others stayed')} without an answer`;
      },
    },
    youPay: 'You pay, in money',
    withVouchers: (p) => `with ${p.sum} of vouchers and benefits`,
    fundedBy: (p) => `Paid by: ${p.who}`,
    total: 'Total for the group',
    takenOff: 'Absences or dates that are not paid',
    totalNow: 'Total now',
    fund: 'From the common fund',
    validUntil: (p) => `Stands until ${p.when}`,
    before: (p) => `Before: ${p.price}`,
    noPrice: 'No price for you yet',
    bill: 'The bill',
    share: 'Your share',
    shareBy: { per_household: 'divided equally', per_beneficiary: 'divided by person' },
    vouchers: 'Your vouchers and benefits',
    notYours: 'Your household does not take part.',
    units: (p) => `${p.amount} at ${p.price}`,
    prefer: 'I prefer this one',
    preferred: 'This is our favourite',
    preferOf: (p) => `I prefer this one: ${p.name}`,
    preferredOf: (p) => `This is our favourite: ${p.name}`,
    preferredBy: (p) => `${p.count} of ${p.of}`,
    preferredByLong: (p) =>
      `${p.count} of ${count(p.of, 'household', 'households')} ${pick(p.count, 'prefers', 'prefer')} it`,
  },

  curve: {
    title: 'And with more households?',
    caption: 'The price by the number of households',
    about: 'about',
    who: (p) =>
      p.people === null
        ? count(p.households, 'household', 'households')
        : `${count(p.households, 'household', 'households')} and ${count(p.people, 'person', 'people')}`,
    people: (p) => `for ${count(p.people, 'person', 'people')}`,
    peopleHint:
      'How many people would come is not known: here each further household counts as one person.',
    eachOf: { household: 'per household', beneficiary: 'a head', own: 'your share' },
    oneMore: (p) => `With ${p.who}: ${p.price} ${p.each}, ${p.difference} less than now.`,
    oneMoreSame: (p) =>
      `With ${p.who}: ${p.price} ${p.each}, as now. The total goes from ${p.before} to ${p.total}.`,
    oneMoreCosts: (p) => `With ${p.who}: ${p.price} ${p.each}, ${p.difference} more than now.`,
    households: 'Households',
    each: { household: 'Per household', beneficiary: 'A head', own: 'Your share' },
    total: 'Total',
    now: 'now',
  },

  compare: {
    title: 'Compare the offers',
    hint: 'Up to three together.',
    choose: 'Which offers',
    caption: 'Offers side by side',
    provider: 'Provider',
    price: 'Price',
    own: 'You pay, in money',
    total: 'Total',
    absences: 'If somebody is missing',
    likes: 'Preferences',
    oneMore: 'With one household more',
    until: 'Stands until',
    terms: 'Terms',
  },

  vote: {
    putBy: (p) =>
      `Put one of them to the vote by ${p.at}. The vote has to end before the offer does.`,
    othersPutBy: (p) =>
      `An organiser puts one of them to the vote by ${p.at}. The vote has to end before the offer does.`,
    put: 'Put to the vote',
    closesAt: 'Voting until',
    quorum: 'Votes needed',
    quorumHint: (p) => quorumBounds(p.count),
    start: 'Open the vote',
    question: (p) => `Shall we take the offer of ${p.name}?`,
    own: (p) => `you pay, in money: ${p.price}`,
    choices: { agree: 'Agree', abstain: 'Abstain', disagree: 'Disagree' },
    yourVote: (p) => `Your vote: ${p.choice}. You can change it.`,
    lastVote: 'Only your vote is missing: when you vote, the vote closes.',
    oneVote: 'One vote per household.',
    notAsked: 'Only the households that take part vote.',
    agreeOf: (p) => `${p.agree} of ${p.voters}`,
    agreeWord: 'agree',
    quorumWords: (p) =>
      pick(
        p.quorum,
        pick(
          p.voters,
          'It counts if the household that takes part votes.',
          `It counts if at least 1 of ${families(p.voters)} votes.`,
        ),
        `It counts if at least ${p.quorum} of ${families(p.voters)} vote.`,
      ),
    who: 'Who voted',
    notYet: 'not yet',
    close: 'Close the vote',
    closeHint: 'If it passes, the order begins.',
    waiting: 'The vote closes by itself at that time.',
    results: {
      accepted: 'The vote passed.',
      cancelled: 'The vote was cancelled. You can vote again.',
    },
    rejected: (p) => {
      const who =
        p.cast === 0 ? 'Nobody voted' : count(p.cast, 'household voted', 'households voted');
      const why =
        p.cast < p.quorum
          ? `${who}, ${p.quorum} were needed: the vote did not pass.`
          : 'The vote did not pass.';
      return p.isOpen ? `${why} You can choose another offer.` : why;
    },
    endedWithout: 'The request was closed during the vote: nothing was chosen.',
    counts: (p) => `${p.agree} agree, ${p.abstain} abstain, ${p.disagree} disagree.`,
    undo: 'Undo',
    changed: (p) => `You voted: ${p.choice}`,
    retracted: 'Your vote is taken back.',
  },

  questions: {
    empty: 'No questions. If a provider asks, you read it here.',
    emptyOver: 'No provider asked anything.',
    asks: (p) => `${p.name} asks`,
    answer: 'Your answer',
    answerHint:
      'All providers of the request read it. No names, telephones or addresses: they are needed only after the order.',
    send: 'Answer',
    waiting: 'It waits for the organiser’s answer.',
    over: 'It stayed without an answer: the request is over and takes none any more.',
  },

  codes: {
    'request.not_found': 'There is no such request.',
    'request.wrong_state': 'The request has changed. See how it is now.',
    'request.already_done': 'This need already has a request. What you wrote here was not sent.',
    'request.nobody_joins': 'No household takes part. Join on the card first.',
    'request.no_providers': 'Choose at least one provider.',
    'request.provider_not_reached': 'A chosen provider does not do this here.',
    'request.category_needed': 'Choose the kind of help.',
    'request.closes_too_soon': 'Give providers at least five minutes.',
    'request.closes_too_late': (d) =>
      `Choose a date ${latest(d) === null ? 'within 90 days' : `by ${latest(d)}`}.`,
    'request.closes_after_start': 'Answers must end by the first day of the service.',
    'request.closes_after_first': 'Answers must end before the first date begins.',
    'request.closes_no_later': 'Choose a time later than the present one.',
    'request.leaves_no_choice':
      'Leave the group at least an hour to choose between the end of answers and the beginning of the service.',
    'request.starts_in_past': 'This day is already over.',
    'request.starts_too_far': 'The service begins two years from now at most.',
    'request.ends_before_start': 'The end comes before the start.',
    'request.period_too_long': 'The period can last two years at most.',
    'request.more_than_days': (d) =>
      `That is more than the period can hold: ${d['most']} at most. Change the quantity or the days.`,
    'request.quantity': 'The quantity goes from 1 to 10,000.',
    'request.closed': 'The request is closed.',
    'request.voting': 'The group is voting. Wait for the result.',
    'card.not_found': 'This need is no longer on the board.',
    'offer.not_found': 'There is no such offer.',
    'offer.expired': 'This offer has expired.',
    'offer.wrong_state': 'This offer is no longer open.',
    'offer.provider_suspended': 'The city has suspended this provider: you cannot choose it.',
    'offer.unchanged': 'You changed nothing: the offer is like this already.',
    'offer.stale': 'The offer has changed. See the new price.',
    'offer.already_done': 'You already have an open offer.',
    'offer.under_vote': 'The group votes on your offer. It cannot be withdrawn now.',
    'offer.total_too_large':
      'At this price the order costs more than €1,000,000.00, the most it may.',
    'offer.ends_too_soon': 'The offer must stand at least five minutes.',
    'offer.ends_too_late': 'The offer can stand a year at most.',
    'offer.outlasts_first':
      'The offer must end before the first date begins: after that the group can no longer accept it.',
    'offer.outlasts_start':
      'The offer must end by the first day of the service: after that the group can no longer accept it.',
    'offer.outlasts_service': 'The offer must end by the last day of the service.',
    'offer.reaches_too_few': (d) =>
      `The price must hold for ${families(Number(d['households']))} at least: so many take part now.`,
    'offer.too_few_households': (d) => `The price holds from ${families(Number(d['limit']))} on.`,
    'offer.too_many_households': (d) => `The price holds up to ${families(Number(d['limit']))}.`,
    'decision.not_found': 'There is no such vote.',
    'decision.closed': 'The vote is closed.',
    'decision.not_asked': 'Only the households that take part vote.',
    'decision.still_voting': (d) =>
      count(Number(d['missing']), 'vote is still missing.', 'votes are still missing.'),
    'decision.nobody_votes': 'No household can vote.',
    'decision.bad_quorum': (d) => quorumBounds(Number(d['households'])),
    'decision.closes_too_soon': 'Leave at least five minutes to vote.',
    'decision.closes_too_late': (d) =>
      latest(d) === null
        ? 'A vote lasts 90 days at most.'
        : `A vote can last until ${latest(d)} at most.`,
    'decision.outlasts_offer': 'The vote must end before the offer does.',
    'decision.outlasts_first': 'The vote must end before the first date begins.',
    'decision.outlasts_start': 'The vote must end by the first day of the service.',
    'decision.outlasts_service': 'The vote must end by the last day of the service.',
    'question.already_done': 'Somebody has answered already.',
    'question.too_many': (d: object) =>
      `You already have ${'most' in d ? String(d.most) : '5'} questions without an answer: wait until the group answers one.`,
  },
};
