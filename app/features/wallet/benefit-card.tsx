import { Card } from '#app/components/card.tsx';
import { Chip } from '#app/components/category.tsx';
import { Meter } from '#app/components/meter.tsx';
import { Money } from '#app/components/money.tsx';
import { Pill } from '#app/components/pill.tsx';
import type { BenefitView } from '#app/contracts/wallet/views.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { isStillOn, STATE_TONES } from './source-states.ts';

/** One grant of a company: whose, what is left, what it pays for, until when. */
export function BenefitCard({ benefit }: { readonly benefit: BenefitView }) {
  const t = useT().wallet;
  const locale = useLocale();
  const { state, remainingCents, amountCents, heldCents, category, holder, company } = benefit;
  const of = t.remainingOf({ amount: formatEuro(amountCents, locale) });
  return (
    <Card as="li" className={isStillOn(state) ? 'voucher' : 'voucher is-off'}>
      <div className="voucher-head">
        <h3>{t.benefits.kinds[benefit.kind]({ holder })}</h3>
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
      {category === null ? (
        <p className="muted">{t.benefits.paysAll}</p>
      ) : (
        <div>
          <p className="muted">{t.benefits.paysWhole}</p>
          <p className="voucher-cats">
            <Chip category={category} />
          </p>
        </div>
      )}
      <p>
        <b>
          {state === 'not_yet'
            ? t.from({ day: formatDay(benefit.startsOn, locale) })
            : t.until({ day: formatDay(benefit.expiresOn, locale) })}
        </b>
        {state === 'suspended' && <span> {t.benefits.suspendedText}</span>}
      </p>
      <p className="muted">{company}</p>
    </Card>
  );
}
