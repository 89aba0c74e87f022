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
        {order.canConfirm && (mine.isAskedAgain || mine.previousShareCents !== null) && (
          <AskedAgain {...props} />
        )}
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
type OwnWords = ReturnType<typeof useOwnWords>;

function useOwnWords({ facts }: Pick<OrderView, 'facts'>) {
  return wordsFor(useT().orders.mine, facts.buyer.kind === 'household');
}

/** Why a yes is asked once more, or for another figure than at first: another price, or less that pays it (R3, R7). */
function AskedAgain({ order, mine }: OwnShareProps) {
  const t = useOwnWords(order);
  const words = usePriceWords();
  const locale = useLocale();
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
      {previousShareCents !== null && (
        <p>
          {previousShareCents === shareCents
            ? t.askedAgainSame({ amount: formatEuro(shareCents, locale) })
            : t.askedAgainFrom({
                change: words.change({ beforeCents: previousShareCents, afterCents: shareCents }),
              })}
        </p>
      )}
    </Banner>
  );
}

/** Of several periods the household said of some that it paid them; the others are still to pay. */
function isSaidInPart(mine: OwnShareView): boolean {
  const { cash, cashSaidCents, cashDueCents, cashReceivedCents } = mine;
  const isOpen = cash.kind === 'to_pay' || cash.kind === 'said';
  return isOpen && cashSaidCents < cashDueCents - cashReceivedCents;
}

function ShareSums({ order, mine }: OwnShareProps) {
  const t = useOwnWords(order);
  const { takenOffCents } = mine;
  const hasSeveral = mine.lines.length > 1 || takenOffCents > 0;
  // Of what is paid in parts the rest is still to pay; what is all paid stands as it was.
  const { cashReceivedCents, cashDueCents } = mine;
  const arrivedCents = cashReceivedCents < cashDueCents ? cashReceivedCents : 0;
  const saidCents = isSaidInPart(mine) ? mine.cashSaidCents : 0;
  const { money } = useT().deals;
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
        ...(arrivedCents > 0
          ? [{ label: t.arrived, cents: -arrivedCents, tone: 'green' as const }]
          : []),
        ...(saidCents > 0
          ? [{ label: money.said, cents: -saidCents, tone: 'green' as const }]
          : []),
      ]}
      total={{ ...useMoneyWords(order, mine), cents: mine.cashDueCents - arrivedCents - saidCents }}
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
function useMoneyWords(
  order: OrderView,
  mine: OwnShareView,
): {
  readonly label: string;
  readonly note: string | undefined;
} {
  const { deals } = useT();
  const t = useOwnWords(order);
  const locale = useLocale();
  const { cash, cashDueCents, cashAskedCents, laterPeriods } = mine;
  const label = deals.money[cash.kind];
  switch (cash.kind) {
    case 'said':
      return isSaidInPart(mine)
        ? { label: deals.money.later, note: t.laterNote }
        : { label, note: undefined };
    case 'received':
      return { label, note: undefined };
    case 'over':
      return { label, note: t.overNote };
    case 'later':
      return { label, note: t.laterNote };
    case 'nothing':
      return { label, note: t.nothing };
    case 'to_pay':
      // Of several periods only what is closed is asked for (PER7).
      if (cashAskedCents < cashDueCents) {
        const now = formatEuro(cash.leftCents, locale);
        const later = formatEuro(cashDueCents - cashAskedCents, locale);
        return { label: deals.money.over, note: t.nowNote({ now, later, periods: laterPeriods }) };
      }
      return { label, note: t.toPayNote };
    case 'not_yet':
      return { label, note: t.notYetNote[order.facts.paidAt] };
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

/** How the household's money stands, in a sentence: what it owes now, says it paid, or has paid. */
function CashWord({ t, mine }: { readonly t: OwnWords; readonly mine: OwnShareProps['mine'] }) {
  const locale = useLocale();
  const { cash, cashReceivedAt, periodCount } = mine;
  if (cash.kind === 'said') return t.said({ day: formatDay(cash.saidOn, locale) });
  if (cash.kind === 'to_pay') return t.notPaid({ amount: formatEuro(cash.leftCents, locale) });
  if (cashReceivedAt === null) return null;
  return periodCount > 1 ? t.paidInParts : t.paid({ at: formatDateTime(cashReceivedAt, locale) });
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
          <CashWord t={t} mine={mine} />
        </p>
      )}
      <OwnDocuments documents={mine.documents} />
      {isPayable && mine.cashAskedCents > mine.cashReceivedCents && (
        <div className="order-reference">
          {mine.toPay.length === 1 ? (
            mine.toPay.map(({ reference }) => (
              <p key={reference}>
                {t.reference}: <b>{spacedReference(reference)}</b>
              </p>
            ))
          ) : (
            <>
              <p>{t.references}</p>
              <ul>
                {mine.toPay.map(({ reference, leftCents }) => (
                  <li key={reference}>
                    {formatEuro(leftCents, locale)}: <b>{spacedReference(reference)}</b>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className="muted small">
            {order.onlyHousehold === null
              ? t.referenceHint
              : t.referenceHintOnly[order.onlyHousehold]}
          </p>
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
