import { alDay } from '../../italian.ts';
import { pluralsOf } from '../../plural.ts';

const { count } = pluralsOf('it');

/** What household and provider tell each other for one order. */
export const orderSheets = {
  own: {
    title: 'Cosa vede l’ente di voi',
    hint: 'Solo per questo ordine. Le altre famiglie non lo vedono.',
    hintAlone: 'Solo per questo ordine.',
    notYetAlone: 'L’ente lo legge quando ha detto di sì.',
    notYet: 'L’ente lo legge quando tutti quelli che partecipano hanno detto sì.',
    tells:
      'L’ente legge chi siete e dove. Dalle cifre capisce anche che una parte è pagata con un voucher o con il welfare.',
    tellsEmpty:
      'Scrivete chi siete e dove: l’ente ne ha bisogno. Capirà anche che una parte è pagata con un voucher o con il welfare.',
    openEmpty: 'Appena lo scrivete, l’ente lo legge: fino a 14 giorni dopo la fine del servizio.',
    open: 'L’ente lo legge adesso, e fino a 14 giorni dopo la fine del servizio.',
    openUntil: (p: { day: string }) =>
      `Il servizio è finito: l’ente lo legge ancora fino ${alDay(p.day)}, poi si cancella.`,
    notYetWithheld:
      'Così com’è ora, l’ente non lo leggerà: vicino alle somme direbbe che paga anche un voucher o il welfare. Quello che serve ditelo voi all’ente.',
    withheld:
      'L’ente non vede questo foglio: vicino alle somme direbbe che paga anche un voucher o il welfare. Allergie e quello che serve diteli voi all’ente.',
    looked: (p: { day: string }) => `L’ente ha aperto i fogli. L’ultima volta: ${p.day}.`,
    /** `placed`: the provider reads in the request where the group wants it. */
    none: {
      placed: 'L’ente legge dove serve. Non sa ancora chi siete e come chiamarvi.',
      unplaced: 'L’ente non sa ancora chi siete, dove e come chiamarvi.',
    },
    nameOnly: {
      placed:
        'L’ente legge il nome della vostra famiglia e dove serve. Non sa ancora per chi e come chiamarvi.',
      unplaced:
        'L’ente legge il nome della vostra famiglia. Non sa ancora per chi, dove e come chiamarvi.',
    },
    who: 'Per chi',
    nobody: 'Nessun nome',
    whoOne: (p: { name: string; age: number }) => `${p.name}, ${count(p.age, 'anno', 'anni')}`,
    place: 'Dove',
    phone: 'Telefono',
    goodToKnow: 'Da sapere',
    notGiven: 'Non detto',
    write: 'Scrivete cosa serve all’ente',
    change: 'Cambiate',
  },
  numbers: {
    title: 'Il vostro numero sul registro delle presenze',
    hint: 'Lì l’ente legge un numero, non il nome: ditelo a chi segna le presenze.',
    household: 'La vostra famiglia',
    place: (p: { place: number }) => `Numero ${p.place}`,
  },
  contact: {
    title: 'Chi chiamare',
    hint: 'Lo dice l’ente, per questo ordine: per le date e per chi viene.',
    office: 'Per i pagamenti risponde l’ufficio dell’ente, telefono',
    none: 'L’ente non ha ancora detto chi chiamare.',
    name: 'Persona',
    phone: 'Il suo telefono',
    place: 'Dove',
    carer: 'Chi viene',
  },
};
