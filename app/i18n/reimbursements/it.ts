import type { FailureDetails } from '#app/domain/result.ts';

import { formatEuro } from '../format.ts';
import { alDay } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('it');

/** Receipts that an employee sends to be paid back, and what the company decides. */
export const reimbursements = {
  home: {
    title: 'Rimborsi dell’azienda',
    sub: 'Scegliete le ricevute e mandatele alla vostra azienda. Prima vedete che cosa leggerà: nient’altro.',
    wallet: 'Portafoglio',
    none: 'Nessuna azienda rimborsa le vostre spese',
    noneText:
      'Serve un datore di lavoro che rimborsi le spese con ricevuta. Chiedete all’ufficio del personale.',
    left: (p: { left: string; limit: string; year: number }) =>
      `Nel ${p.year} può ancora rimborsarvi ${p.left} di ${p.limit}.`,
    ofYear: (p: { year: number }) => `Ricevute pagate nel ${p.year}`,
    until: (p: { year: number; day: string }) =>
      `Per quello che avete pagato nel ${p.year} c’è tempo fino ${alDay(p.day)}.`,
    choose: 'Ricevute da mandare',
    chooseHint: 'Solo il denaro pagato da voi: voucher e welfare non si rimborsano.',
    noReceipts: 'Non ci sono ricevute da mandare.',
    company: 'A quale azienda',
    preview: 'Guardate che cosa leggerà',
    sent: 'Ricevute mandate',
    withdraw: 'Riprendi le ricevute',
    withdrawing: 'Riprendo…',
    receiptLabel: (p: { number: string; provider: string; title: string; amount: string }) =>
      `n. ${p.number}, ${p.provider}: ${p.title}. ${p.amount}`,
  },
  preview: {
    title: (p: { company: string }) => `Che cosa leggerà ${p.company}`,
    sub: 'Questo, e nient’altro. Nessuno in azienda vede gli altri vostri acquisti.',
    asks: (p: { person: string; amount: string }) => `${p.person} chiede ${p.amount}.`,
    over: (p: { left: string; year: number }) =>
      `È più di quanto l’azienda può ancora rimborsarvi del ${p.year}: ${p.left}.`,
    note: 'Una riga per l’azienda',
    send: (p: { company: string }) => `Manda a ${p.company}`,
    sending: 'Mando…',
    back: 'Cambia le ricevute',
  },
  desk: {
    title: 'Rimborsi chiesti',
    sub: 'Le ricevute che i dipendenti hanno mandato. Di tutto il resto non vedete niente.',
    company: 'Piano di welfare',
    waiting: (p: { count: number }) =>
      count(p.count, 'richiesta da decidere', 'richieste da decidere'),
    none: 'Nessun dipendente ha mandato ricevute.',
    csv: 'Scarica la tabella (CSV)',
    person: 'Dipendente',
    sent: 'Mandate',
    state: 'Stato',
    asked: 'Chiesti',
    approved: 'Rimborsati',
    most: (p: { most: string }) => `Potete rimborsare al massimo ${p.most}.`,
    nothing:
      'Non c’è niente da rimborsare: il limite dell’anno è finito, o le ricevute sono annullate.',
    amount: 'Quanto rimborsate',
    words: 'Che cosa leggerà il dipendente',
    wordsHint: 'Serve quando rimborsate meno, o niente.',
    approve: 'Rimborsa',
    refuse: 'Non rimborsare',
    deciding: 'Segno…',
  },
  table: {
    caption: 'Ricevute',
    receipt: 'Ricevuta',
    provider: 'Ente',
    taxCode: (p: { code: string }) => `CF ${p.code}`,
    people: 'Per chi',
    household: 'la famiglia',
    what: 'Che cosa',
    money: 'Denaro pagato',
    annulled: 'annullata dall’ente',
  },
  states: {
    sent: 'da decidere',
    approved: 'rimborsata',
    refused: 'non rimborsata',
    withdrawn: 'ripresa',
  },
  sentOn: (p: { day: string; company: string }) => `Mandate a ${p.company} · ${p.day}`,
  paidBack: (p: { amount: string; total: string }) => `Vi rimborsano ${p.amount} di ${p.total}.`,
  codes: {
    'pack.not_found': 'Queste ricevute non ci sono, o non sono della vostra famiglia.',
    'pack.empty': 'Scegliete almeno una ricevuta.',
    'pack.wrong_plan': 'Il piano di questa azienda non rimborsa spese.',
    'pack.plan_over':
      'Il piano di quell’anno non prende più ricevute: si mandano fino al 31 gennaio.',
    'pack.receipt_used': 'Una ricevuta è già stata mandata, o l’ente l’ha annullata.',
    'pack.receipt_day': 'Il piano di un anno rimborsa solo quello che avete pagato in quell’anno.',
    'pack.too_many': 'Al massimo 60 ricevute per volta.',
    'pack.wrong_state': 'Qualcuno ha già deciso, o le ricevute sono state riprese.',
    'pack.too_much': (d: FailureDetails) =>
      `Potete rimborsare al massimo ${formatEuro(Number(d['most']), 'it')}.`,
    'pack.nothing': 'Scrivete quanto rimborsate, più di zero.',
    'pack.words_needed': 'Scrivete il motivo: il dipendente lo leggerà.',
    'pack.own': 'Nessuno decide sulle proprie ricevute.',
  },
};
