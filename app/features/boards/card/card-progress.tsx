import CircleCheck from 'lucide-react/icons/circle-check';
import Radio from 'lucide-react/icons/radio';

import { Meter } from '#app/components/meter.tsx';
import { Pill } from '#app/components/pill.tsx';
import { orderWord } from '#app/domain/orders/order-state.ts';
import { formatClosing } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { useWaitWords } from '#app/features/requests/wait-words.ts';
import type { BoardHousehold } from '#app/contracts/boards/page-view.ts';
import type { CardRow } from '#app/contracts/requests/card-row.ts';

import type { PlacedCard } from '../state/arrange-board.ts';
import { householdsOf, useBoardScreen } from '../state/board-screen.tsx';

/** How far the request of a card is: offers, votes, or the order. Without one, at most that people arranged it. */
export function CardProgress({ placed: { card, row } }: { placed: PlacedCard }) {
  const { boards, deals } = useT();
  switch (row?.requestStatus) {
    case undefined:
      return card.column === 'arranged' ? (
        <p className="live">
          <b>{boards.arrangedByYou}</b>
        </p>
      ) : null;
    case 'open':
    case 'choosing':
      return <OfferLine row={row} />;
    case 'deciding':
      return row.decision ? <VoteLine row={row} decision={row.decision} /> : null;
    case 'ordered':
      return row.order ? <OrderLine order={row.order} /> : null;
    case 'closed':
    case 'expired':
      return (
        <p className="live">
          <Pill>{deals.requests[row.requestStatus]}</Pill>
          <small>{boards.canAskAgain}</small>
        </p>
      );
  }
}

/** Until when providers answer; after that, until when the group chooses (RQ7). */
export const endOf = ({ requestStatus, closesAt, chooseBy }: CardRow) =>
  requestStatus === 'choosing' ? chooseBy : closesAt;

function OfferLine({ row }: { row: CardRow }) {
  const t = useT().boards;
  const locale = useLocale();
  const { view } = useBoardScreen();
  return (
    <p className="live">
      <Radio aria-hidden />
      <b>{row.offerCount > 0 ? t.offers({ count: row.offerCount }) : t.noOffers}</b>
      {row.newOfferCount > 0 && <Pill tone="new">{t.newOffers({ count: row.newOfferCount })}</Pill>}
      <small>{formatClosing(endOf(row), view.now, locale)}</small>
    </p>
  );
}

function VoteLine(props: { row: CardRow; decision: NonNullable<CardRow['decision']> }) {
  const t = useT().boards;
  const locale = useLocale();
  const { view } = useBoardScreen();
  const { agree, cast, voters, quorum, missing, closesAt, isAsked, hasMyVote } = props.decision;
  const waits = useWaitWords();
  const isMine = isAsked && !hasMyVote && view.viewer.role !== 'viewer';
  const text = waits.votes({ isMine, names: namesOf(view.households, missing) }, { cast, quorum });
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
        end={formatClosing(closesAt, view.now, locale)}
      />
      {isMine ? <Pill tone="new">{text}</Pill> : <small>{text}</small>}
    </div>
  );
}

function OrderLine({ order }: { order: NonNullable<CardRow['order']> }) {
  const { deals } = useT();
  const locale = useLocale();
  const waits = useWaitWords();
  const { view } = useBoardScreen();
  const isMine = order.needsMyConfirmation;
  const awaited = waits.people({ isMine, names: namesOf(view.households, order.missing) });
  const isSafe = order.status !== 'confirming' && order.status !== 'cancelled';
  return (
    <p className={isSafe ? 'live is-done' : 'live'}>
      {isSafe && <CircleCheck aria-hidden />}
      {isMine ? (
        <Pill tone="new">{awaited}</Pill>
      ) : (
        <b>{deals.orders[orderWord(order, order.myLeftCents)]}</b>
      )}
      {order.status === 'confirming' && (
        <>
          {!isMine && <small>{awaited}</small>}
          <small>{formatClosing(order.confirmBy, view.now, locale)}</small>
        </>
      )}
    </p>
  );
}

/** Names of the households awaited; one that left the group has none here and is not counted. */
function namesOf(households: readonly BoardHousehold[], ids: readonly string[]): string[] {
  return householdsOf(households, ids).map(({ name }) => name);
}
