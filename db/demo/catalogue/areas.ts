import type { Municipio } from '#app/domain/catalogue/municipi.ts';

import { stablePick } from '../stable.ts';

/** Areas people name when they say where something is. */
const AREAS: Readonly<Record<Municipio, readonly string[]>> = {
  1: ['Brera', 'Ticinese', 'Porta Romana'],
  2: ['Greco', 'Turro', 'Crescenzago', 'Gorla'],
  3: ['Lambrate', 'Città Studi', 'Porta Venezia'],
  4: ['Forlanini', 'Corvetto', 'Calvairate'],
  5: ['Vigentino', 'Gratosoglio', 'Stadera'],
  6: ['Barona', 'Lorenteggio', 'Giambellino'],
  7: ['Baggio', 'San Siro', 'De Angeli'],
  8: ['Gallaratese', 'Quarto Oggiaro', 'Villapizzone'],
  9: ['Niguarda', 'Isola', 'Affori'],
};

/** The area of the first Municipio where a service is given, always the same for its id. */
export function areaOf(municipi: readonly Municipio[], serviceId: string): string {
  const [first] = municipi;
  return first === undefined ? 'Milano' : stablePick(AREAS[first], serviceId);
}
