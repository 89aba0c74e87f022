import type { OddCent } from '#app/domain/orders/cost.ts';
import type { EachOf } from '#app/domain/requests/price-bands.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** Says why equal parts differ by a cent, and for how many (PRC5). */
export function useOddCentWords(): (oddCent: OddCent & { readonly of: EachOf }) => string {
  const t = useT().orders.households;
  const locale = useLocale();
  return ({ lowCents, more, all, of }) =>
    t.oddCent[of]({
      more,
      less: all - more,
      high: formatEuro(lowCents + 1, locale),
      low: formatEuro(lowCents, locale),
    });
}
