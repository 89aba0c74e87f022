import { mammeBarona, nonniDiBaggio } from './groups/baggio-and-barona.ts';
import { meccanicaOlona } from './groups/meccanica-olona.ts';
import { viaDeiCinquecento } from './groups/via-dei-cinquecento.ts';
import { viaMantegna } from './groups/via-mantegna.ts';
import { viaPadova } from './groups/via-padova.ts';
import type { DemoGroup } from './story.ts';

/** The six groups of the demo city with their boards and all that grew out of them. */
export const demoGroups: readonly DemoGroup[] = [
  viaDeiCinquecento,
  viaMantegna,
  meccanicaOlona,
  viaPadova,
  nonniDiBaggio,
  mammeBarona,
];
