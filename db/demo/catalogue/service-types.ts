import type { ServiceType } from './service-type.ts';
import { childhoodTypes } from './types/childhood.ts';
import { cultureTypes } from './types/culture.ts';
import { disabilityTypes } from './types/disability.ts';
import { educationTypes } from './types/education.ts';
import { guidanceTypes } from './types/guidance.ts';
import { healthTypes } from './types/health.ts';
import { holidaysTypes } from './types/holidays.ts';
import { homeTypes } from './types/home.ts';
import { livingTypes } from './types/living.ts';
import { olderTypes } from './types/older.ts';
import { psychologyTypes } from './types/psychology.ts';
import { sportTypes } from './types/sport.ts';

/** The hand-made table of service types, in the order of the categories. */
export const serviceTypes: readonly ServiceType[] = [
  ...childhoodTypes,
  ...educationTypes,
  ...sportTypes,
  ...cultureTypes,
  ...holidaysTypes,
  ...olderTypes,
  ...healthTypes,
  ...psychologyTypes,
  ...disabilityTypes,
  ...homeTypes,
  ...livingTypes,
  ...guidanceTypes,
];
