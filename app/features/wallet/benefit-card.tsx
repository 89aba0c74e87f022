import { Chip } from '#app/components/category.tsx';
import type { BenefitView } from '#app/contracts/wallet/views.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { SourceCard } from './source-card.tsx';

/** One grant of a company: whose, what is left, what it pays for, until when. */
export function BenefitCard({ benefit }: { readonly benefit: BenefitView }) {
  const t = useT().wallet.benefits;
  const { kind, state, category, holder, company } = benefit;
  return (
    <SourceCard
      source={benefit}
      title={t.kinds[kind]({ holder, day: formatDay(benefit.expiresOn, useLocale()) })}
      isDayInTitle
      pays={
        category === null ? (
          <p className="muted">{t.paysAll}</p>
        ) : (
          <div>
            <p className="muted">{t.paysWhole}</p>
            <p className="voucher-cats">
              <Chip category={category} />
            </p>
          </div>
        )
      }
      why={state === 'suspended' && <span> {t.suspendedText}</span>}
      from={company}
    />
  );
}
