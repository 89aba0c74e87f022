import { Banner } from '#app/components/banner.tsx';
import type { PaymentView } from '#app/contracts/payments/views.ts';
import { formatPeriod } from '#app/i18n/format-period.ts';
import { formatDateTime, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { capitalised } from '#app/i18n/italian.ts';
import { wordsFor } from '#app/i18n/words-for.ts';

/** Why there is nothing to pay now, in a sentence; nothing while there is. */
export function PayState({ payment }: { readonly payment: PaymentView }) {
  const t = wordsFor(useT().payments.pay, payment.isAlone);
  const locale = useLocale();
  const { state, came } = payment;
  switch (state.kind) {
    case 'not_yet':
      return (
        <Banner title={t.notYet}>
          {t.notYetText({ amount: formatEuro(state.leftCents, locale) })}
        </Banner>
      );
    case 'over':
      return <Banner title={t.over}>{t.overText}</Banner>;
    case 'nothing':
      return (
        <Banner tone="success" title={t.nothing}>
          {t.nothingText}
        </Banner>
      );
    case 'later':
      return (
        <Banner title={t.later}>
          {t.laterText({ amount: formatEuro(state.leftCents, locale) })}
        </Banner>
      );
    case 'received':
      return (
        <Banner tone="success" title={t.received}>
          {came.map(({ period, cents, at }) => (
            <p key={`${at} ${period?.startsOn ?? ''}`}>
              {period !== null && `${capitalised(formatPeriod(period, locale))}: `}
              {t.receivedText({
                amount: formatEuro(cents, locale),
                at: formatDateTime(at, locale),
              })}
            </p>
          ))}
        </Banner>
      );
    case 'to_pay':
    case 'said':
      return null;
  }
}
