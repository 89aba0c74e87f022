import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('it');

/** Texts of the desk of the city's officers. */
export const city = {
  title: 'La città',
  sub: 'Enti, servizi, bandi e richieste senza risposta.',
  sheets: 'Schede da controllare',
  reviews: 'Segnalazioni',
  providers: 'Enti',
  providersHint: 'Solo un ente controllato può offrire servizi.',
  states: {
    draft: 'in bozza',
    submitted: 'da controllare',
    to_correct: 'da correggere',
    validated: 'controllati',
    suspended: 'sospesi',
  },
  byMunicipio: 'Enti per Municipio',
  municipio: (p: { number: number }) => `Municipio ${p.number}`,
  servesHint: 'Un ente può lavorare in più Municipi.',
  services: 'Servizi per tipo di aiuto',
  category: 'Tipo di aiuto',
  count: 'Quanti',
  programmes: 'Bandi e voucher',
  programmesHint: 'Le cifre vengono dal libro contabile.',
  toCheck: (p: { count: number }) => `Domande da verificare: ${p.count}`,
  toIssue: (p: { count: number }) => `Voucher da dare: ${p.count}`,
  budget: 'Somma stanziata',
  issued: 'Dato in voucher, in tutto',
  spent: 'Speso',
  held: 'Prenotato per ordini',
  onVouchers: 'Ancora sui voucher',
  left: 'Ancora da dare',
  unspent: 'Non dato',
  returned: (p: { amount: string }) =>
    `Tornati al bando ${p.amount}, di voucher scaduti, ritirati o sostituiti.`,
  issuedOf: (p: { issued: string; budget: string }) => `${p.issued} su ${p.budget}`,
  noProgrammes: 'Non ci sono bandi',
  demand: 'Richieste senza offerte',
  demandHint: 'Famiglie che hanno chiesto e non hanno ricevuto offerte.',
  place: 'Municipio',
  households: 'Famiglie',
  hidden: 'Nascosto',
  total: (p: { count: number }) => `In tutto ${count(p.count, 'famiglia', 'famiglie')}.`,
  totalHidden: 'In tutto meno di 5 famiglie.',
  noDemand: 'Ogni richiesta ha almeno un’offerta.',
  privacy: 'Sotto le 5 famiglie il numero è nascosto.',
  codes: {
    'city.not_found': 'Questa pagina non c’è.',
  },
};
