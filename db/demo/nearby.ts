import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { AgeBand, Reach } from '#app/domain/matching/need.ts';

/** What a household of the demo looks for, to share it with others. */
export type DemoNeed = {
  readonly household: string;
  readonly typeKey: string;
  readonly ageBand: AgeBand;
  readonly municipio: Municipio;
  readonly reach: Reach;
  readonly times: readonly string[];
  readonly least: number;
  readonly most: number;
  readonly maxCents: number;
  readonly hoursAgo: number;
};

type Place = readonly [household: string, municipio: Municipio, reach: Reach, hoursAgo: number];

function needs(
  shared: Omit<DemoNeed, 'household' | 'municipio' | 'reach' | 'hoursAgo'>,
  places: readonly Place[],
): readonly DemoNeed[] {
  return places.map(([household, municipio, reach, hoursAgo]) => ({
    ...shared,
    household,
    municipio,
    reach,
    hoursAgo,
  }));
}

/** Open needs in several Municipi; who is put together with whom comes of the match itself. */
export const demoNeeds: readonly DemoNeed[] = [
  ...needs(
    {
      typeKey: 'gentle-gymnastics',
      ageBand: '65+',
      times: ['tue_am', 'thu_am'],
      least: 2,
      most: 8,
      maxCents: 4_000,
    },
    [
      ['colombo', 4, 'city', 30],
      ['marchetti', 2, 'city', 52],
      ['fontana', 2, 'next', 26],
      ['vitali', 2, 'city', 9],
    ],
  ),
  ...needs(
    {
      typeKey: 'swimming',
      ageBand: '6-10',
      times: ['mon_pm', 'wed_pm', 'fri_pm'],
      least: 3,
      most: 6,
      maxCents: 20_000,
    },
    [
      ['benali', 8, 'own', 70],
      ['moretti', 8, 'next', 44],
      ['ricci', 8, 'own', 20],
    ],
  ),
  ...needs(
    {
      typeKey: 'shopping-delivery',
      ageBand: '65+',
      times: ['sat_am'],
      least: 2,
      most: 4,
      maxCents: 600,
    },
    [
      ['oldani', 7, 'own', 60],
      ['pirola', 7, 'next', 33],
      ['sironi', 7, 'own', 12],
    ],
  ),
];
