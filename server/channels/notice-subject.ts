import type { Locale } from '#app/domain/accounts/profile.ts';
import { sayInSubject } from '#app/domain/channels/plain-line.ts';
import { isCalendarDay } from '#app/domain/dates.ts';
import { formatDateTime, formatDay, formatEuro } from '#app/i18n/format.ts';

/** Facts of a notice, as its sentence takes them. */
type Facts = Readonly<Record<string, string | number>>;

/** Words of the code among the facts: which side, why. */
const WORD_OF_CODE = /^[a-z_]+$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T|$)/;
/** Of no use when cut. */
const WHOLE = ['code', 'reference', 'phone'];

/**
 * The subject of a notice's mail: its sentence, in which names and titles make room for sums and days.
 * People's reasons are left to the mail.
 */
export function noticeSubject(
  sentenceOf: (facts: Facts) => string,
  told: Facts,
  locale: Locale,
): string {
  const params = Object.fromEntries(Object.entries(told).filter(([name]) => name !== 'words'));
  return sayInSubject(
    (shorten) => {
      const facts = Object.entries(params).map(([name, value]) => [
        name,
        isName(name, value) ? shorten(String(value)) : value,
      ]);
      return sentenceOf(Object.fromEntries(facts));
    },
    figuresOf(params, locale),
  );
}

/** Whether a fact is a name, a title or another text of people. */
function isName(name: string, value: string | number): boolean {
  return (
    typeof value === 'string' &&
    !WHOLE.includes(name) &&
    !WORD_OF_CODE.test(value) &&
    !INSTANT.test(value)
  );
}

/** Every way in which a sentence may say a sum or a day among its facts. */
export function figuresOf(params: Facts, locale: Locale): readonly string[] {
  const told = params['told'] === undefined ? undefined : String(params['told']);
  return Object.entries(params).flatMap(([name, value]) => {
    if (/cents$/i.test(name)) return [formatEuro(Number(value), locale)];
    const at = String(value);
    if (name === 'told' || !INSTANT.test(at)) return [];
    if (!isCalendarDay(at)) return [formatDateTime(at, locale, told)];
    return [formatDay(at, locale), formatDay(at, locale, 'short', told?.slice(0, 10))];
  });
}
