import type { DemoProvider } from './provider.ts';
import { careProviders } from './providers/care.ts';
import { childrenProviders } from './providers/children.ts';
import { homeAndGuidanceProviders } from './providers/home-and-guidance.ts';
import { sportAndCultureProviders } from './providers/sport-and-culture.ts';

/** The invented providers of the demo city. */
export const demoProviders: readonly DemoProvider[] = [
  ...childrenProviders,
  ...sportAndCultureProviders,
  ...careProviders,
  ...homeAndGuidanceProviders,
];
