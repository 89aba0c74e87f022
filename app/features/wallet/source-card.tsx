import type { ReactNode } from 'react';

import { Card } from '#app/components/card.tsx';
import { Meter } from '#app/components/meter.tsx';
import { Money } from '#app/components/money.tsx';
import { Pill } from '#app/components/pill.tsx';
import type { BenefitView, VoucherView } from '#app/contracts/wallet/views.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { isStillOn, STATE_TONES } from './source-states.ts';

/** What a voucher and a company's grant have in common: what is left, what is held, until when. */
export function SourceCard(props: {
  readonly source: Pick<
    VoucherView | BenefitView,
    'state' | 'amountCents' | 'remainingCents' | 'heldCents' | 'startsOn' | 'expiresOn'
  >;
  readonly title: string;
  /** The title says its last day already, to tell it from others alike. */
  readonly isDayInTitle?: boolean;
  /** What it pays for. */
  readonly pays: ReactNode;
  /** Said behind the day: why it pays nothing now. */
  readonly why: ReactNode;
  /** Where it comes from. */
  readonly from: ReactNode;
}) {
  const t = useT().wallet;
  const locale = useLocale();
  const { state, remainingCents, amountCents, heldCents, startsOn, expiresOn } = props.source;
  const of = t.remainingOf({ amount: formatEuro(amountCents, locale) });
  return (
    <Card as="li" className={isStillOn(state) ? 'voucher' : 'voucher is-off'}>
      <div className="voucher-head">
        <h3>{props.title}</h3>
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
      {props.pays}
      <p>
        <b>
          {state === 'not_yet'
            ? t.from({ day: formatDay(startsOn, locale) })
            : !props.isDayInTitle && t.until({ day: formatDay(expiresOn, locale) })}
        </b>
        {props.why}
      </p>
      <p className="muted">{props.from}</p>
    </Card>
  );
}
