import type { CashState } from '#app/domain/payments/cash-due.ts';
import { pluralsOf } from '../plural.ts';
import { ilDay, theHousehold } from '../italian.ts';

const { count, pick } = pluralsOf('it');

/** What several features say alike of one purchase: its price and for whom, its state, who is awaited. */
export const deals = {
  price: {
    /** What a price of one unit is for. */
    bases: { total: 'per tutto il gruppo', per_beneficiary: 'a testa' },
    unit: (p: { price: string; per: string; basis: string }) => `${p.price} ${p.per} ${p.basis}`,
    amountForEach: (p: { amount: string; people: number }) =>
      `${p.amount} per ${count(p.people, 'persona', 'persone')}`,
    own: (p: { price: string }) => `${p.price} la vostra parte`,
    each: (p: { price: string }) => `${p.price} a famiglia`,
    between: (p: { lowest: string; highest: string }) => `da ${p.lowest} a ${p.highest} a famiglia`,
    range: (p: { lowest: string; highest: string }) => `da ${p.lowest} a ${p.highest}`,
    from: (p: { price: string }) => `da ${p.price}`,
    change: (p: { before: string; after: string }) => `da ${p.before} a ${p.after}`,
    /** The highest price a group accepts: for one of a unit, or in all, and for whom. */
    limit: (p: { price: string; per: string; basis: string }) =>
      `fino a ${p.price} ${p.per} ${p.basis}`.trim(),
    limitInAll: 'in tutto',
    limitBases: {
      total: 'per tutto il gruppo',
      per_household: 'a famiglia',
      per_beneficiary: 'a testa',
    },
    labels: { own: 'La vostra parte', each: 'A famiglia', between: 'A famiglia' },
    free: 'Gratis',
  },
  orders: {
    asked: 'Si aspetta una risposta',
    confirming: 'Si aspetta il sì di tutti',
    confirmed: 'Confermato',
    active: 'In corso',
    completed: 'Finito, da pagare',
    completed_paid: 'Finito, la vostra parte è pagata',
    completed_contested: 'Pagato, da chiarire',
    settled: 'Finito e pagato',
    settled_provider: 'Finito, denaro ricevuto',
    cancelled: 'Annullato',
  },
  /** What the money of the own part is called where it stands (PAY3). */
  money: {
    not_yet: 'Da pagare in denaro',
    to_pay: 'Da pagare in denaro',
    nothing: 'Da pagare in denaro',
    later: 'In denaro, più avanti',
    over: 'In denaro',
    said: 'Avete detto di aver pagato',
    received: 'Pagato in denaro',
  } satisfies Record<CashState['kind'], string>,
  absence: 'Se qualcuno manca',
  absences: {
    always: 'Chi manca paga lo stesso',
    excused: 'Le assenze giustificate non si pagano',
    attendance: 'Si paga solo per chi è presente',
  },
  absenceHints: {
    always: 'Il posto è tenuto: si paga ogni data.',
    excused: 'Chi avvisa prima dell’inizio non paga quella data. Dopo, la può giustificare l’ente.',
    attendance: 'Chi manca non paga quella data.',
  },
  saidOn: (p: { day: string }) => `Dice di aver pagato ${ilDay(p.day)}`,
  requests: {
    open: 'Richiesta aperta',
    choosing: 'Risposte finite',
    deciding: 'Si vota',
    ordered: 'Offerta scelta',
    /** To a provider whose offer it is not. */
    ordered_other: 'Scelta un’altra offerta',
    closed: 'Richiesta chiusa',
    expired: 'Richiesta scaduta',
  },
  questions: {
    isNew: 'nuovo',
    answered: 'Il gruppo risponde',
    newWords: (p: { count: number }) => count(p.count, 'messaggio nuovo', 'messaggi nuovi'),
  },
  offers: {
    open: 'Offerta aperta',
    withdrawn: 'Offerta ritirata',
    lost: 'Offerta non scelta',
    won: 'Offerta scelta',
    expired: 'Offerta scaduta',
  },
  waits: {
    you: 'Manca la vostra risposta',
    one: (p: { name: string }) => `Manca ${theHousehold(p.name)}`,
    many: (p: { count: number }) =>
      `${pick(p.count, 'Manca', 'Mancano')} ${count(p.count, 'famiglia', 'famiglie')}`,
    nobody: 'Non manca nessuna risposta',
    votes: (p: { count: number; quorum: number }) =>
      `${pick(p.count, 'Manca', 'Mancano')} ${count(p.count, 'voto', 'voti')}: ${pick(p.quorum, 'serve che voti', 'serve che votino in')} ${pick(p.quorum, 'una famiglia', String(p.quorum))}`,
  },
};
