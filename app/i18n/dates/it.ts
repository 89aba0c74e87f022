import { isCalendarDay } from '#app/domain/dates.ts';
import { formatDay } from '../format.ts';
import { formatDays } from '../format-period.ts';
import { alDay, capitalised, dalDay, delDay, ilDay } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

type Details = Readonly<Record<string, string | number | boolean | null>>;

/** The day a refusal names, with its preposition. */
const dayOf = (d: Details, said: (day: string) => string, otherwise: string) => {
  const day = String(d['day']);
  return isCalendarDay(day) ? said(formatDay(day, 'it')) : otherwise;
};

/** Dates of an order: when they are, what is proposed about them, what the provider said of them. */
export const dates = {
  list: {
    title: 'Le date',
    next: 'La prossima volta',
    isOn: (p: { at: string }) => `In corso, fino alle ${p.at}`,
    last: 'L’ultima volta',
    time: (p: { day: string; from: string; to: string }) =>
      `${capitalised(p.day)}, dalle ${p.from} alle ${p.to}`,
    all: (p: { count: number }) => `Tutte le date (${p.count})`,
    held: 'fatta',
    code: 'Il codice da mostrare',
    notRecorded: 'presenze non ancora segnate',
    neverRecorded: 'nessuno ha segnato le presenze',
    attendance: {
      group: 'Presenze e assenze',
      provider: 'Segnate le presenze',
      over: 'Le presenze',
    },
    cancelled: 'annullata',
    proposed: (p: { from: string; to: string }) => `proposta: da ${p.from} a ${p.to}`,
    moved: (p: { day: string; at: string }) => `spostata, prima era ${ilDay(p.day)} alle ${p.at}`,
    billedIn: (p: { period: string }) => `si paga ancora con il conto di prima: ${p.period}`,
    tentative: 'Le date valgono quando tutti quelli che partecipano hanno detto sì.',
    none: 'Non è stata fissata nessuna data.',
    open: 'Le date sono ancora da concordare.',
    openText: (p: { days: string }) => `Il servizio si svolge ${p.days}.`,
    download: 'Salva nel calendario',
    /** Of an order that one household buys alone, as everywhere below. */
    alone: { tentative: 'Le date valgono quando famiglia ed ente sono d’accordo.' },
  },
  change: {
    title: 'Cambiare una data',
    giveTitle: 'Proporre le date',
    addTitle: 'Aggiungere date',
    asked: {
      group: 'Il gruppo propone',
      provider: 'L’ente propone',
      /** To the people of the side that proposed. */
      own: 'Avete proposto',
    },
    why: 'Perché:',
    oneText: (p: { before: string; after: string }) => `Invece di ${p.before}: ${p.after}.`,
    billStays: (p: { period: string }) =>
      `I conti non cambiano: si paga ancora con quello di prima, ${p.period}.`,
    addedText: (p: { count: number }) => count(p.count, 'data si aggiunge:', 'date si aggiungono:'),
    /** What dates come to, beside what was bought: `2,5 ore`, `11 ore`. */
    amount: (p: { made: string; bought: string }) =>
      `Le date fanno ${p.made}, l’ordine prevede ${p.bought}.`,
    sameAmount: (p: { made: string }) => `Le date fanno ${p.made}, come nell’ordine.`,
    amountThen: (p: { made: string; bought: string }) =>
      `Con questa proposta le date fanno ${p.made}, l’ordine prevede ${p.bought}.`,
    priceStays: (p: { bought: string }) => `Il prezzo non cambia: resta quello di ${p.bought}.`,
    sameAmountThen: (p: { made: string }) =>
      `Con questa proposta le date fanno ${p.made}, come nell’ordine.`,
    restText: (p: { count: number }) =>
      `${count(p.count, 'data si sposta', 'date si spostano')}. Le altre restano come sono.`,
    timetableText: (p: { words: string }) => `Date: ${p.words}.`,
    waiting: {
      group: 'Aspettiamo la risposta dell’ente.',
      provider: 'Aspettiamo la risposta del gruppo.',
    },
    othersAnswer: {
      group: 'Risponde chi organizza il gruppo.',
      provider: 'Risponde un’altra persona del vostro ente.',
    },
    accept: 'Va bene',
    accepting: 'Cambio le date…',
    refuse: 'Non va bene',
    refusing: 'Invio…',
    withdraw: 'Ritira la proposta',
    withdrawing: 'Ritiro…',
    over: {
      accepted: 'L’ultima proposta è stata accettata.',
      moved: (p: { count: number; before: string; after: string }) =>
        pick(
          p.count,
          `L’ultima proposta è stata accettata: ${p.before} è diventata ${p.after}.`,
          `L’ultima proposta è stata accettata: ${count(p.count, 'data si è spostata', 'date si sono spostate')}, la prima da ${p.before} a ${p.after}.`,
        ),
      added: (p: { count: number }) =>
        `L’ultima proposta è stata accettata: ${count(p.count, 'data fissata', 'date fissate')}.`,
      refused: 'L’ultima proposta non andava bene. Le date restano come prima.',
      withdrawn: 'L’ultima proposta è stata ritirata.',
      lapsed: 'Nessuno ha risposto in tempo. Le date restano come prima.',
    },
    alone: {
      asked: {
        group: 'La famiglia propone',
        provider: 'L’ente propone',
        own: 'Avete proposto',
      },
      waiting: {
        group: 'Aspettiamo la risposta dell’ente.',
        provider: 'Aspettiamo la risposta della famiglia.',
      },
    },
  },
  steps: {
    title: 'Che cosa ha segnato l’ente',
    ownTitle: 'Che cosa avete segnato',
    hint: 'Se qualcosa non è così, ditelo: dove si può ancora, c’è scritto fino a quando.',
    ownHint: 'Le famiglie lo vedono e possono dire «Non è così».',
    kinds: {
      started: 'Il servizio è cominciato',
      period_closed: 'Il periodo è finito',
      completed: 'Il servizio è finito',
      ended_early: 'Il servizio è finito prima',
      cash_received: 'Ha ricevuto il vostro denaro',
    },
    ownCash: (p: { reference: string }) => `Denaro ricevuto, codice ${p.reference}`,
    otherCash: 'Denaro di una famiglia',
    by: (p: { at: string }) => `Segnato dall’ente: ${p.at}`,
    byYou: (p: { at: string }) => `Lo avete segnato: ${p.at}`,
    takenBack: (p: { at: string }) => `L’ente ha tolto il segno: ${p.at}`,
    takenBackByYou: (p: { at: string }) => `Avete tolto il segno: ${p.at}`,
    until: (p: { at: string }) => `Potete dire «Non è così» fino a ${p.at}.`,
    untilOwn: (p: { at: string }) => `Le famiglie possono dire «Non è così» fino a ${p.at}.`,
    object: 'Non è così',
    objectTo: (p: { step: string }) => `Non è così: ${p.step}`,
    what: 'Che cosa non è così?',
    whatHint: 'Lo leggono l’ente e chi organizza il gruppo.',
    consequences: {
      period_closed: 'L’ente non può chiudere un altro periodo finché non è chiarito.',
      started: 'L’ente non può chiudere il servizio finché non è chiarito.',
      completed: 'L’ordine non si chiude finché non è chiarito.',
      ended_early: 'Finché non è chiarito, l’ordine non si chiude.',
      cash_received: 'L’ordine non si chiude finché non è chiarito.',
    },
    consequenceOwn: 'Non potete chiudere il servizio finché non è chiarito.',
    send: 'Invia',
    sending: 'Invio…',
    mine: 'Avete detto «Non è così»',
    of: (p: { name: string }) => `${p.name}: «Non è così»`,
    someone: 'Una famiglia dice «Non è così»',
    open: 'Aspettiamo l’ente o chi organizza.',
    openSettle: 'L’ente toglie il segno, oppure voi lo chiarite e dite qui che è chiarito.',
    openOwn: 'Togliete il segno, oppure parlatene con il gruppo.',
    takenBackOwn: 'Avete tolto il segno.',
    ended: {
      taken_back: 'L’ente ha tolto il segno.',
      settled: 'Chi organizza dice: è chiarito.',
      withdrawn: 'Ritirato: va bene com’era segnato.',
    },
    settle: 'È chiarito',
    settleFor: (p: { name: string }) => `È chiarito con ${p.name}`,
    settling: 'Segno…',
    withdraw: 'Ritira «Non è così»',
    withdrawOf: (p: { step: string }) => `Ritira «Non è così»: ${p.step}`,
    withdrawing: 'Ritiro…',
    takeBack: 'Togli il segno',
    takeBackOf: (p: { step: string }) => `Togli il segno: ${p.step}`,
    takingBack: 'Tolgo…',
    cashBack: 'Il denaro si toglie qui sopra, accanto al codice.',
    startsFrom: (p: { day: string }) =>
      `${capitalised(dalDay(p.day))}, il primo giorno, potete segnare che il servizio è cominciato.`,
    startsAfter: (p: { day: string; clock: string }) =>
      `Potete segnare che il servizio è cominciato dalle ${p.clock} ${delDay(p.day)}, quando comincia la prima data.`,
    endsFrom: (p: { day: string }) =>
      `${capitalised(dalDay(p.day))}, l’ultimo giorno, potete segnare che il servizio è finito.`,
    endsAfter: (p: { day: string; clock: string }) =>
      `Potete segnare che il servizio è finito ${ilDay(p.day)} dopo le ${p.clock}, quando finisce l’ultima data.`,
    heldUp: 'Tutto è pagato. Una famiglia dice «Non è così»: l’ordine si chiude quando è chiarito.',
    contested: 'Una famiglia dice «Non è così». Prima va chiarito.',
    alone: {
      ownHint: 'La famiglia lo vede e può dire «Non è così».',
      untilOwn: (p: { at: string }) => `La famiglia può dire «Non è così» fino a ${p.at}.`,
      whatHint: 'Lo legge l’ente.',
      someone: 'La famiglia dice «Non è così»',
      openOwn: 'Togliete il segno, oppure parlatene con la famiglia.',
      ended: {
        taken_back: 'L’ente ha tolto il segno.',
        settled: 'La famiglia dice: è chiarito.',
        withdrawn: 'Ritirato: va bene com’era segnato.',
      },
      /** To the household itself. */
      settledOwn: 'Avete detto: è chiarito.',
      heldUp:
        'Tutto è pagato. La famiglia dice «Non è così»: l’ordine si chiude quando è chiarito.',
      contested: 'La famiglia dice «Non è così». Prima va chiarito.',
    },
  },
  codes: {
    'timetable.outside_days': 'Una data è fuori dal primo e dall’ultimo giorno.',
    'timetable.no_dates': 'Con questi orari non nasce nessuna data. Guardate i giorni.',
    'timetable.too_many_dates': (p: object) =>
      `Sono troppe date: al massimo ${'most' in p ? String(p.most) : '400'}.`,
    'timetable.unreadable': 'Scrivete giorno, inizio e fine. La fine viene dopo l’inizio.',
    'timetable.overlap': 'Due righe si toccano. Cambiate un orario.',
    'session.not_found': 'Questa data non c’è più.',
    'session.over': 'Questa data è già cominciata.',
    'session.in_past': 'La nuova data è già passata.',
    'session.before_start': (d: Details) =>
      `Le date di questo ordine vanno ${dayOf(d, dalDay, 'dal suo primo giorno')} in poi.`,
    'session.period_closed': (d: Details) => {
      const [first, last] = [String(d['first']), String(d['last'])];
      return isCalendarDay(first) && isCalendarDay(last)
        ? `Il conto ${formatDays({ startsOn: first, endsOn: last }, 'it')} è già chiuso: in quei giorni non arrivano altre date.`
        : 'Il conto di quei giorni è già chiuso: lì non arrivano altre date.';
    },
    'session.too_late': (d: Details) =>
      `Le date di questo ordine possono arrivare fino ${dayOf(d, alDay, 'al suo ultimo giorno')}.`,
    'session.taken': 'In quelle ore c’è già un’altra data.',
    'session.unchanged': 'È la data di adesso. Scrivetene un’altra.',
    'session.has_dates': 'L’ordine ha già le sue date. Cambiatene una.',
    'dates.waiting': 'C’è già una proposta che aspetta la risposta.',
    'dates.not_found': 'Questa proposta non c’è.',
    'dates.closed': 'Questa proposta è già chiusa.',
    'step.not_found': 'Questo segno non c’è più.',
    'step.closed': 'I 3 giorni sono passati, o l’ente ha tolto il segno.',
    'step.already_done': 'È già stato detto.',
    'step.own_objection':
      'Lo avete detto voi: lo chiude un altro organizzatore, o l’ente toglie il suo segno.',
  },
};
