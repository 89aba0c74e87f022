import type { FailureDetails } from '#app/domain/result.ts';

import { formatDay } from '../format.ts';
import { ilDay } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('it');

/** What families owe a provider in money: how they pay it, what they say, what came. */
export const payments = {
  pay: {
    title: 'Pagare l’ente',
    left: 'Da pagare',
    alreadyCame: (p: { received: string; due: string }) =>
      `L’ente ha già ricevuto ${p.received} di ${p.due}.`,
    by: 'Con un bonifico',
    byText: 'Copiate i dati nella vostra banca, o inquadrate il codice.',
    iban: 'IBAN',
    holder: 'Intestatario del conto',
    amount: 'Importo',
    reference: 'Causale: il vostro codice',
    referenceHint: 'Solo questo codice: così l’ente riconosce il pagamento.',
    qr: 'Codice QR del bonifico',
    qrText: 'Inquadratelo con l’app della vostra banca. Poi controllate i dati.',
    noAccount: 'L’ente non ha ancora indicato un conto',
    noAccountText: (p: { provider: string }) =>
      `Accordatevi con ${p.provider} su come pagare. Dite il vostro codice.`,
    phone: 'Telefono',
    email: 'E-mail',
    write: 'Scrivete all’ente',
    saidTitle: 'Avete pagato?',
    saidText: 'Ditelo qui: l’ente lo legge subito.',
    paidOn: 'Giorno del pagamento',
    say: (p: { amount: string }) => `Ho pagato ${p.amount}`,
    saying: 'Segno…',
    said: (p: { amount: string; day: string }) => `Avete detto: pagati ${p.amount} ${ilDay(p.day)}`,
    waits: (p: { provider: string }) =>
      `Ora ${p.provider} controlla e segna quando il denaro arriva.`,
    takeBack: 'Non ho ancora pagato',
    takingBack: 'Tolgo…',
    notYet: 'Nessuno paga ancora',
    notYetText: (p: { amount: string }) =>
      `Prima tutte le famiglie devono dire sì. Poi pagherete ${p.amount} da qui.`,
    over: 'Non c’è niente da pagare',
    overText: 'L’ordine è annullato, o la vostra famiglia è uscita.',
    nothing: 'Non dovete pagare niente',
    nothingText: 'I vostri voucher pagano tutta la vostra parte.',
    received: 'L’ente ha ricevuto il vostro pagamento',
    receivedText: (p: { amount: string; at: string }) => `${p.amount} · ${p.at}`,
    toOrder: 'Torna all’ordine',
  },
  desk: {
    title: 'Pagamenti delle famiglie',
    sub: 'Il conto su cui pagano, quello che dicono di aver pagato, quello che è arrivato.',
    figures: 'I vostri pagamenti',
    left: 'da ricevere',
    said: 'le famiglie dicono di averli pagati',
    account: 'Il conto su cui pagano le famiglie',
    noAccount: 'Non c’è ancora un conto. Le famiglie leggono che devono accordarsi con voi.',
    iban: 'IBAN',
    ibanHint: 'Le famiglie lo leggono quando pagano.',
    holder: 'Intestatario',
    holderHint: 'Come lo conosce la banca, al massimo 70 lettere.',
    change: 'Cambiate il conto',
    set: 'Salva il conto',
    setting: 'Salvo…',
    remove: 'Togli il conto',
    changes: 'Chi ha cambiato il conto',
    changedTo: (p: { iban: string; holder: string }) => `${p.iban}, ${p.holder}`,
    removed: 'Conto tolto',
    somebody: 'Cortile',
    open: 'Da ricevere',
    openHint: 'Le famiglie scrivono il codice nella causale. Qui i nomi non ci sono.',
    none: 'Nessuna famiglia deve pagarvi.',
    received: 'Arrivati per ultimi',
    saidOn: (p: { day: string }) => `Dice di aver pagato ${ilDay(p.day)}`,
    toPay: 'Non ha ancora detto di aver pagato',
    receivedAt: (p: { at: string }) => `Ricevuto: ${p.at}`,
    receive: (p: { amount: string }) => `Ho ricevuto ${p.amount}`,
    receiveFor: (p: { amount: string; reference: string }) =>
      `Ho ricevuto ${p.amount} con il codice ${p.reference}`,
    receiving: 'Segno…',
    ownGroup: 'Siete anche nel gruppo di questo ordine. Segna un collega.',
    dues: (p: { count: number }) => count(p.count, 'pagamento', 'pagamenti'),
  },
  codes: {
    'iban.empty': 'Scrivete l’IBAN.',
    'iban.no_iban': 'Questo non è un IBAN. Comincia con due lettere, per esempio IT.',
    'iban.not_sepa': 'Serve un conto dell’area SEPA.',
    'iban.wrong_length': 'L’IBAN è troppo lungo o troppo corto. In Italia ha 27 caratteri.',
    'iban.wrong_check': 'Nell’IBAN almeno un carattere è sbagliato. Controllatelo.',
    'iban.no_holder': 'Usate lettere latine, cifre e i segni . , - & ( ) /',
    'paid.already_said': 'La vostra famiglia ha già detto di aver pagato.',
    'paid.nothing_due': 'Non c’è più niente da pagare.',
    'paid.other_amount': 'La cifra è cambiata. Guardate la pagina di nuovo.',
    'paid.later': 'Questo giorno deve ancora venire.',
    'paid.before': ({ day }: FailureDetails) =>
      `Tutte le famiglie hanno detto sì ${ilDay(formatDay(String(day), 'it'))}: prima nessuno pagava.`,
    'paid.not_said': 'La vostra famiglia non ha detto di aver pagato.',
    'paid.received': 'L’ente ha già ricevuto il denaro.',
  },
};
