import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

/** How long something takes: `45 minuti`, `2 ore e 10 minuti`. */
const minutes = (n: number) => {
  const hours = count(Math.floor(n / 60), 'ora', 'ore');
  const rest = count(n % 60, 'minuto', 'minuti');
  if (n < 60) return rest;
  return n % 60 === 0 ? hours : `${hours} e ${rest}`;
};

/** Texts of the queue at a space, and of what is counted there. */
export const visits = {
  spaces: 'Sportelli',
  reasons: {
    orientation: 'Orientamento',
    application: 'Aiuto con una domanda',
    isee_spid: 'ISEE e SPID',
    care: 'Cura e assistenza',
    job: 'Lavoro',
    other: 'Altro',
  },
  outcomes: {
    told: 'Informazioni date',
    done: 'Fatto qui',
    sent_on: 'Indirizzata altrove',
    comes_again: 'Torna un’altra volta',
  },
  number: (p: { number: number }) => `Numero ${p.number}`,
  arrival: {
    title: 'È arrivata una persona',
    text: 'Scegliete perché viene. Il nome non serve.',
    how: 'Che cosa succede adesso',
    now: 'La ricevo subito',
    queue: 'Prende un numero',
    busy: 'State ricevendo una persona: chi arriva prende un numero.',
    gotNumber: (p: { number: number }) => `Ha il numero ${p.number}.`,
  },
  desk: {
    title: 'Al vostro sportello',
    elsewhere: (p: { space: string }) => `Ora ricevete una persona a ${p.space}.`,
    since: (p: { time: string }) => `dalle ${p.time}`,
    outcome: 'Come è andata?',
    where: 'Dove va la persona',
    whereHint: 'Ufficio, spazio o ente. Scrivetelo prima di «Indirizzata altrove».',
    putBack: 'Rimetti in coda',
    left: 'Non c’è',
    free: 'Siete liberi',
    callNumber: (p: { number: number }) => `Chiama il numero ${p.number}`,
    nobody: 'Nessuno aspetta.',
  },
  waiting: {
    title: (p: { count: number }) => count(p.count, 'persona aspetta', 'persone aspettano'),
    none: 'Nessuno aspetta',
    since: (p: { minutes: number }) => (p.minutes === 0 ? 'adesso' : `da ${minutes(p.minutes)}`),
    estimate: (p: { minutes: number }) =>
      p.minutes === 0
        ? 'Chi arriva ora non aspetta.'
        : `Chi arriva ora aspetta circa ${minutes(p.minutes)}.`,
    went: 'È andata via',
    wentOf: (p: { number: number }) => `Il numero ${p.number} è andato via`,
  },
  atDesks: 'Agli sportelli',
  atDesk: (p: { operator: string }) => `da ${p.operator}`,
  over: {
    title: 'Passati di qui oggi',
    received: (p: { count: number }) => count(p.count, 'persona ricevuta', 'persone ricevute'),
    none: 'Oggi non è ancora passato nessuno.',
    lasted: (p: { minutes: number }) =>
      p.minutes === 0 ? 'meno di un minuto' : minutes(p.minutes),
    left: 'Andata via senza essere ricevuta',
    sentTo: (p: { place: string }) => `dove: ${p.place}`,
    reopen: 'Riapri',
    reopenOf: (p: { number: number }) => `Riapri il numero ${p.number}`,
  },
  wall: {
    link: 'Schermo della sala d’attesa',
    title: (p: { space: string }) => `${p.space}: chi tocca`,
    called: 'Venite allo sportello',
    nobody: 'Nessun numero chiamato',
    waiting: (p: { count: number }) =>
      p.count === 0 ? 'Nessuno aspetta' : count(p.count, 'persona aspetta', 'persone aspettano'),
    estimate: (p: { minutes: number }) => `Attesa: circa ${minutes(p.minutes)}`,
    noWait: 'Senza attesa',
    unknown: 'Chiedete un numero a chi vi accoglie.',
  },
  month: {
    link: 'Persone accolte nel mese',
    thisMonth: 'Persone accolte agli Spazi questo mese',
    open: 'Motivi e spazi',
    title: 'Persone accolte',
    sub: (p: { month: string }) => `Quante persone sono venute agli Spazi WeMi a ${p.month}.`,
    previous: 'Mese prima',
    next: 'Mese dopo',
    received: (p: { count: number }) => pick(p.count, 'persona ricevuta', 'persone ricevute'),
    left: (p: { count: number }) =>
      pick(p.count, 'andata via senza essere ricevuta', 'andate via senza essere ricevute'),
    average: 'in media per persona',
    byReason: 'Perché sono venute',
    bySpace: 'In quale spazio',
    caption: (p: { space: string; month: string }) => `${p.space}, ${p.month}`,
    reason: 'Motivo',
    space: 'Spazio',
    columnReceived: 'Ricevute',
    columnLeft: 'Andate via',
    columnMinutes: 'Minuti in media',
    all: 'In tutto',
    none: 'In questo mese non è venuto nessuno.',
    definition:
      'Una persona ricevuta è una visita chiusa con un esito: chi torna un altro giorno conta di nuovo. Non chiediamo nomi. I minuti vanno dalla chiamata alla fine della visita.',
    csv: 'Scarica la tabella',
    fileName: (p: { month: string }) => `persone-accolte-${p.month}`,
  },
  codes: {
    'visit.not_found': 'Questa visita non c’è più.',
    'visit.wrong_state': 'Un collega ha già cambiato questa visita.',
    'visit.not_yours': 'Questa persona è da un altro operatore.',
    'visit.one_at_a_time': 'State già ricevendo una persona: prima chiudete la sua visita.',
    'visit.nobody_waits': 'Nessuno aspetta più.',
    'visit.too_late': 'Sono passati più di 15 minuti: la visita resta chiusa.',
    'visit.numbers_gone': 'I numeri di oggi sono finiti.',
    'visit.where_needed': 'Scrivete dove va la persona.',
    'visit.where_not_needed': 'Togliete il luogo, o scegliete «Indirizzata altrove».',
  },
};
