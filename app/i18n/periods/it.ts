import { dalDay, ilDay } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

/** The periods of an order: what each costs, what pays it, when it is closed. */
export const periods = {
  title: 'Mese per mese',
  sub: 'Ogni periodo si chiude e si paga per conto suo, quando il servizio è stato dato.',
  /** Of an order that has one period: nothing goes by months. */
  one: {
    title: 'Il conto',
    sub: 'Un conto solo, che si chiude quando il servizio è finito.',
    later: 'Si paga quando l’ente segna che il servizio è finito.',
    last: 'Il conto si chiude quando segnate che il servizio è finito, nella pagina dell’ordine.',
  },
  oddCent:
    'I periodi differiscono di un centesimo, perché la cifra non si divide in parti uguali al centesimo.',
  dates: (n: number) => count(n, 'data', 'date'),
  states: { planned: 'Da fare', running: 'In corso', closed: 'Chiuso', settled: 'Pagato' },
  share: 'La vostra parte',
  all: 'In tutto',
  /** Above the share, where absences or an end on the way took something off. */
  planned: 'Con tutte le date',
  takenOff: 'Quello che non si paga',
  /** Of an order that one household buys alone: nothing is shared. */
  alone: { share: 'In tutto' },
  sources: 'Pagano voucher e welfare',
  fund: 'Paga il fondo comune',
  toPay: 'In denaro',
  received: (p: { amount: string }) => `Già ricevuti ${p.amount}`,
  later: 'Si paga quando il periodo è chiuso.',
  now: 'Da pagare ora.',
  said: (p: { day: string }) => `Avete detto di aver pagato ${ilDay(p.day)}.`,
  pay: 'Come pagare',
  close: (p: { period: string }) => `Chiudi ${p.period}`,
  closing: 'Chiudo…',
  closeText:
    'Chiudete il periodo quando il servizio è stato dato: i voucher pagano, e per il resto si chiede il pagamento.',
  /** Where no voucher or credit takes part. */
  closeTextCash: 'Chiudete il periodo quando il servizio è stato dato: poi si chiede il pagamento.',
  closesFrom: (p: { day: string }) => `Si può chiudere ${dalDay(p.day)}.`,
  last: 'L’ultimo periodo si chiude con la fine del servizio, nella pagina dell’ordine.',
  contested: 'C’è un «Non è così» aperto: prima serve una risposta.',
  unmarked: (p: { count: number }) =>
    pick(
      p.count,
      'Per chiudere manca una data da segnare nelle presenze.',
      `Per chiudere mancano ${p.count} date da segnare nelle presenze.`,
    ),
  toRegister: 'Alle presenze',
  noSums: 'Le somme le vede chi amministra l’ente.',
  codes: {
    'period.not_found': 'Questo periodo non c’è.',
    'period.closed': 'Questo periodo è già chiuso.',
    'period.not_over': 'Questo periodo non è ancora finito.',
    'period.last': 'L’ultimo periodo si chiude con la fine del servizio, nella pagina dell’ordine.',
  },
};
