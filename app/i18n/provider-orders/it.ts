import { alDay } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');
const households = (number: number) => count(number, 'famiglia', 'famiglie');

/** Orders as the provider has them: what to do, whom to serve, what was received. */
export const providerOrders = {
  title: 'Ordini e incassi',
  sub: 'I vostri ordini e quello che vi spetta.',
  subOrders: 'I servizi che il vostro ente deve dare.',
  dueFromCity: 'devono ancora arrivare dal Comune e dalle aziende, per voucher e welfare',
  cashToReceive: 'da ricevere adesso dalle famiglie, in denaro',
  cashReceived: 'già ricevuti dalle famiglie',
  figures: 'I vostri conti',
  list: 'Ordini',
  payments: 'Pagamenti e conto',
  caption: 'Ordini del vostro ente',
  order: 'Ordine',
  state: 'Stato',
  start: 'Inizio',
  total: 'Totale',
  vouchers: 'Voucher e welfare',
  cash: 'Denaro ricevuto',
  /** In place of sums that nobody owes. */
  notYetPaid: '–',
  cashOf: (p: { received: string; due: string }) => `${p.received} di ${p.due}`,
  emptyTitle: 'Nessun ordine',
  emptyText:
    'Quando un gruppo sceglie la vostra offerta, o una famiglia vi chiede un servizio, l’ordine appare qui.',
  emptyExample: 'Per esempio: «Doposcuola, 4 famiglie, € 160,00».',
  emptyAction: 'Guarda le richieste',
  answers: (p: { confirmed: number; all: number }) =>
    pick(
      p.all,
      pick(p.confirmed, 'La famiglia ha confermato.', 'La famiglia non ha ancora confermato.'),
      `${count(p.confirmed, 'famiglia', 'famiglie')} su ${p.all} ${pick(p.confirmed, 'ha', 'hanno')} confermato.`,
    ),
  waitText: 'L’ordine vale quando tutti quelli che partecipano hanno confermato. Vi avvisiamo.',
  next: 'Che cosa fare adesso',
  startText: 'Segnate qui quando il servizio comincia.',
  startButton: 'Il servizio è cominciato',
  startPending: 'Segno…',
  markContested:
    'Una famiglia dice che una presenza non è così: finché non è chiarita, il servizio non si può finire.',
  toContested: 'Chiarite la presenza',
  completeText: 'Segnate qui quando avete finito tutto il servizio.',
  /** While a part of what was bought has no date, and the last day is to come. */
  missing: {
    text: (p: { day: string }) =>
      `L’ordine va fino ${alDay(p.day)} e una parte non ha ancora una data. Prima di finire, aggiungete le date che mancano.`,
    add: 'Aggiungete le date',
    waits: 'Le date proposte aspettano una risposta.',
    endNow: 'Non serve altro: il servizio è già finito',
  },
  /** What the end of the service closes: one period, the last of many, or one whose money was asked ahead. */
  completeCloses: {
    asked:
      'Così l’ordine si chiude: voucher e welfare vi pagano la loro parte. Il denaro alle famiglie è già chiesto.',
    bill: 'Così si chiude anche il conto, con le presenze segnate: voucher e welfare vi pagano la loro parte, e alle famiglie si chiede il resto in denaro.',
    last: 'Così si chiudono anche i periodi ancora aperti: voucher e welfare vi pagano la loro parte, e alle famiglie si chiede il resto in denaro.',
  },
  completeButton: 'Il servizio è finito',
  completePending: 'Segno…',
  nothingToDo: 'Qui non c’è altro da fare.',
  fromOthers: 'Quello che pagano voucher e welfare arriva dal Comune e dalle aziende.',
  collect: 'Segnate il denaro che ricevete dalle famiglie, qui sotto.',
  fromFund: 'Dal fondo comune del gruppo, con un bonifico di chi lo tiene',
  collectByOthers: 'Il denaro delle famiglie lo segna chi amministra l’ente.',
  memberNote: 'Siete anche nel gruppo di questo ordine. Un collega deve segnare denaro e servizio.',
  closePeriod: (p: { period: string }) =>
    `Si può chiudere: ${p.period}. Così si chiede il denaro di quel periodo.`,
  toPeriods: 'Chiudete il periodo',
  /** A period that is over and cannot be closed before its dates have their marks. */
  markPeriod: (p: { period: string; count: number }) =>
    `${p.period}: ${pick(p.count, 'manca una data da segnare', `mancano ${p.count} date da segnare`)} nelle presenze. Poi si chiude e si chiede il denaro.`,
  toMark: 'Segnate le presenze',
  periods: 'Mese per mese',
  bill: 'Il conto',
  cashTitle: 'Denaro dalle famiglie',
  cashHint: 'Chi paga vi dice il suo codice. Segnate il pagamento quando lo avete ricevuto.',
  cashNone: 'Nessuna famiglia deve denaro: pagano tutto voucher e welfare.',
  cashWhenClosed: 'Le famiglie pagano quando chiudete un periodo: allora le cifre appaiono qui.',
  cashLater: 'Le cifre appaiono quando l’ordine è confermato.',
  received: (p: { at: string }) => `Ricevuto: ${p.at}`,
  toReceive: 'Da ricevere',
  mark: (p: { amount: string; reference: string }) =>
    `Ho ricevuto ${p.amount} con il codice ${p.reference}`,
  markShort: (p: { amount: string }) => `Ho ricevuto ${p.amount}`,
  marking: 'Segno…',
  undo: 'Togli il segno',
  undoFor: (p: { reference: string }) =>
    `Togli il segno del pagamento con il codice ${p.reference}`,
  undoMeans: (p: { amount: string }) =>
    `La famiglia legge che ${p.amount} sono di nuovo da pagare. La sua ricevuta è annullata da una nota di credito con un numero suo, e nessuna delle due si cancella più.`,
  undoFund: (p: { amount: string }) =>
    `Chi tiene il fondo comune legge che ${p.amount} sono di nuovo da pagare.`,
  undoSure: 'Sì, togli il segno',
  undoSureFor: (p: { reference: string }) =>
    `Sì, togli il segno del pagamento con il codice ${p.reference}`,
  undoing: 'Tolgo…',
  participants: {
    title: 'Chi partecipa',
    count: (p: { count: number }) => households(p.count),
    later: 'I nomi appaiono quando l’ordine è confermato.',
    withheld:
      'In questo ordine nomi e cifre insieme direbbero chi usa voucher o welfare. I nomi ve li dice il gruppo.',
    alone: {
      withheld:
        'In questo ordine nome e cifre insieme direbbero se la famiglia usa voucher o welfare. Il nome ve lo dice la famiglia.',
    },
  },
  sums: 'I conti di questo ordine',
  fromCity: 'Con voucher del Comune e welfare delle aziende',
  fromHouseholds: 'Parte delle famiglie, in denaro',
  ofWhich: (p: { received: string; left: string }) =>
    `${p.received} già ricevuti, ${p.left} devono ancora arrivare`,
  cancelIntro: 'L’ordine finisce per tutti. Voucher e welfare tornano alle famiglie.',
  cancelCashFirst: 'Se avete ricevuto denaro, prima rendetelo.',
  /** Of an order that one household buys alone, as everywhere here. */
  alone: {
    collect: 'Segnate il denaro che ricevete dalla famiglia, qui sotto.',
    collectByOthers: 'Il denaro della famiglia lo segna chi amministra l’ente.',
    memberNote:
      'Siete anche della famiglia di questo ordine. Un collega deve segnare denaro e servizio.',
    cashTitle: 'Denaro dalla famiglia',
    cashNone: 'La famiglia non deve denaro: pagano tutto voucher e welfare.',
    fromHouseholds: 'Parte della famiglia, in denaro',
    completeCloses: {
      asked:
        'Così l’ordine si chiude: voucher e welfare vi pagano la loro parte. Il denaro alla famiglia è già chiesto.',
      bill: 'Così si chiude anche il conto, con le presenze segnate: voucher e welfare vi pagano la loro parte, e alla famiglia si chiede il resto in denaro.',
      last: 'Così si chiudono anche i periodi ancora aperti: voucher e welfare vi pagano la loro parte, e alla famiglia si chiede il resto in denaro.',
    },
  },
  sheets: {
    title: 'Le famiglie da servire',
    count: (p: { shown: number; all: number }) =>
      `Vedete ${pick(p.shown, 'il foglio', 'i fogli')} di ${count(p.shown, 'famiglia', 'famiglie')} su ${p.all}.`,
    privacy: 'Questi dati servono solo al servizio. Scriviamo chi li apre.',
    later: 'I fogli appaiono quando l’ordine è confermato.',
    over: 'Il servizio è finito da più di 14 giorni. I fogli sono cancellati.',
    none: 'Nessuna famiglia ha ancora un foglio che potete vedere.',
    contactTitle: 'Cosa dite alle famiglie',
    contactHint: 'Le famiglie di questo ordine leggono chi chiamare.',
    contactNone: 'Le famiglie non sanno ancora chi chiamare.',
    contactWrite: 'Dite chi chiamare',
    contactChange: 'Cambiate',
    alone: {
      title: 'La famiglia da servire',
      over: 'Il servizio è finito da più di 14 giorni. Il foglio è cancellato.',
      none: 'La famiglia non ha ancora un foglio che potete vedere.',
      contactTitle: 'Cosa dite alla famiglia',
      contactHint: 'La famiglia di questo ordine legge chi chiamare.',
      contactNone: 'La famiglia non sa ancora chi chiamare.',
    },
  },
  contactForm: {
    title: 'Chi devono chiamare le famiglie?',
    intro: (p: { group: string }) => `Lo leggono le famiglie di questo ordine (${p.group}).`,
    prefilled: 'Abbiamo messo le parole del vostro ultimo ordine. Controllate, poi salvate.',
    name: 'Persona da chiamare',
    phone: 'Telefono',
    place: 'Dove si svolge',
    carer: 'Chi viene o insegna',
    carerHint: 'Per esempio «Elena, educatrice».',
    alone: {
      title: 'Chi deve chiamare la famiglia?',
      intro: () => 'Lo legge la famiglia di questo ordine.',
    },
  },
};
