import { Card } from '#app/components/card.tsx';
import { Chip } from '#app/components/category.tsx';
import { Meter } from '#app/components/meter.tsx';
import { Money } from '#app/components/money.tsx';
import { Pill } from '#app/components/pill.tsx';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { VoucherView } from '#app/contracts/wallet/views.ts';

import { isStillOn, STATE_TONES } from './source-states.ts';

/** One voucher: for whom, what is left, what it pays for, until when. */
export function VoucherCard({ voucher }: { readonly voucher: VoucherView }) {
  const t = useT().wallet;
  const locale = useLocale();
  const { state, remainingCents, amountCents, heldCents } = voucher;
  const of = t.remainingOf({ amount: formatEuro(amountCents, locale) });
  return (
    <Card as="li" className={isStillOn(state) ? 'voucher' : 'voucher is-off'}>
      <div className="voucher-head">
        <h3>{t.forWhom({ name: voucher.beneficiary })}</h3>
        <Pill tone={STATE_TONES[state]}>{t.state[state]}</Pill>
      </div>
      <div>
        <p className="muted">{t.remaining}</p>
        <p className="voucher-left">
          <b>
            <Money cents={remainingCents} />
          </b>
          <span className="muted">{of}</span>
        </p>
      </div>
      <Meter
        value={remainingCents}
        max={amountCents}
        label={`${t.remaining} ${formatEuro(remainingCents, locale)} ${of}`}
        tone="green"
      />
      {heldCents > 0 && <p>{t.heldPart({ amount: formatEuro(heldCents, locale) })}</p>}
      <div>
        <p className="muted">{t.pays}</p>
        <p className="voucher-cats">
          {voucher.categories.map((category) => (
            <Chip key={category} category={category} />
          ))}
        </p>
      </div>
      <p>
        <b>
          {state === 'not_yet'
            ? t.from({ day: formatDay(voucher.startsOn, locale) })
            : t.until({ day: formatDay(voucher.expiresOn, locale) })}
        </b>
        {state === 'expired' && remainingCents > 0 && <span> {t.expiredText}</span>}
        {state === 'suspended' && <span> {t.suspendedText}</span>}
      </p>
      <p className="muted">
        {t.code({ code: voucher.code })} ·{' '}
        {t.paidBy({ programme: voucher.programmeName, fundedBy: voucher.fundedBy })}
      </p>
    </Card>
  );
}
