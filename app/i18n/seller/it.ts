import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('it');

/** Texts of the public page of one provider. */
export const seller = {
  crumb: 'Servizi',
  where: 'Dove lavora',
  services: 'I suoi servizi',
  found: (p: { count: number }) => count(p.count, 'servizio', 'servizi'),
  inMunicipio: (p: { number: number }) => `nel Municipio ${p.number}`,
  everywhere: 'Mostra tutti i suoi servizi',
  noneTitle: 'Oggi non ha servizi in vendita',
  noneText: 'Chiamate o scrivete: l’ente sa quando ricomincia.',
  noneHereTitle: (p: { number: number }) => `Nessun suo servizio nel Municipio ${p.number}`,
  noneHereText: 'Guardate gli altri Municipi sulla mappa.',
  ask: 'Chiedere',
  askText: 'Scegliete un servizio: da lì lo chiedete da soli o con il vostro gruppo.',
  toServices: 'Scegli un servizio',
  contacts: 'Contatti',
  missingTitle: 'Questo ente non c’è',
  missingText:
    'Il link è sbagliato, o l’ente oggi non vende qui. Cercatelo per nome tra i servizi.',
  toCatalogue: 'Cerca tra i servizi',
  help: 'Preferite parlare? Chiamate lo 020202.',
};
