import { SPOKEN_LANGUAGES, type SpokenLanguage } from '#app/domain/providers/languages.ts';

import { stablePick } from '../stable.ts';
import type { DemoProvider } from './provider.ts';

/** What people of a provider speak beside Italian, in turn. */
const SETS: readonly (readonly SpokenLanguage[])[] = [
  [],
  ['en'],
  ['en', 'es'],
  ['en', 'fr'],
  ['en', 'ar'],
  ['es'],
  ['en', 'ro'],
  ['en', 'uk'],
  ['tl', 'en'],
  ['ise'],
];

/** Those who meet newcomers have somebody of each of the larger communities. */
const FOR_NEWCOMERS: readonly SpokenLanguage[] = ['en', 'fr', 'es', 'ar', 'zh', 'bn', 'si', 'sq'];

/** Languages a provider of the demo speaks, in the list's order. */
export function languagesOf({ slug, offers }: DemoProvider): SpokenLanguage[] {
  const meetsNewcomers = 'italian-course' in offers || 'family-reunification' in offers;
  const others = meetsNewcomers ? FOR_NEWCOMERS : stablePick(SETS, `${slug} languages`);
  return SPOKEN_LANGUAGES.filter((language) => language === 'it' || others.includes(language));
}
