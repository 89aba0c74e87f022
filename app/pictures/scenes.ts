import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { ServiceTypeOf } from '#app/domain/catalogue/service-types.ts';

import { childhood } from './scenes/childhood.ts';
import { culture } from './scenes/culture.ts';
import { disability } from './scenes/disability.ts';
import { education } from './scenes/education.ts';
import { guidance } from './scenes/guidance.ts';
import { health } from './scenes/health.ts';
import { holidays } from './scenes/holidays.ts';
import { home } from './scenes/home.ts';
import { living } from './scenes/living.ts';
import { older } from './scenes/older.ts';
import { psychology } from './scenes/psychology.ts';
import { sport } from './scenes/sport.ts';

/** The picture of every service type; one without does not compile. */
export const SCENES: {
  readonly [Category in CategoryId]: Readonly<Record<ServiceTypeOf<Category>, string>>;
} = {
  childhood,
  education,
  sport,
  culture,
  holidays,
  older,
  health,
  psychology,
  disability,
  home,
  living,
  guidance,
};
