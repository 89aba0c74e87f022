import { formatList } from '../format.ts';
import { alDay, dalDay } from '../italian.ts';
import { joinTimes } from '../join-times.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

/** The agenda: a list, a month or a week of what is coming. */
export const agenda = {
  views: { list: 'Elenco', month: 'Mese', week: 'Settimana' },
  allOrders: 'I vostri ordini',
  workOrders: 'Gli ordini dell’ente',
  calendar: {
    link: 'Nel vostro calendario',
    title: 'L’agenda nel vostro calendario',
    sub: 'Il calendario del telefono o del computer legge da solo le date di Cortile, e le sposta quando cambiano.',
    make: 'Crea l’indirizzo',
    address: 'Indirizzo segreto della vostra agenda',
    secret:
      'Chi ha questo indirizzo legge la vostra agenda: titoli, ore, gruppi ed enti. Mai i nomi dei bambini, mai quanto pagate. Non datelo ad altri.',
    open: 'Aprilo nel calendario',
    how: 'Come si fa',
    steps: [
      'iPhone, iPad e Mac: premete «Aprilo nel calendario» e dite di sì.',
      'Google Calendar, dal computer: Altri calendari, poi «Da URL», e incollate l’indirizzo.',
      'Outlook: Aggiungi calendario, poi «Da Internet», e incollate l’indirizzo.',
    ],
    often:
      'Quanto spesso lo rilegge lo decide il programma: Google anche solo una volta al giorno. In Cortile le date sono sempre quelle giuste.',
    never: 'Nessun programma l’ha ancora letto.',
    read: 'Letto l’ultima volta:',
    made: 'Creato:',
    renew: 'Cambia l’indirizzo',
    renewText: 'Quello di adesso smette subito di funzionare.',
    stop: 'Spegni l’indirizzo',
    stopped: 'L’indirizzo è spento: nessuno legge più la vostra agenda da fuori.',
    renewed: 'Ecco l’indirizzo nuovo. Quello di prima non funziona più.',
    created: 'Ecco l’indirizzo.',
    back: 'Torna all’agenda',
  },
  viewsLabel: 'Come guardare l’agenda',
  previous: { month: 'Mese prima', week: 'Settimana prima' },
  next: { month: 'Mese dopo', week: 'Settimana dopo' },
  today: 'Oggi',
  weekOf: (p: { day: string }) => `Settimana ${dalDay(p.day)}`,
  caption: 'Calendario. Con le frecce andate da un giorno all’altro.',
  dayLabel: (p: { day: string; count: number }) =>
    p.count === 0 ? `${p.day}: niente` : `${p.day}: ${count(p.count, 'cosa', 'cose')}`,
  more: (p: { count: number }) => `+${p.count}`,
  moreLabel: (p: { count: number; day: string }) =>
    `Ancora ${count(p.count, 'cosa', 'cose')}, ${p.day}`,
  empty: 'In questi giorni non c’è niente.',
  session: (p: { from: string; to: string }) => joinTimes(p.from, p.to),
  tentative: 'da confermare',
  attendance: {
    mark: 'Segnate le presenze',
    excuse: (p: { told: number; missing: readonly string[] }) =>
      p.told === 0
        ? 'Avvisate se qualcuno non viene'
        : p.missing.length === 0
          ? 'Avete avvisato che non venite'
          : `Avete avvisato: ${formatList(p.missing, 'it')} ${pick(p.missing.length, 'non viene', 'non vengono')}`,
  },
  lines: {
    vote_closes: 'chiude il voto',
    fund_vote_closes: 'chiude il voto sul fondo comune',
    split_vote_closes: 'chiude il voto su come dividere',
    request_closes: 'chiude la richiesta',
    order_starts: 'comincia',
    order_under_way: 'in corso',
    order_ends: 'ultimo giorno',
  },
  list: {
    title: 'Agenda',
    sub: 'Che cosa arriva adesso, in ordine di data.',
    until: (p: { day: string }) => `L’elenco arriva fino ${alDay(p.day)}.`,
    later: 'Guardate i mesi dopo',
    today: 'Oggi',
    tomorrow: 'Domani',
    vote_closes: 'Il voto chiude alle',
    fund_vote_closes: 'Il voto sul fondo comune chiude alle',
    split_vote_closes: 'Il voto su come dividere chiude alle',
    request_closes: 'La richiesta chiude alle',
    order_starts: 'Comincia',
    order_under_way: 'In corso',
    order_ends: 'Ultimo giorno',
    from: (p: { group: string; provider: string }) => `${p.group} · ${p.provider}`,
    emptyTitle: 'Niente in agenda',
    emptyText: 'Qui vedete i voti che chiudono e i servizi che cominciano.',
    emptyExample: 'Per esempio: «Nuoto per 6 bambini, comincia il 1º dicembre».',
    emptyAction: 'Vai ai miei gruppi',
  },
};
