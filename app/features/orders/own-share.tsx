import { Link } from '@remix-run/react';
import CircleCheck from 'lucide-react/icons/circle-check';
import HandCoins from 'lucide-react/icons/hand-coins';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { MoneyList } from '#app/components/money-list.tsx';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { formatDateTime, formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';
import type { OrderView, OwnShareView } from '#app/contracts/orders/views.ts';
import { HOUSEHOLD_DOCUMENTS, payAddress } from '#app/contracts/orders/order-address.ts';

import { CommandForm } from './command-form.tsx';
import { usePriceWords } from './price-words.ts';
import { ShareExplanation } from './share-explanation.tsx';

type OwnShareProps = {
  readonly order: OrderView;
  readonly mine: OwnShareView;
  /** The provider proposed another time: it is the household that is awaited. */
  readonly isTimeProposed: boolean;
  readonly idempotencyKey: string;
  readonly answer: unknown;
};

/** The own share broken down, why it is so, one button to confirm it, the receipt after (ux.md 13). */
export function OwnShare(props: OwnShareProps) {
  const { order, mine } = props;
  const t = useOwnWords(order);
  if (mine.state === 'dropped') {
    return (
      <Section title={t.title}>
        <Banner title={t.droppedTitle}>{t.droppedText}</Banner>
      </Section>
    );
  }
  return (
    <Section title={t.title}>
      <Card className="stack" look={order.canConfirm ? 'accent' : 'plain'}>
        {order.canConfirm && mine.isAskedAgain && <AskedAgain {...props} />}
        {mine.state === 'confirmed' && order.facts.status !== 'cancelled' && <Receipt {...props} />}
        <ShareSums {...props} />
        <SavedSoFar mine={mine} />
        <ShareExplanation facts={mine.facts} />
        {(mine.periodCount > 1 || order.facts.absenceRule !== 'always') && (
          <LinkButton to={`/orders/${order.facts.orderId}/periods`} variant="quiet" size="s">
            {mine.periodCount > 1 ? t.periods : t.bill}
          </LinkButton>
        )}
        {mine.canChooseSources && (
          <LinkButton to={`/orders/${order.facts.orderId}/sources`} variant="quiet" size="s">
            {t.choose}
          </LinkButton>
        )}
        {order.canConfirm && <ConfirmButton {...props} />}
      </Card>
    </Section>
  );
}

/** A household that buys alone has no share of something: all of it is its own. */
function useOwnWords({ facts }: Pick<OrderView, 'facts'>) {
  return wordsFor(useT().orders.mine, facts.buyer.kind === 'household');
}

/** Why a yes does not count any more: another price, or less that pays it (R3, R7). */
function AskedAgain({ order, mine }: OwnShareProps) {
  const t = useOwnWords(order);
  const words = usePriceWords();
  const { agreedCashCents, cashDueCents, previousShareCents, shareCents } = mine;
  if (agreedCashCents !== null) {
    const change = words.change({ beforeCents: agreedCashCents, afterCents: cashDueCents });
    return (
      <Banner tone="warning" title={t.sourcesChanged}>
        {t.sourcesChangedText}
        <p>{t.sourcesChangedFrom({ change })}</p>
      </Banner>
    );
  }
  return (
    <Banner tone="warning" title={t.askedAgain}>
      {t.askedAgainText}
      {previousShareCents !== null && previousShareCents !== shareCents && (
        <p>
          {t.askedAgainFrom({
            change: words.change({ beforeCents: previousShareCents, afterCents: shareCents }),
          })}
        </p>
      )}
    </Banner>
  );
}

function ShareSums({ order, mine }: OwnShareProps) {
  const t = useOwnWords(order);
  const { takenOffCents } = mine;
  const hasSeveral = mine.lines.length > 1 || takenOffCents > 0;
  return (
    <MoneyList
      rows={[
        ...mine.lines.map(({ beneficiary, plannedCents }) => ({
          label: beneficiary === null ? t.shareHousehold : t.shareOf({ name: beneficiary }),
          cents: plannedCents,
        })),
        ...(takenOffCents > 0
          ? [
              {
                label: order.facts.calledOff ? t.notGiven : t.absencesOff,
                cents: -takenOffCents,
                tone: 'green' as const,
              },
            ]
          : []),
        ...(hasSeveral ? [{ label: t.share, cents: mine.shareCents }] : []),
        ...(mine.voucherCents > 0
          ? [{ label: t.vouchers, cents: -mine.voucherCents, tone: 'green' as const }]
          : []),
        ...(mine.fundCents > 0
          ? [{ label: t.fund, cents: -mine.fundCents, tone: 'green' as const }]
          : []),
      ]}
      total={{ ...useMoneyWords(mine), cents: mine.cashDueCents }}
    />
  );
}

/** What absences would take off, were the bill closed now (ATT13). */
function SavedSoFar({ mine: { savedSoFar } }: Pick<OwnShareProps, 'mine'>) {
  const t = useT().orders.mine;
  const locale = useLocale();
  if (savedSoFar === null) return null;
  const { cents, absences } = savedSoFar;
  return <p>{t.savedSoFar({ absences, amount: formatEuro(cents, locale) })}</p>;
}

/** What the money of the own share is called where it stands, and what is to be known of it (PAY3). */
function useMoneyWords({ cash, cashDueCents, cashAskedCents, cashReceivedCents }: OwnShareView): {
  readonly label: string;
  readonly note: string | undefined;
} {
  const { orders, deals } = useT();
  const t = orders.mine;
  const locale = useLocale();
  const label = deals.money[cash.kind];
  const left = {
    received: formatEuro(cashReceivedCents, locale),
    left: formatEuro(cashDueCents - cashReceivedCents, locale),
  };
  const partly = cashReceivedCents > 0 ? t.leftNote(left) : undefined;
  switch (cash.kind) {
    case 'received':
      return { label, note: undefined };
    case 'said':
      return { label, note: partly };
    case 'over':
      return { label, note: t.overNote };
    case 'later':
      return { label, note: partly ?? t.laterNote };
    case 'nothing':
      return { label, note: t.nothing };
    case 'to_pay':
      // Of several periods only what is closed is asked for (PER7).
      if (cashAskedCents < cashDueCents) {
        const now = formatEuro(cash.leftCents, locale);
        const later = formatEuro(cashDueCents - cashAskedCents, locale);
        return { label: deals.money.over, note: t.nowNote({ now, later }) };
      }
      return { label, note: partly ?? t.toPayNote };
    case 'not_yet':
      return { label, note: t.toPayNote };
  }
}

function ConfirmButton({ order, mine, idempotencyKey, answer }: OwnShareProps) {
  const t = useOwnWords(order);
  const locale = useLocale();
  const { cashDueCents } = mine;
  const { priceVersion } = order;
  return (
    <>
      <CommandForm
        key={`${priceVersion}:${cashDueCents}`}
        fields={{ intent: 'confirm', priceVersion, cashDueCents }}
        idempotencyKey={idempotencyKey}
        answer={answer}
        label={
          cashDueCents > 0 ? t.confirm({ amount: formatEuro(cashDueCents, locale) }) : t.confirmFree
        }
        pendingLabel={t.confirming}
        icon={<CircleCheck aria-hidden />}
        block
      />
      {cashDueCents > 0 && <p className="muted order-hint">{t.confirmHints[order.facts.paidAt]}</p>}
    </>
  );
}

function Receipt({ order, mine, isTimeProposed }: OwnShareProps) {
  const { alone } = useT().orders;
  const t = useOwnWords(order);
  const locale = useLocale();
  const isWaiting = order.facts.status === 'confirming';
  const waiting = isTimeProposed ? alone.receiptProposed : t.receiptWaiting;
  const isPayable = !isWaiting && mine.cashDueCents > 0 && mine.cash.kind !== 'later';
  return (
    <>
      <Banner tone="success" title={t.receiptTitle}>
        {mine.answeredAt !== null && (
          <p>{t.receiptAt({ at: formatDateTime(mine.answeredAt, locale) })}</p>
        )}
        <p>{isWaiting ? waiting : t.receiptDone}</p>
      </Banner>
      {isPayable && (
        <p className="order-paid">
          <HandCoins aria-hidden />
          {mine.cash.kind === 'said'
            ? t.said({ day: formatDay(mine.cash.saidOn, locale) })
            : mine.cashReceivedAt === null
              ? t.notPaid
              : t.paid({ at: formatDateTime(mine.cashReceivedAt, locale) })}
        </p>
      )}
      <OwnDocuments documents={mine.documents} />
      {isPayable && mine.cashAskedCents > mine.cashReceivedCents && (
        <div className="order-reference">
          <p>
            {t.reference}: <b>{spacedReference(mine.paymentReference)}</b>
          </p>
          <p className="muted small">{t.referenceHint}</p>
          <LinkButton
            to={payAddress(order.facts.orderId)}
            variant={mine.cash.kind === 'said' ? 'quiet' : 'primary'}
          >
            {mine.cash.kind === 'said' ? t.seePayment : t.howToPay}
          </LinkButton>
        </div>
      )}
    </>
  );
}

/** Its receipts and credit notes of the order. */
function OwnDocuments({ documents }: Pick<OwnShareView, 'documents'>) {
  const t = useT().orders.mine.documents;
  if (documents.length === 0) return null;
  return (
    <ul className="plain-list">
      {documents.map(({ id, kind, number }) => (
        <li key={id}>
          <Link to={`${HOUSEHOLD_DOCUMENTS}/${id}`}>{t[kind]({ number })}</Link>
        </li>
      ))}
    </ul>
  );
}
