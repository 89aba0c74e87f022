import { wordsOf, type Times } from '#app/domain/matching/need.ts';

import type { Locale } from './dictionary.ts';
import { formatSlot } from './format-slot.ts';
import { formatList } from './format.ts';

/** Half-days of any week in words, Monday first: `lunedì pomeriggio e mercoledì pomeriggio`. */
export function formatTimes(times: Times, locale: Locale): string {
  const words = wordsOf(times).map((id) => {
    const [day = '', part = ''] = id.split('_');
    return formatSlot({ id, day, part }, locale);
  });
  return formatList(words, locale);
}
