import { Chip } from '#app/components/category.tsx';
import type { VoucherView } from '#app/contracts/wallet/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { SourceCard } from './source-card.tsx';

/** One voucher: for whom, what is left, what it pays for, until when. */
export function VoucherCard({ voucher }: { readonly voucher: VoucherView }) {
  const t = useT().wallet;
  const { state, remainingCents, beneficiary, categories, code, programmeName, fundedBy } = voucher;
  return (
    <SourceCard
      source={voucher}
      title={t.forWhom({ name: beneficiary })}
      pays={
        <div>
          <p className="muted">{t.pays}</p>
          <p className="voucher-cats">
            {categories.map((category) => (
              <Chip key={category} category={category} />
            ))}
          </p>
        </div>
      }
      why={
        <>
          {state === 'expired' && remainingCents > 0 && <span> {t.expiredText}</span>}
          {state === 'suspended' && <span> {t.suspendedText}</span>}
        </>
      }
      from={
        <>
          {t.code({ code })} · {t.paidBy({ programme: programmeName, fundedBy })}
        </>
      }
    />
  );
}
