import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import type { ShareFactView } from '#app/contracts/orders/views.ts';
import type { SourceName } from '#app/contracts/wallet/source-name.ts';

import { foldFacts, type FoldedFact } from './fold-facts.ts';

/** Why the own sources pay what they pay, one sentence for each (V6). Nothing without sources. */
export function ShareExplanation({ facts }: { readonly facts: readonly ShareFactView[] }) {
  const t = useT();
  const locale = useLocale();
  const sentences = factSentences(facts, t, locale);
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

/** Facts about sources in words, each sentence once; what repeats alike is said with its number. */
export function factSentences(
  facts: readonly ShareFactView[],
  t: Dictionary,
  locale: Locale,
): readonly string[] {
  return [...new Set(foldFacts(facts).map((fact) => foldedSentence(fact, t, locale)))];
}

function foldedSentence({ fact, times }: FoldedFact, t: Dictionary, locale: Locale): string {
  const sentence = factSentence(fact, t, locale);
  return times === 1 ? sentence : t.orders.mine.repeated({ times, sentence });
}

/** One fact about a source, in words. */
function factSentence(fact: ShareFactView, t: Dictionary, locale: Locale): string {
  const { covers, reasons, limitReached } = t.orders.mine;
  if (fact.kind === 'limit_reached') {
    return limitReached({ amount: formatEuro(fact.heldBackCents, locale) });
  }
  const source = sourceName(fact.source, t, locale);
  switch (fact.kind) {
    case 'covers': {
      const amount = formatEuro(fact.amountCents, locale);
      return fact.lineOf === null
        ? covers.household({ amount, source })
        : covers.one({ amount, source, name: fact.lineOf });
    }
    case 'kept':
      return fact.hasPaid ? reasons.keptFromHere({ source }) : reasons.kept({ source });
    case 'not_for':
      break;
  }
  switch (fact.reason) {
    case 'other_dependant': {
      const { holder } = fact.source;
      return fact.lineOf === null
        ? reasons.otherHousehold({ source, holder })
        : reasons.other_dependant({ source, holder, name: fact.lineOf });
    }
    case 'suspended':
      return fact.source.kind === 'voucher'
        ? reasons.suspended({ source })
        : reasons.suspendedByCompany({ source });
    case 'expired':
    case 'outside_validity':
    case 'not_eligible':
    case 'value_differs':
    case 'nothing_left':
    case 'over_limit':
    case 'already_covered':
    case 'line_shared':
      return reasons[fact.reason]({ source });
    case 'other_household':
      return reasons.none({ source });
  }
}

/** What a source is called inside a sentence, after its article. */
export function sourceName(name: SourceName, t: Dictionary, locale: Locale): string {
  const { sources } = t.orders.mine;
  switch (name.kind) {
    case 'voucher':
      return sources.voucher(name);
    case 'fund':
      return sources.fund(name);
    case 'credit':
    case 'service_voucher':
      return sources[name.kind]({
        company: name.company,
        day: formatDay(name.expiresOn, locale),
      });
  }
}
