import { areasOf } from '#app/domain/catalogue/municipi.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

/** Texts inside the pieces of the design system. */
export const components = {
  optional: 'facoltativo',
  wordless: (p: { typed: string }) =>
    `In «${p.typed}» non c’è nessuna parola da cercare: qui si vede tutto.`,
  close: 'Chiudi',
  decrease: (p: { label: string }) => `Diminuisci: ${p.label}`,
  increase: (p: { label: string }) => `Aumenta: ${p.label}`,
  otherDates: (p: { count: number }) => pick(p.count, 'Un’altra data', `Altre ${p.count} date`),
  andOthers: (p: { count: number }) => `e ancora ${p.count}`,
  online: 'qui adesso',
  live: 'Dal vivo',
  errorTitle: 'C’è qualcosa da correggere',
  confirmAddress: 'Confermate l’indirizzo nel vostro profilo',
  tone: { info: 'Nota', success: 'Fatto', warning: 'Attenzione', error: 'Errore' },
  toasts: 'Avvisi',
  working: 'Un momento…',
  breadcrumb: 'Percorso',
  pages: 'Pagine',
  page: (p: { page: number }) => `Pagina ${p.page}`,
  lastPage: (p: { page: number }) => `Pagina ${p.page}, ultima`,
  more: 'Altro',
  previous: 'Indietro',
  next: 'Avanti',
  stepDone: 'fatto',
  mention: {
    list: 'Chi volete nominare',
    found: (p: { count: number }) =>
      `${count(p.count, 'nome', 'nomi')}: frecce per scegliere, Invio per scrivere`,
    hint: 'Per nominare qualcuno scrivete @ e il nome.',
  },
  copy: 'Copia',
  copied: 'Copiato',
  ownShare: 'la vostra parte',
  /** Instead of it, where one household buys alone. */
  inAll: 'in tutto',
  inMoney: 'in denaro',
  /** The whole name of a Municipio, wherever one is chosen: who lives there knows the areas, not the number. */
  municipio: (p: { number: number }) => `Municipio ${p.number}, ${areasOf(p.number)}`,
  municipioCount: (p: { count: number }) => count(p.count, 'servizio', 'servizi'),
  meter: (p: { value: number; max: number }) => `${p.value} su ${p.max}`,
  free: 'Gratis',
  categories: {
    childhood: 'Bambini',
    education: 'Scuola',
    sport: 'Sport 0-18',
    culture: 'Cultura e STEM',
    holidays: 'Vacanze',
    older: 'Anziani',
    health: 'Salute',
    psychology: 'Ascolto e famiglia',
    disability: 'Disabilità',
    home: 'Casa',
    living: 'Pasti, cura, animali',
    guidance: 'Pratiche e italiano',
  },
  /** Words after a price or a quantity, by unit: "all’ora". */
  perUnit: {
    hour: 'all’ora',
    session: 'a incontro',
    month: 'al mese',
    course: 'a corso',
    visit: 'a visita',
    trip: 'a viaggio',
    week: 'a settimana',
    day: 'al giorno',
    night: 'a notte',
    meal: 'a pasto',
    workshop: 'a laboratorio',
    flat: 'ad appartamento',
  },
  /** How many of a unit. */
  quantities: {
    hour: (n: number) => count(n, 'ora', 'ore'),
    session: (n: number) => count(n, 'incontro', 'incontri'),
    month: (n: number) => count(n, 'mese', 'mesi'),
    course: (n: number) => count(n, 'corso', 'corsi'),
    visit: (n: number) => count(n, 'visita', 'visite'),
    trip: (n: number) => count(n, 'viaggio', 'viaggi'),
    week: (n: number) => count(n, 'settimana', 'settimane'),
    day: (n: number) => count(n, 'giorno', 'giorni'),
    night: (n: number) => count(n, 'notte', 'notti'),
    meal: (n: number) => count(n, 'pasto', 'pasti'),
    workshop: (n: number) => count(n, 'laboratorio', 'laboratori'),
    flat: (n: number) => count(n, 'appartamento', 'appartamenti'),
  },
};
