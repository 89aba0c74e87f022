import { capitalised } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');
const dates = (number: number) => count(number, 'data', 'date');

/** Days and times as somebody fills them in: for a request, or for an order's dates. */
export const timetables = {
  legend: 'Quando serve?',
  hint: 'Da questi orari nascono le date dell’ordine.',
  kinds: {
    weekly: 'Ogni settimana',
    dates: 'In date precise',
    open: 'Orari da concordare',
  },
  kindHints: {
    weekly: 'Per esempio: il giovedì dalle 15 alle 17.',
    dates: 'Per esempio: sabato 12 dicembre, dalle 10 alle 13.',
    open: 'Le date si propongono dopo, nell’ordine.',
  },
  weekly: 'Giorni della settimana',
  dates: 'Date',
  row: (p: { row: number }) => `Riga ${p.row}`,
  day: 'Giorno',
  noDay: 'Nessun giorno',
  from: 'Dalle',
  to: 'Alle',
  addRow: 'Aggiungi un giorno',
  skips: 'Salta i giorni di scuola chiusa',
  skipsHint: 'Domeniche, feste e vacanze della scuola in Lombardia.',
  count: (p: { count: number; days: string }) =>
    pick(p.count, `Nasce ${dates(p.count)}: ${p.days}.`, `Nascono ${dates(p.count)}: ${p.days}.`),
  amount: {
    dates: (number: number) => dates(number),
    days: (p: { days: string; amount: string }) => `${capitalised(p.days)}: ${p.amount}.`,
    moreThan: (p: { days: string; amount: string }) =>
      `${capitalised(p.days)} è un po’ più di ${p.amount}.`,
    lessThan: (p: { days: string; amount: string }) =>
      `${capitalised(p.days)} è meno di ${p.amount}.`,
    whole: (p: { below: number; above: number }) =>
      `Si compra solo un numero intero: ${p.below} o ${p.above}.`,
    other: (p: { asked: string }) =>
      `Ora la richiesta dice ${p.asked}. Se è voluto, andate avanti.`,
    take: (p: { amount: string }) => `Metti ${p.amount}`,
  },
  none: 'Con questi orari non nasce nessuna data.',
  propose: {
    intro: {
      group: 'La proposta va all’ente. La data cambia solo se dice sì.',
      provider: 'La proposta va al gruppo. La data cambia solo se dice sì.',
    },
    introGive: {
      group: 'La proposta va all’ente. Le date valgono solo se dice sì.',
      provider: 'La proposta va al gruppo. Le date valgono solo se dice sì.',
    },
    alone: {
      intro: {
        group: 'La proposta va all’ente. La data cambia solo se dice sì.',
        provider: 'La proposta va alla famiglia. La data cambia solo se dice sì.',
      },
      introGive: {
        group: 'La proposta va all’ente. Le date valgono solo se dice sì.',
        provider: 'La proposta va alla famiglia. Le date valgono solo se dice sì.',
      },
    },
    which: 'Quale data',
    reason: 'Perché? (se volete)',
    reasonHint: 'Lo legge chi deve rispondere.',
    reach: 'Che cosa cambia',
    one: 'Solo questa data',
    rest: 'Da qui in poi',
    restHint:
      'Si spostano anche le date dopo, dello stesso giorno della settimana e alle stesse ore. Le altre restano.',
    day: 'Nuovo giorno',
    /** Between which days dates can be, as `dal 1 dicembre 2026 al 7 giugno 2027`. */
    within: (p: { days: string }) => `Può essere ${p.days}.`,
    billsStay:
      'Ogni mese ha il suo conto, che resta com’è: una data che passa in un altro mese si paga ancora con il conto di prima.',
    send: 'Proponi il cambio',
    sendDates: 'Proponi queste date',
    sending: 'Invio…',
  },
};
