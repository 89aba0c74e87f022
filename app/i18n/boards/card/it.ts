import type { HoursWanted } from '#app/domain/boards/hours-wanted.ts';

import { attachments } from '../attachments/it.ts';
import { availability } from '../availability/it.ts';
import { checklist } from '../checklist/it.ts';
import { comments } from '../comments/it.ts';
import { parts } from '../parts/it.ts';
import { services } from '../services/it.ts';
import { when } from '../when/it.ts';
import { pluralsOf } from '../../plural.ts';

const { count, pick } = pluralsOf('it');

const households = (number: number) => count(number, 'famiglia', 'famiglie');

/** Texts of an open need, which come with its details. */
export const boardsCard = {
  attachments,
  availability,
  checklist,
  comments,
  parts,
  services,
  when,
  panel: {
    title: 'Dettagli del bisogno',
    close: 'Chiudi i dettagli',
    back: 'Torna alla bacheca',
    gone: 'Questo bisogno non c’è più',
    lostText: 'Qualcuno lo ha tolto mentre gli enti rispondevano. La richiesta c’è ancora.',
    toLostRequest: 'Apri la richiesta',
    goneText: 'Forse qualcuno lo ha tolto o messo in archivio.',
    archived: 'Questo bisogno è in archivio.',
    historyOfCard: 'Storia di questa scheda',
    historyOfCardHint: 'Vedete com’era, e se serve la riportate com’era.',
    ask: 'Chiedi agli enti',
    askHint: 'Prima vedete che cosa leggeranno gli enti.',
    askOrganiser: 'Quando siete pronti, un organizzatore chiede agli enti.',
    toOrder: 'Apri l’ordine',
    seeOffers: 'Guardate le offerte',
    askAgain: 'Chiedi di nuovo',
    vote: 'Votate',
    confirm: 'Guardate e confermate',
    needText: 'Il bisogno',
    name: 'Titolo',
    notes: 'Note',
    notesHint: 'Scrivete insieme: ognuno vede gli altri scrivere.',
    category: 'Tipo di aiuto',
    schedule: 'Quando?',
    scheduleHint: 'Per esempio: «lunedì e giovedì, 16:30-18:30»',
    frozen: 'La richiesta è già inviata. Le modifiche qui non la cambiano.',
    writers: (p: { names: string; count: number }) =>
      pick(p.count, `${p.names} sta scrivendo`, `${p.names} stanno scrivendo`),
  },
  joins: {
    title: 'Chi partecipa',
    none: 'Ancora nessuno. Potete essere i primi.',
    mine: 'La mia famiglia',
    dependants: (p: { count: number }) =>
      pick(p.count, 'per 1 familiare', `per ${p.count} familiari`),
    hours: (p: { hours: number }) => count(p.hours, 'ora', 'ore'),
    who: 'Per chi della vostra famiglia?',
    hoursLabel: 'Quante ore vi servono?',
    hoursHint: 'Ore alla settimana. Potete lasciare vuoto.',
    hoursUnit: 'ore',
    join: 'Partecipiamo',
    leave: 'Non partecipiamo più',
    joined: 'La vostra famiglia partecipa',
    left: 'La vostra famiglia non partecipa più',
    hasLeft: 'La vostra famiglia è uscita dall’ordine: non partecipa più.',
    total: (p: { count: number; hours: HoursWanted | null }) =>
      p.hours === null
        ? households(p.count)
        : `${p.hours.least === p.hours.most ? '' : `da ${p.hours.least} a `}${count(p.hours.most, 'ora', 'ore')} alla settimana, ${
            p.hours.households < p.count
              ? `${pick(p.hours.most, 'detta', 'dette')} da ${households(p.hours.households)} su ${p.count}`
              : households(p.count)
          }`,
  },
  tolerance: {
    title: 'Che cosa va bene al gruppo',
    price: 'Prezzo più alto',
    unit: 'Per',
    noUnit: 'tutto',
    basis: 'Vale',
    noBasis: 'Scegli',
    bases: {
      total: 'per tutto il gruppo',
      per_household: 'per ogni famiglia',
      per_beneficiary: 'per ogni persona',
    },
    note: 'Altro da sapere',
    noteHint: 'Per esempio: «da uno a tre pomeriggi»',
    units: {
      hour: 'ora',
      session: 'incontro',
      month: 'mese',
      course: 'corso',
      visit: 'visita',
      trip: 'viaggio',
      week: 'settimana',
      day: 'giorno',
      night: 'notte',
      meal: 'pasto',
      workshop: 'laboratorio',
      flat: 'appartamento',
    },
  },
};
