import CircleCheck from 'lucide-react/icons/circle-check';
import Radio from 'lucide-react/icons/radio';

import { Meter } from '#app/components/meter.tsx';
import { Pill } from '#app/components/pill.tsx';
import { formatClosing } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { CardRow } from '#app/contracts/requests/card-row.ts';

import type { PlacedCard } from '../state/arrange-board.ts';
import { useBoardScreen } from '../state/board-screen.tsx';

/** How far the request of a card is: offers, votes, or the order. Nothing without a request. */
export function NeedProgress({ placed: { row } }: { placed: PlacedCard }) {
  const t = useT().boards;
  switch (row?.requestStatus) {
    case undefined:
      return null;
    case 'open':
      return <OfferLine row={row} />;
    case 'deciding':
      return row.decision ? <VoteLine row={row} decision={row.decision} /> : null;
    case 'ordered':
      return row.order ? <OrderLine order={row.order} /> : null;
    case 'closed':
    case 'expired':
      return (
        <p className="live">
          <Pill>{t.ended[row.requestStatus]}</Pill>
        </p>
      );
  }
}

function OfferLine({ row }: { row: CardRow }) {
  const t = useT().boards;
  const locale = useLocale();
  const { view } = useBoardScreen();
  return (
    <p className="live">
      <Radio aria-hidden />
      <b>{row.offerCount > 0 ? t.offers({ count: row.offerCount }) : t.noOffers}</b>
      {row.newOfferCount > 0 && <Pill tone="new">{t.newOffers({ count: row.newOfferCount })}</Pill>}
      <small>{formatClosing(row.closesAt, view.now, locale)}</small>
    </p>
  );
}

function VoteLine(props: { row: CardRow; decision: NonNullable<CardRow['decision']> }) {
  const t = useT().boards;
  const locale = useLocale();
  const { view } = useBoardScreen();
  const { agree, cast, voters, closesAt, isAsked, hasMyVote } = props.decision;
  return (
    <div className="vote">
      <Meter
        value={agree}
        max={voters}
        label={t.votesLabel}
        caption={
          <>
            <b>{t.agree({ agree, voters })}</b> {t.agreeWord}
          </>
        }
        end={cast >= voters ? t.allVoted : formatClosing(closesAt, view.now, locale)}
      />
      {isAsked && !hasMyVote && view.viewer.role !== 'viewer' && (
        <Pill tone="new">{t.voteNow}</Pill>
      )}
    </div>
  );
}

function OrderLine({ order }: { order: NonNullable<CardRow['order']> }) {
  const t = useT().boards;
  const isSafe = order.status !== 'confirming' && order.status !== 'cancelled';
  return (
    <p className={isSafe ? 'live is-done' : 'live'}>
      {isSafe && <CircleCheck aria-hidden />}
      {order.needsMyConfirmation ? (
        <Pill tone="new">{t.confirmNow}</Pill>
      ) : (
        <b>{t.orderStates[order.status]}</b>
      )}
    </p>
  );
}
