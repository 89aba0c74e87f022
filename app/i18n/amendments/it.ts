import { capitalised, dalDay, theHousehold } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

type Move = { readonly household: string | null; readonly day: string };
const who = ({ household }: Move) => theHousehold(household ?? 'una famiglia');

/** Who takes part in an order from one period to the next: asked, answered, and what it comes to. */
export const amendments = {
  title: 'Chi esce e chi entra',
  sub: 'Un cambio vale da un periodo che non è ancora cominciato. I periodi di prima restano come sono.',
  open: {
    leave: (p: Move) => `${capitalised(who(p))} vuole uscire ${dalDay(p.day)}`,
    join: (p: Move) => `${capitalised(who(p))} vuole entrare ${dalDay(p.day)}`,
    askedBy: (p: { name: string }) => `Lo chiede ${p.name}.`,
    until: (p: { at: string }) => `Si risponde entro ${p.at}.`,
    untilText: 'Se qualcuno non risponde, non cambia niente.',
    yours: 'Serve il vostro sì',
    yoursLess: 'Per voi la cifra non cresce: non dovete rispondere.',
    yoursDone: 'Avete già detto sì.',
    askedLeave: 'Chiedono che usciate voi: va bene?',
    withdraw: 'Ritirate la richiesta',
    withdrawing: 'Ritiro…',
  },
  mine: {
    title: 'Per voi, da allora',
    share: 'La vostra parte',
    cash: 'Di cui in denaro',
    before: 'Prima',
    after: 'Dopo',
    period: 'Periodo',
    months: 'Le cifre periodo per periodo',
  },
  all: {
    title: 'Per tutte le famiglie, da allora',
    household: 'Famiglia',
    answer: 'Risposta',
    you: 'voi',
    answers: {
      not_asked: 'Non serve',
      waiting: 'Aspettiamo il suo sì',
      yes: 'Ha detto sì',
      no: 'Ha detto no',
    },
    /** Before anybody was asked: what each would have to do. */
    toAsk: {
      not_asked: 'Non serve',
      waiting: 'Deve dire sì',
      yes: 'Lo chiede',
      no: 'Ha detto no',
    },
  },
  provider: {
    must: 'Anche l’ente deve dire sì.',
    agreed: 'L’ente ha detto sì.',
    told: 'L’ente lo sa quando il cambio è deciso.',
  },
  price: (p: { before: string; after: string }) => `Il prezzo passa da ${p.before} a ${p.after}.`,
  priceSame: 'Il prezzo dell’offerta resta lo stesso.',
  yes: (p: { amount: string }) => `Sì, da allora paghiamo ${p.amount} in denaro`,
  yesFree: 'Sì, va bene',
  saying: 'Invio…',
  no: 'No, resti tutto com’è',
  form: {
    title: 'Uscire dall’ordine',
    who: 'Chi esce',
    self: (p: { name: string }) => `${p.name} (voi)`,
    from: 'Da quando',
    forWhom: 'Per chi entrate',
    forHint: 'Se non scegliete nessuno, entra la famiglia.',
    showLeave: 'Vedete che cosa cambia',
    joinTitle: 'Entrate nell’ordine',
    none: 'Non c’è più niente da cambiare: tutti i periodi sono cominciati.',
  },
  preview: {
    leave: (p: Move) => `Se ${who(p)} esce ${dalDay(p.day)}`,
    join: (p: Move) => `Se ${who(p)} entra ${dalDay(p.day)}`,
    asks: (p: { count: number }) =>
      pick(
        p.count,
        'Una famiglia deve dire sì. Finché non risponde non cambia niente.',
        `${p.count} famiglie devono dire sì. Finché non rispondono non cambia niente.`,
      ),
    asksNobody: 'Nessuna famiglia paga di più: non serve il sì di nessuna.',
    back: 'Quello che i vostri voucher tenevano da allora torna a voi.',
    leaveButton: 'Chiedete di uscire',
    leaveNow: (p: { day: string }) => `Uscite ${dalDay(p.day)}`,
    leaveOther: 'Chiedete che esca',
    joinButton: (p: { amount: string }) => `Entrate, ${p.amount} in denaro`,
    joinFree: 'Entrate, senza pagare in denaro',
    asking: 'Invio la richiesta…',
  },
  desk: {
    title: 'Chi esce e chi entra',
    sub: 'Le famiglie cambiano chi partecipa da un periodo che non è ancora cominciato.',
    people: (p: { before: number; after: number }) =>
      p.before === p.after
        ? `${pick(p.after, 'Resta', 'Restano')} ${count(p.after, 'persona', 'persone')}.`
        : `Da ${count(p.before, 'persona', 'persone')} a ${p.after}.`,
    below:
      'Restano meno famiglie di quante ne chiedeva la vostra offerta: vale il suo prezzo più basso.',
    asked: 'Serve il vostro sì.',
    notAsked: 'Non dovete rispondere: sapete com’è finita da un avviso.',
    agreed: 'Avete detto sì.',
    waiting: (p: { count: number }) =>
      pick(p.count, 'Manca il sì di una famiglia.', `Manca il sì di ${p.count} famiglie.`),
    all: 'In tutto, per periodo',
    none: 'Adesso nessuno chiede un cambio.',
  },
  past: {
    title: 'I cambi fino a oggi',
    leave: (p: Move) => `${capitalised(who(p))}: uscire ${dalDay(p.day)}`,
    join: (p: Move) => `${capitalised(who(p))}: entrare ${dalDay(p.day)}`,
    states: {
      done: 'Fatto',
      refused: 'Qualcuno ha detto no',
      withdrawn: 'Ritirato',
      lapsed: 'Non tutti hanno risposto',
    },
  },
  codes: {
    'amendment.not_in': 'Questa famiglia da allora non partecipa già più.',
    'amendment.is_in': 'La vostra famiglia partecipa già.',
    'amendment.nobody_left': 'Non resterebbe nessuno: se non serve più, annullate l’ordine.',
    'amendment.alone': 'In un ordine di una sola famiglia non esce e non entra nessuno.',
    'amendment.begun': 'Questo periodo è già cominciato: sceglietene uno dopo.',
    'amendment.money_moved':
      'Per questo periodo è già stato pagato del denaro. Prima l’ente lo restituisce e toglie il segno.',
    'amendment.waiting': 'C’è già un cambio che aspetta risposta: uno alla volta.',
    'amendment.other_household': 'Per un’altra famiglia può chiederlo solo chi organizza.',
    'amendment.closed': 'Questo cambio non è più aperto.',
    'amendment.not_asked': 'A voi non serve rispondere.',
  },
};
