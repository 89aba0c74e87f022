import { pluralsOf } from '../../plural.ts';

const { count, pick } = pluralsOf('it');

/** Services of the catalogue on a card. */
export const services = {
  title: 'Servizi che possono aiutare',
  search: 'Cercate nel catalogo',
  find: 'Cerca',
  searching: 'Cerco…',
  found: (p: { count: number }) => count(p.count, 'servizio trovato', 'servizi trovati'),
  results: 'Servizi trovati',
  nothing: 'Niente con queste parole nel vostro Municipio.',
  offline: 'Senza connessione non si può cercare. Riprovate quando torna.',
  link: 'Collega',
  linked: 'Collegato',
  linkThis: (p: { title: string }) => `Collega «${p.title}»`,
  unlink: 'Togli',
  unlinkThis: (p: { title: string }) => `Togli «${p.title}»`,
  unknown: 'Servizio del catalogo',
  unknownHint: 'Il nome arriva con la connessione.',
  price: (p: { amount: string; unit: string; households: number }) =>
    pick(
      p.households,
      `${p.amount} ${p.unit}`,
      `${p.amount} ${p.unit} a famiglia, in ${p.households}`,
    ),
  noPrice: (p: { households: number }) =>
    pick(p.households, 'nessun prezzo per una famiglia', `nessun prezzo per ${p.households} famiglie`),
};
