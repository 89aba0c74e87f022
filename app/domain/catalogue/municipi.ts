/** Number of one of Milan's nine boroughs. */
export type Municipio = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The nine Municipi with the areas people know them by; proper names, the same in any language. */
export const MUNICIPI: readonly { readonly number: Municipio; readonly areas: string }[] = [
  { number: 1, areas: 'Centro storico' },
  { number: 2, areas: 'Stazione Centrale, Gorla, Turro, Greco, Crescenzago' },
  { number: 3, areas: 'Città Studi, Lambrate, Venezia' },
  { number: 4, areas: 'Vittoria, Forlanini' },
  { number: 5, areas: 'Vigentino, Chiaravalle, Gratosoglio' },
  { number: 6, areas: 'Barona, Lorenteggio' },
  { number: 7, areas: 'Baggio, De Angeli, San Siro' },
  { number: 8, areas: 'Fiera, Gallaratese, Quarto Oggiaro' },
  { number: 9, areas: 'Stazione Garibaldi, Niguarda' },
];

/** The areas people know a Municipio by; nothing for a number that is none. */
export function areasOf(municipio: number): string {
  return MUNICIPI.find(({ number }) => number === municipio)?.areas ?? '';
}

/** Narrows a number to a Municipio. */
export function isMunicipio(value: unknown): value is Municipio {
  return MUNICIPI.some(({ number }) => number === value);
}
