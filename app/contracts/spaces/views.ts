import type { DayHours, OpeningState } from '#app/domain/spaces/opening.ts';
import type { SpaceFunction } from '#app/domain/spaces/functions.ts';

/** A Spazio WeMi as a list shows it. */
export type SpaceCard = {
  readonly slug: string;
  readonly name: string;
  readonly address: string;
  readonly municipio: number;
  /** `null` while the space is still to open. */
  readonly opening: OpeningState | null;
  readonly functions: readonly SpaceFunction[];
};

/** All spaces of a Municipio, or of the city, and how many each Municipio has. */
export type SpacesView = {
  readonly spaces: readonly SpaceCard[];
  readonly countsByMunicipio: Readonly<Partial<Record<number, number>>>;
  readonly total: number;
};

/** Everything the page of a space shows, in the reader's language. */
export type SpaceView = SpaceCard & {
  readonly description: string;
  readonly hours: readonly DayHours[];
  readonly phone: string;
  /** The open space to go to meanwhile, while this one is still to open. */
  readonly meanwhile: readonly SpaceCard[];
};
