import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('it');

/** Texts of what is suggested while one types a search. */
export const suggesting = {
  list: 'Suggerimenti',
  found: (p: { count: number }) =>
    `${count(p.count, 'suggerimento', 'suggerimenti')}: frecce per scegliere, Invio per aprire`,
  kinds: {
    category: 'Tipo di aiuto',
    service: 'Servizio',
    place: 'Zona',
    provider: 'Ente',
  },
};
