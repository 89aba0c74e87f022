import { formatEuro, type EuroOptions } from '#app/i18n/format.ts';
import { useLocale } from '#app/i18n/i18n.tsx';

/** An amount of cents in the person's language, never broken over two lines. */
export function Money({ cents, ...options }: { readonly cents: number } & EuroOptions) {
  return <span className="money">{formatEuro(cents, useLocale(), options)}</span>;
}
