import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { formatEuro } from '#app/i18n/format.ts';
import type { ShareFactView } from '#app/contracts/orders/views.ts';

/** Why the own vouchers pay what they pay, one sentence for each (V6). Nothing without vouchers. */
export function ShareExplanation({ facts }: { readonly facts: readonly ShareFactView[] }) {
  const t = useT();
  const locale = useLocale();
  const sentences = [...new Set(facts.map((fact) => factSentence(fact, t, locale)))];
  if (sentences.length === 0) return null;
  return (
    <div className="order-why">
      <h3>{t.orders.mine.why}</h3>
      <ul>
        {sentences.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

/** One fact about a voucher, in words. */
export function factSentence(fact: ShareFactView, t: Dictionary, locale: Locale): string {
  const { covers, reasons } = t.orders.mine;
  const { voucherCode: code, voucherFor: holder } = fact;
  switch (fact.kind) {
    case 'covers': {
      const amount = formatEuro(fact.amountCents, locale);
      return covers({ amount, code, name: fact.lineOf ?? holder });
    }
    case 'kept':
      return reasons.kept({ code });
    case 'not_for':
      break;
  }
  switch (fact.reason) {
    case 'other_dependant':
      return fact.lineOf === null
        ? reasons.otherHousehold({ code, holder })
        : reasons.other_dependant({ code, holder, name: fact.lineOf });
    case 'suspended':
    case 'expired':
    case 'outside_validity':
    case 'not_eligible':
    case 'nothing_left':
    case 'already_covered':
      return reasons[fact.reason]({ code });
    case 'other_household':
    case 'value_differs':
    case 'over_limit':
    case 'line_shared':
      return reasons.none({ code });
  }
}
