import type { FailureDetails } from '#app/domain/result.ts';

import { capitalised, iCount, ilDay } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');
const seatsOf = (value: FailureDetails[string] | undefined) =>
  count(Number(value ?? 0), 'posto', 'posti');

/** Texts of the page of an edition: choosing, holding, buying and waiting for seats. */
export const seats = {
  title: (p: { edition: string }) => `${p.edition} · Iscrizione`,
  sub: (p: { provider: string }) => `Da ${p.provider}`,
  choose: {
    title: 'Per chi sono i posti',
    hint: 'I fratelli prendono i posti insieme: tutti o nessuno.',
    forWhom: 'Per chi',
    household: 'Per un adulto di casa',
    hold: 'Tieni i posti e continua',
    holding: 'Un momento…',
    change: 'Cambia per chi',
    holdHint: (p: { minutes: number }) =>
      `Restano vostri per ${count(p.minutes, 'minuto', 'minuti')}, mentre guardate il prezzo.`,
  },
  held: {
    title: (p: { count: number; at: string }) =>
      `${count(p.count, 'posto tenuto', 'posti tenuti')} per voi fino alle ${p.at}`,
    text: 'Nessun altro li prende. Dopo tornano liberi.',
    letGo: 'Lascia i posti',
    lettingGo: 'Un momento…',
  },
  offered: {
    title: (p: { count: number; at: string }) =>
      `${pick(p.count, 'Il posto è vostro', `${capitalised(iCount(p.count))} posti sono vostri`)}, se lo confermate entro ${p.at}`,
    text: 'Se non rispondete, passa a chi viene dopo di voi.',
    refuse: 'No, grazie',
    refusing: 'Un momento…',
  },
  plan: {
    title: 'Quanto costa',
    seats: (p: { count: number; price: string }) =>
      `${count(p.count, 'posto', 'posti')} × ${p.price}`,
    covered: 'Pagano voucher e benefit',
    toPay: 'Da pagare in denaro',
    free: 'Gratis: non si paga nulla.',
    whenSure: (p: { day: string }) =>
      `All’ente, solo quando è sicuro che parte (entro ${ilDay(p.day)}).`,
    now: 'All’ente, dopo la conferma.',
    off: 'Se l’edizione non parte non pagate nulla: voucher e benefit tornano liberi.',
    cancel:
      'Annullare è gratis finché il corso non è cominciato. Se si annulla dopo, si paga solo quello che è stato dato.',
    kept: 'Tenere da parte',
    keptHint: 'Quello che segnate non paga questi posti.',
    update: 'Aggiorna il totale',
    buy: (p: { amount: string }) => `Conferma l’iscrizione · ${p.amount}`,
    buyFree: 'Conferma l’iscrizione · gratis',
    buyCovered: 'Conferma l’iscrizione · niente in denaro',
    buying: 'Conferma in corso…',
  },
  bought: {
    title: 'Siete iscritti',
    text: 'I posti sono vostri. Nell’ordine trovate date, pagamento e come annullare.',
    open: 'Apri l’ordine',
  },
  wait: {
    title: 'Lista d’attesa',
    text: 'Quando si libera un posto lo offriamo a chi aspetta, in ordine. Avete 24 ore per rispondere, mai di notte.',
    also: 'Vanno bene anche',
    alsoHint: 'Il vostro posto nella lista è lo stesso in tutte.',
    join: 'Mettiti in lista d’attesa',
    joining: 'Un momento…',
    place: (p: { place: string }) => `Siete ${p.place} in lista`,
    placeText: (p: { count: number }) =>
      `Aspettate ${count(p.count, 'posto', 'posti')}. Vi avvisiamo anche per mail.`,
    leave: 'Esci dalla lista',
    leaving: 'Un momento…',
  },
  closed: 'Le iscrizioni sono chiuse.',
  off: 'Questa edizione non parte.',
  codes: {
    'edition.not_found': 'Questa edizione non c’è.',
    'edition.not_selling': 'Le iscrizioni a questa edizione sono chiuse.',
    'edition.other_service': 'Questa edizione è di un altro servizio.',
    'edition.no_dates': 'Scrivete le date: un giorno della settimana, oppure date singole.',
    'edition.needs_days': 'Dite il primo e l’ultimo giorno.',
    'edition.days_reversed': 'L’ultimo giorno viene dopo il primo.',
    'edition.begins_in_the_past': 'Il primo incontro è da domani in poi.',
    'edition.too_far': 'Il primo incontro è al massimo fra un anno.',
    'edition.too_long': 'Un’edizione dura al massimo un anno.',
    'edition.min_above_seats': (d: FailureDetails) =>
      `Il minimo non può superare i posti (${Number(d['seats'] ?? 0)}).`,
    'edition.decides_too_late': 'Decidete prima del giorno in cui comincia.',
    'edition.decides_in_the_past': 'Questo giorno è passato.',
    'edition.sales_end_too_late': 'Le iscrizioni finiscono al più tardi il giorno in cui comincia.',
    'edition.sales_end_in_the_past': 'Questo giorno è passato.',
    'edition.ages_reversed': 'L’età massima non può essere più bassa della minima.',
    'edition.called_off': 'Questa edizione è già annullata.',
    'edition.begun': 'È già cominciata: annullate gli ordini uno per uno.',
    'edition.stale': 'Qualcuno l’ha cambiata nel frattempo: ricaricate la pagina.',
    'edition.seats_below_taken': (d: FailureDetails) =>
      `Già ${pick(Number(d['taken'] ?? 0), 'preso', 'presi')}: ${seatsOf(d['taken'])}. Non possono essere meno.`,
    'edition.dates_are_bought': 'Qualcuno conta su queste date: non si cambiano più.',
    'edition.price_is_bought': 'Qualcuno conta su questo prezzo: non si cambia più.',
    'edition.ages_are_bought': 'Qualcuno conta su queste età: non si cambiano più.',
    'edition.min_only_down': 'Il minimo può solo scendere: qualcuno ci conta.',
    'edition.decides_only_sooner': 'Si può decidere prima, non dopo: qualcuno ci conta.',
    'seat.full': (d: FailureDetails) =>
      Number(d['free'] ?? 0) === 0
        ? 'Non ci sono più posti liberi.'
        : `${pick(Number(d['free']), 'C’è solo', 'Ci sono solo')} ${seatsOf(d['free'])}: ne servono ${Number(d['wanted'] ?? 0)}.`,
    'seat.too_many': (d: FailureDetails) => `Al massimo ${seatsOf(d['most'])} per volta.`,
    'seat.has_one': 'Ha già un posto in questa edizione.',
    'waiting.free_now': 'Ci sono posti liberi adesso: prendeteli senza aspettare.',
    'waiting.one_only': (d: FailureDetails) =>
      `Aspettate già ${seatsOf(d['seats'])} di questo corso. Per un altro numero uscite prima dalla lista.`,
  },
};
