import type { FailureDetails } from '#app/domain/result.ts';

import { alDay } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

/** Texts of the pages on which human resources say who their employees are. */
export const employees = {
  title: 'Persone del piano',
  sub: (p: { year: number }) =>
    `Anno ${p.year}. Qui vedete chi è nel piano e quanto avete dato, mai che cosa compra.`,
  back: 'Piano di welfare',
  others: 'Altre aziende',
  code: {
    title: 'Il codice dell’azienda',
    hint: 'Con il codice i dipendenti chiedono di entrare. Entrano quando dite di sì.',
    none: 'L’azienda non ha ancora un codice.',
    make: 'Fai il codice',
    open: 'Link e cartello con il codice',
    sheetTitle: 'Codice e cartello',
    link: 'Link da mandare ai dipendenti',
    mail: 'Invitate per e-mail con un elenco',
    print: 'Stampa il cartello',
    renew: 'Fai un codice nuovo',
    renewHint:
      'Il codice nuovo fa finire subito questo, anche sui cartelli già appesi. Chi ha già chiesto resta in attesa.',
    renewed: 'Il codice è pronto.',
    preview: 'Il cartello',
    eyebrow: 'Welfare per chi lavora qui',
    what: 'Con Cortile pagate servizi per la famiglia con il welfare dell’azienda.',
    scan: 'Inquadrate il codice con il telefono',
    orType: 'oppure scrivete questo indirizzo',
    privacy: 'L’azienda vede solo le ricevute che le mandate voi.',
    foot: 'Cortile, il welfare di Milano in condivisione',
    qr: 'Codice QR per entrare nel piano',
  },
  asks: {
    title: 'Chi chiede di entrare',
    none: 'Nessuno aspetta una risposta.',
    number: (p: { number: string }) => `Matricola ${p.number}`,
    noNumber: 'Senza matricola',
    at: (p: { at: string }) => `Ha chiesto: ${p.at}`,
    accept: 'Metti nel piano',
    refuse: 'Non mettere nel piano',
    refuseMore: (p: { name: string }) => `${p.name} non lavora qui?`,
    words: 'Che cosa leggerà',
    wordsHint: 'Se volete, una riga con il motivo.',
    pending: 'Segno…',
  },
  bring: {
    title: 'Dall’anno scorso',
    text: (p: { people: number }) =>
      `${count(p.people, 'persona era', 'persone erano')} nel piano l’anno scorso e non ${pick(p.people, 'è', 'sono')} in quello di quest’anno:`,
    names: 'Chi è',
    submit: (p: { people: number }) =>
      `Porta ${count(p.people, 'persona', 'persone')} in quest’anno`,
    pending: 'Porto…',
    done: (p: { people: number }) =>
      `${count(p.people, 'persona è', 'persone sono')} adesso nel piano di quest’anno.`,
  },
  table: {
    title: 'Nel piano quest’anno',
    count: (p: { people: number }) => count(p.people, 'persona', 'persone'),
    none: 'Nel piano di quest’anno non c’è ancora nessuno.',
    nobodyFound: 'Nessuno ha questo nome o questa matricola.',
    search: 'Cerca per nome o matricola',
    find: 'Cerca',
    all: 'Mostra tutti',
    name: 'Persona',
    number: 'Matricola',
    since: 'Nel piano da',
    granted: 'Dati quest’anno',
    left: 'Si possono ancora dare',
    hasLeft: (p: { day: string }) => `fino ${alDay(p.day)}: non lavora più qui`,
    unknown: 'non segnato',
  },
  employee: {
    leaveTitle: 'Non lavora più qui',
    leaveText: 'Da adesso non potete darle altro.',
    keeps: 'Quello che ha già resta suo fino alla scadenza.',
    packs: 'Può ancora mandare ricevute: decidete voi se rimborsarle.',
    leftOn: 'Ultimo giorno di lavoro',
    leftOnHint: 'Oggi o un giorno di quest’anno già passato.',
    leave: 'Segna che non lavora più qui',
    stayTitle: (p: { day: string }) => `Ha lavorato qui fino ${alDay(p.day)}`,
    stayText: 'Non potete darle altro. Quello che ha già resta suo fino alla scadenza.',
    stay: 'Lavora ancora qui',
    pending: 'Segno…',
  },
  list: {
    title: 'Invita con un elenco',
    sub: 'Un’e-mail per riga, poi la matricola se c’è. Ognuno riceve un’e-mail con il link, una volta sola.',
    open: 'Invita con un elenco',
    waiting: (p: { people: number }) =>
      `${count(p.people, 'indirizzo invitato', 'indirizzi invitati')} non ${pick(p.people, 'è ancora entrato', 'sono ancora entrati')}.`,
    formTitle: 'L’elenco',
    typed: 'Incollate qui le righe',
    typedHint: 'Per esempio: anna.rossi@example.org;M-117. Al massimo 5.000 righe.',
    file: 'Oppure scegliete un file CSV',
    submit: 'Invita',
    pending: 'Leggo l’elenco…',
    done: (p: { fresh: number }) =>
      `${count(p.fresh, 'indirizzo nuovo', 'indirizzi nuovi')} nell’elenco.`,
    known: (p: { known: number }) =>
      `${count(p.known, 'indirizzo c’era', 'indirizzi c’erano')} già.`,
    doneText: 'Le e-mail partono adesso. A chi non vuole inviti non scriviamo.',
    faults: (p: { count: number }) =>
      `L’elenco non è stato preso. Correggete ${count(p.count, 'sbaglio', 'sbagli')}.`,
    faultsMore: (p: { count: number }) => `e ${count(p.count, 'altro sbaglio', 'altri sbagli')}.`,
    fault: (p: { row: number; field: 'email' | 'number' | 'row'; text: string }) =>
      `Riga ${p.row}${{ email: ', e-mail', number: ', matricola', row: '' }[p.field]}: ${p.text}`,
    notJoined: 'Invitati, non ancora entrati',
    notJoinedHint: 'Nessuno sa se un indirizzo ha già un conto: lo vedete quando entra.',
    none: 'Nessuno.',
    address: 'Indirizzo',
    since: 'Nell’elenco da',
    takeOff: 'Togli',
    takeOffOf: (p: { address: string }) => `Togli ${p.address} dall’elenco`,
  },
  codes: {
    'staff.not_found': 'Questa persona non c’è più nell’elenco. Ricaricate la pagina.',
    'staff.already_answered': 'Qualcuno ha già risposto in un altro modo. Ricaricate la pagina.',
    'staff.ask_withdrawn': 'La persona ha ritirato la richiesta.',
    'staff.day': 'Scegliete oggi o un giorno di quest’anno già passato.',
    'staff.already_left': 'È già segnato che non lavora più qui.',
    'staff.not_left': 'È già segnato che lavora qui.',
    'staff.nobody_to_bring': 'Le persone dell’anno scorso sono già in quest’anno.',
    'staff.list_empty': 'Scrivete almeno un indirizzo, o scegliete un file.',
    'staff.list_too_long': 'L’elenco è troppo lungo: al massimo 5.000 righe alla volta.',
    'staff.list_full': (d: FailureDetails) =>
      `In un anno si invitano al massimo ${count(Number(d['most'] ?? 0), 'indirizzo', 'indirizzi')}.`,
    'staff.row_email': 'non è un indirizzo e-mail.',
    'staff.row_twice': 'l’indirizzo è già in una riga sopra.',
    'staff.row_number': 'al massimo 40 lettere o cifre, senza segni nascosti.',
    'staff.row_columns': 'ci sono più di due colonne.',
  },
};
