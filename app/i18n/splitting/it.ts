import { delDay } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

/** How a group usually divides its orders and its expenses. */
export const splitting = {
  title: 'Come dividete',
  orders: {
    per_household: 'Gli ordini insieme, di solito: ogni famiglia paga lo stesso.',
    per_beneficiary: 'Gli ordini insieme, di solito: si paga per ogni bambino o persona.',
  },
  expenses: {
    per_household: 'Le spese: in parti uguali.',
    shares: 'Le spese: a quote.',
    percent: 'Le spese: in percentuale.',
  },
  shares: (p: { shares: number }) => count(p.shares, 'quota', 'quote'),
  percent: (p: { percent: string }) => `${p.percent} %`,
  noPart: 'non ne fa parte',
  decidedOn: (p: { day: string }) => `Deciso dal gruppo con il voto ${delDay(p.day)}.`,
  neverDecided: 'Com’è da quando c’è il gruppo.',
  uncounted: (p: { names: string; count: number }) =>
    `${p.names} ${pick(p.count, 'è arrivata', 'sono arrivate')} dopo: la regola non ${pick(p.count, 'la', 'le')} conta ancora.`,
  outdated:
    'Una famiglia con una sua parte è uscita dal gruppo. Finché non decidete di nuovo si divide in parti uguali.',
  change: 'Cambiatelo con un voto',
  toVotes: 'Guardate i voti',
  settingsText: 'Si cambia solo con un voto delle famiglie.',
  formText: 'Comincia come ha deciso il gruppo. Per questa spesa potete cambiare.',
  question: 'Dividere così, da ora in poi?',
  was: 'Come dividere',
  ofHundred: (p: { now: string; proposed: string }) =>
    `Di una spesa di 100 € la vostra parte passa da ${p.now} a ${p.proposed}.`,
  ofHundredSame: (p: { now: string }) =>
    `Per voi non cambia: di una spesa di 100 € la vostra parte resta ${p.now}.`,
  fromNow: 'Vale per le spese e le richieste nuove. Quelle di prima restano come sono.',
  propose: 'Proponi come dividere',
  proposeText: 'Si comincia da come dividete ora. Decide il gruppo: un voto per famiglia.',
  ordersLabel: 'Gli ordini fatti insieme',
  ordersChoices: { per_household: 'Ogni famiglia lo stesso', per_beneficiary: 'Per persona' },
  ordersHints: {
    per_household: 'Anche se i bambini sono due.',
    per_beneficiary: 'Due bambini pagano il doppio.',
  },
  expensesLabel: 'Le spese nei conti',
  expensesChoices: {
    per_household: 'In parti uguali',
    shares: 'A quote',
    percent: 'In percentuale',
  },
  expensesHints: {
    per_household: 'Ogni famiglia lo stesso.',
    shares: 'Bambini a metà? Due quote per adulto, una per bambino.',
    percent: 'Insieme fanno 100.',
  },
  figures: 'Quanto tocca a ogni famiglia',
  figuresHint: 'Lasciate vuoto chi non ne fa parte.',
  send: 'Metti ai voti',
  sending: 'Mando…',
  results: { accepted: 'Si divide così', rejected: 'Non passa', cancelled: 'Annullata' },
  codes: {
    'group_split.same': 'Dividete già così: non c’è niente da votare.',
    'group_split.is_open':
      'Si vota già su come dividere. Aspettate la fine di quel voto, o annullatelo.',
  },
};
