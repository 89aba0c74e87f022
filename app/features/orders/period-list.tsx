import { Link } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { MoneyList } from '#app/components/money-list.tsx';
import { Pill, type PillTone } from '#app/components/pill.tsx';
import { attendanceAddress, payAddress } from '#app/contracts/orders/order-address.ts';
import type { OrderPeriodsView, PeriodView } from '#app/contracts/orders/periods-view.ts';
import { romeDay } from '#app/domain/dates.ts';
import { oddCentOf } from '#app/domain/orders/cost.ts';
import type { PeriodState } from '#app/domain/orders/periods.ts';
import { formatPeriod } from '#app/i18n/format-period.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';

import { CommandForm } from './command-form.tsx';

const TONES: Readonly<Record<PeriodState, PillTone>> = {
  planned: 'neutral',
  running: 'blue',
  closed: 'saffron',
  settled: 'green',
};

type PeriodListProps = {
  readonly order: OrderPeriodsView;
  readonly idempotencyKey: string;
  readonly answer: unknown;
};

/** Texts of the page: of an order of one period, or of several, where one is the group's or alone. */
export function usePeriodWords({ isAlone, isOne }: Pick<OrderPeriodsView, 'isAlone' | 'isOne'>) {
  const t = wordsFor(useT().periods, isAlone);
  return isOne ? { ...t, ...t.one } : t;
}

/** The periods of an order, each with what it costs and what pays it, as one side reads them. */
export function PeriodList(props: PeriodListProps) {
  const t = useT().periods;
  const shares = props.order.periods.map(({ sums }) => sums?.shareCents ?? 0);
  return (
    <>
      {oddCentOf(shares) && <p className="muted">{t.oddCent}</p>}
      <ol className="stack plain-list">
        {props.order.periods.map((period) => (
          <PeriodCard key={period.number} {...props} period={period} />
        ))}
      </ol>
    </>
  );
}

function PeriodCard(props: PeriodListProps & { readonly period: PeriodView }) {
  const { order, period } = props;
  const t = useT().periods;
  return (
    <Card as="li" className="stack">
      <div className="row">
        <h2>{formatPeriod(period, useLocale())}</h2>
        <Pill tone={TONES[period.state]}>{t.states[period.state]}</Pill>
      </div>
      {period.dateCount > 0 && <p className="muted">{t.dates(period.dateCount)}</p>}
      <Sums order={order} period={period} />
      <Attended rule={order.rule} period={period} />
      {order.side === 'group' ? <ToPay order={order} period={period} /> : <Closing {...props} />}
    </Card>
  );
}

function Sums({ order, period }: Pick<PeriodListProps, 'order'> & { readonly period: PeriodView }) {
  const t = wordsFor(useT().periods, order.isAlone);
  const locale = useLocale();
  const { sums } = period;
  if (!sums) return order.side === 'provider' ? <p className="muted">{t.noSums}</p> : null;
  const { shareCents, takenOffCents, sourceCents, fundCents, cashDueCents, cashReceivedCents } =
    sums;
  const share = order.side === 'group' ? t.share : t.all;
  const received = formatEuro(cashReceivedCents, locale);
  return (
    <MoneyList
      rows={[
        ...(takenOffCents > 0
          ? [
              { label: t.planned, cents: shareCents + takenOffCents },
              { label: t.takenOff, cents: -takenOffCents, tone: 'green' as const },
            ]
          : []),
        { label: share, cents: shareCents },
        ...(sourceCents > 0
          ? [{ label: t.sources, cents: -sourceCents, tone: 'green' as const }]
          : []),
        ...(fundCents > 0 ? [{ label: t.fund, cents: -fundCents, tone: 'green' as const }] : []),
      ]}
      total={{
        label: t.toPay,
        cents: cashDueCents,
        note: cashReceivedCents > 0 ? t.received({ amount: received }) : undefined,
      }}
    />
  );
}

/** How often each of the household was there, and what it comes to; while it is open, what becomes of that. */
function Attended({
  rule,
  period,
}: Pick<OrderPeriodsView, 'rule'> & { readonly period: PeriodView }) {
  const { attendance: t } = useT();
  const locale = useLocale();
  if (period.lines.length === 0) return null;
  return (
    <>
      <ul>
        {period.lines.map(({ name, amountCents, plannedCents, count, savedSoFarCents }) => {
          const charged = formatEuro(amountCents, locale);
          const planned = formatEuro(plannedCents, locale);
          return (
            <li key={name ?? ''}>
              {t.charged.line({
                ...count,
                // Of dates to come nobody is marked yet.
                unmarked: period.closedAt === null ? 0 : count.unmarked,
                name: name ?? t.own.household,
              })}
              : {amountCents < plannedCents ? t.charged.lowered({ charged, planned }) : charged}
              {savedSoFarCents > 0 && (
                <> · {t.charged.saved({ amount: formatEuro(savedSoFarCents, locale) })}</>
              )}
            </li>
          );
        })}
      </ul>
      {period.closedAt === null && <p className="muted">{t.charged.soFar[rule]}</p>}
    </>
  );
}

function ToPay({
  order,
  period,
}: Pick<PeriodListProps, 'order'> & { readonly period: PeriodView }) {
  const t = usePeriodWords(order);
  const locale = useLocale();
  const { sums, isToPay, saidOn, closedAt } = period;
  if (!sums || sums.cashDueCents === 0) return null;
  if (isToPay && saidOn !== null) return <p>{t.said({ day: formatDay(saidOn, locale) })}</p>;
  if (isToPay) {
    return (
      <p className="row">
        <b>{t.now}</b> <LinkButton to={payAddress(order.orderId)}>{t.pay}</LinkButton>
      </p>
    );
  }
  return closedAt === null ? <p className="muted">{t.later}</p> : null;
}

/** Whether no voucher, credit or fund pays a part; not known to who reads no sums. */
function isCashAlone({ sums }: PeriodView): boolean {
  return sums !== null && sums.sourceCents === 0 && sums.fundCents === 0;
}

function Closing(props: PeriodListProps & { readonly period: PeriodView }) {
  const { order, period, idempotencyKey, answer } = props;
  const t = usePeriodWords(order);
  const locale = useLocale();
  const name = formatPeriod(period, locale);
  const isLast = period.number === order.periods.at(-1)?.number;
  if (order.closable === period.number) {
    return (
      <>
        <p>{isCashAlone(period) ? t.closeTextCash : t.closeText}</p>
        <CommandForm
          key={period.number}
          fields={{ intent: 'close', period: period.number }}
          idempotencyKey={idempotencyKey}
          answer={answer}
          label={t.close({ period: name })}
          pendingLabel={t.closing}
        />
      </>
    );
  }
  if (period.state !== 'running') return null;
  if (isLast) return <p className="muted">{t.last}</p>;
  if (order.isContested) return <p>{t.contested}</p>;
  if (period.unmarkedDates > 0) {
    return (
      <p>
        {t.unmarked({ count: period.unmarkedDates })}{' '}
        <Link to={attendanceAddress('provider', order.orderId)}>{t.toRegister}</Link>
      </p>
    );
  }
  const day = formatDay(romeDay(new Date(period.closesAt)), locale);
  return <p className="muted">{t.closesFrom({ day })}</p>;
}
