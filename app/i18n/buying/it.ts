import type { FailureDetails } from '#app/domain/result.ts';

import { capitalised } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('it');

const years = (value: FailureDetails[string] | undefined) =>
  count(Number(value ?? 0), 'anno', 'anni');

/** Texts of buying alone: what a household chooses, and why something cannot be. */
export const buying = {
  title: (p: { service: string }) => `Compra da soli · ${p.service}`,
  heading: 'Compra da soli',
  sub: (p: { provider: string }) => `Da ${p.provider}, senza gruppo.`,
  needHousehold: 'Prima dite chi c’è in casa',
  needHouseholdText: 'Chi compra è la famiglia: per sé o per chi ne fa parte.',
  makeHousehold: 'Crea la famiglia',
  changed: 'Il prezzo, o quello che lo paga, è cambiato',
  changedText: 'Non avete ancora comprato nulla. Guardate le nuove cifre e confermate.',
  form: {
    label: 'Che cosa comprate',
    forWhom: 'Per chi',
    household: 'Per tutta la famiglia',
    quantity: 'Quanto',
    atLeast: (p: { amount: string }) => `Almeno ${p.amount}.`,
    when: 'Da quando',
    day: 'Primo giorno',
    from: 'Dalle',
    to: 'Alle',
    hoursHint: 'Lasciate vuoto: l’ora si concorda con l’ente.',
    endHint: 'Basta dire quando comincia: la fine viene dal numero di ore.',
    kept: 'Tenere da parte',
    keptHint: 'Quello che segnate non paga questo acquisto.',
    update: 'Aggiorna il totale',
  },
  plan: {
    title: 'Quanto costa',
    one: (p: { price: string; per: string }) => `${p.price} ${p.per}`,
    unit: (p: { price: string; per: string; amount: string }) =>
      `${p.price} ${p.per} × ${p.amount}`,
    covered: 'Pagano voucher e benefit',
    toPay: 'Da pagare in denaro',
    free: 'Gratis: non si paga nulla.',
    whenPaid: 'All’ente, quando ha detto di sì.',
    byPeriods: (p: { periods: number }) =>
      `All’ente, in ${count(p.periods, 'volta', 'volte')}: dopo ogni mese.`,
    days: (p: { days: string }) => `Da usare ${p.days}.`,
    oneDay: (p: { days: string }) => `${capitalised(p.days)}.`,
    hoursToAgree: (p: { said: string; open: string }) =>
      `Prima data: ${p.said}. Da concordare con l’ente: ${p.open}.`,
    answerBy: (p: { at: string }) =>
      `L’ente risponde entro ${p.at}: dice di sì, o propone un altro orario.`,
    ifNot: 'Se non risponde non pagate nulla, e i voucher tornano liberi.',
    cancel:
      'Annullare è gratis finché il servizio non è cominciato. Se si annulla dopo, si paga solo quello che è stato dato.',
    none: 'Dite per chi è: il totale appare subito.',
    note: 'Una nota per l’ente',
    noteHint: 'L’ente la legge prima di rispondere: non scrivete nomi né indirizzi.',
    buy: (p: { amount: string }) => `Richiedi e prenota · ${p.amount}`,
    buyFree: 'Richiedi e prenota · gratis',
    buyCovered: 'Richiedi e prenota · niente in denaro',
    buying: 'Invio…',
    counting: 'Calcolo…',
  },
  codes: {
    'purchase.too_young': (d: FailureDetails) =>
      `Il servizio è da ${years(d['limit'])} in su: quel giorno ne avrà ${Number(d['age'] ?? 0)}.`,
    'purchase.too_old': (d: FailureDetails) =>
      `Il servizio è fino a ${years(d['limit'])}: quel giorno ne avrà ${Number(d['age'] ?? 0)}.`,
    'purchase.not_for_adults': (d: FailureDetails) =>
      `Il servizio è fino a ${years(d['limit'])}: scegliete chi, per nome.`,
    'purchase.nobody_answers': 'L’ente non prende ancora ordini qui: chiamatelo o scrivetegli.',
    'purchase.fits_nobody':
      'Quel giorno nessuno della vostra famiglia ha l’età per questo servizio.',
    'purchase.for_nobody': 'Dite per chi è.',
    'purchase.household_and_names': 'Scegliete tutta la famiglia, oppure chi, per nome.',
    'purchase.other_household': 'Questa persona non è della vostra famiglia.',
    'purchase.day_is_past': 'Il giorno è passato: sceglietene uno da oggi in poi.',
    'purchase.day_too_far': 'Si prenota al massimo un anno prima.',
    'purchase.day_unreadable': 'Scegliete un giorno.',
    'purchase.hours_unreadable': 'Dite da che ora a che ora, o lasciate vuoto.',
    'purchase.hours_too_many': (d: FailureDetails) =>
      `Così sono più di quanto comprate (${Number(d['bought'] ?? 0)}): accorciate l’orario o comprate di più.`,
    'purchase.goes_on_too_long': 'Si compra al massimo per un anno.',
    'purchase.too_soon': 'È troppo presto: l’ente deve avere il tempo di rispondere.',
    'purchase.quantity_unreadable': (d: FailureDetails) =>
      `Scrivete un numero intero, da 1 a ${Number(d['most'] ?? 10_000)}.`,
    'purchase.quantity_too_large': (d: FailureDetails) =>
      `Al massimo ${Number(d['most'] ?? 10_000)}.`,
    'purchase.below_minimum': (d: FailureDetails) =>
      `L’ente ne vende almeno ${Number(d['minimum'] ?? 1)}.`,
    'purchase.no_persons_band': (d: FailureDetails) =>
      `Il listino non ha un prezzo per questo numero di persone: il più vicino è per ${count(Number(d['limit'] ?? 1), 'persona', 'persone')}.`,
    'purchase.no_quantity_band': (d: FailureDetails) =>
      `Il listino non ha un prezzo per questa quantità: la più vicina è ${Number(d['limit'] ?? 1)}.`,
    'purchase.no_price': 'Oggi il listino non ha un prezzo. Chiamate l’ente.',
    'purchase.total_too_large': 'È troppo per un ordine solo: comprate di meno.',
    'purchase.price_changed': 'Il prezzo è cambiato. Guardate le nuove cifre e confermate.',
    'purchase.asked_already':
      'La vostra famiglia lo ha già chiesto per la stessa persona e lo stesso giorno: guardate nei vostri ordini.',
    'purchase.not_found': 'Non c’è una richiesta da rispondere.',
    'purchase.answered': 'È già arrivata una risposta.',
    'purchase.answer_too_late': 'Il tempo per rispondere è finito.',
    'purchase.by_months':
      'Un servizio che va a mesi si paga mese per mese: non si sposta. Dite di sì, o che non potete.',
    'purchase.not_on_sale': 'Il servizio non è più in vendita.',
  },
};
