import { expect, test } from 'vitest';

import { meantBy, whatKeepsApart } from './apart.ts';
import { timesOf } from './need.ts';

const own = { municipio: 4, reach: 'own', times: timesOf(['mon_pm', 'wed_pm']) } as const;

test('[MAT2] the first thing that keeps others apart is named, limits without saying which', () => {
  const meant = meantBy(own);
  expect(whatKeepsApart(meant, { ...own, municipio: 7 }, false)).toBe('place');
  expect(whatKeepsApart(meant, { ...own, municipio: 3, reach: 'next' }, false)).toBe('limits');
  expect(whatKeepsApart(meant, { ...own, times: timesOf(['fri_pm']) }, true)).toBe('times');
  expect(whatKeepsApart(meant, own, true)).toBe('others');
  const proposal = { goesTo: (place: number) => place === 5, times: timesOf(['mon_pm']) };
  expect(whatKeepsApart(proposal, own, false)).toBe('place');
});
