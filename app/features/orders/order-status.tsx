import Ban from 'lucide-react/icons/ban';
import CircleCheck from 'lucide-react/icons/circle-check';
import Hourglass from 'lucide-react/icons/hourglass';
import type { ReactNode } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { Steps } from '#app/components/steps.tsx';
import type { OrderCourseView } from '#app/contracts/orders/course-view.ts';
import type { OrderBasicsView } from '#app/contracts/orders/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { isOfProvider } from '#app/domain/orders/calling-off.ts';
import type { CancelReason, OrderState } from '#app/domain/orders/order-state.ts';
import type { OrderSide } from '#app/domain/orders/session-change.ts';
import type { CashState } from '#app/domain/payments/cash-due.ts';
import { formatDateTime, formatDay, formatEuro, formatMoment } from '#app/i18n/format.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

const FLOW = ['confirming', 'confirmed', 'active', 'completed', 'settled'] as const;

type OrderStatusProps = {
  readonly facts: OrderBasicsView;
  /** Who has still to answer. */
  readonly awaited: string;
  /** How many households take part and stay. */
  readonly households: number;
  /** Until when all can say yes; from when the service may begin, and be over: its dates, or its days. */
  readonly course: Pick<
    OrderCourseView,
    'side' | 'dates' | 'confirmsUntil' | 'mayStartAt' | 'mayCompleteAt' | 'now'
  >;
  /** The money of the reader's household; null where it has no part. */
  readonly cash: CashState | null;
  /** To the provider: what vouchers and benefits pay, which comes from the city and companies later. */
  readonly fromOthersCents?: number;
  /** The reader's household left before the last yes. */
  readonly isOut: boolean;
  /** Bought alone: the provider proposed another time, which the household has to answer. */
  readonly isTimeProposed: boolean;
};

/** Where an order stands, in plain words and as steps (ux.md 12). */
export function OrderStatus(props: OrderStatusProps) {
  const { facts, course } = props;
  const t = useT().orders;
  const words = useStatusWords(props);
  const isAlone = facts.buyer.kind === 'household';
  if (facts.status === 'cancelled') {
    return (
      <Banner tone="warning" title={words}>
        <CallingOffWords facts={facts} course={course} />
        <p>
          {t.statusText.cancelledMoney}{' '}
          {course.side === 'group' && (isAlone ? t.alone.askAgain : t.statusText.askAgain)}
        </p>
      </Banner>
    );
  }
  const at = FLOW.indexOf(facts.status);
  return (
    <div className="order-status">
      <p className="order-words">
        <StatusIcon status={facts.status} />
        {words}
      </p>
      <CallingOffWords facts={facts} course={course} />
      <Steps
        label={t.steps.label}
        items={FLOW.map((state) => t.steps.items[state])}
        current={facts.status === 'settled' ? FLOW.length : at}
      />
    </div>
  );
}

/** When an order was called off, and what whoever did it wrote (OFF1). */
function CallingOffWords({
  facts: { status, calledOff, buyer },
  course: { now, side },
}: Pick<OrderStatusProps, 'facts'> & {
  readonly course: Pick<OrderCourseView, 'side' | 'now'>;
}) {
  const t = useT().orders.callingOff;
  const locale = useLocale();
  if (!calledOff) return null;
  const { reason, words, byName } = calledOff;
  const at = formatMoment(calledOff.at, now, locale);
  const isOwn = (side === 'provider') === isOfProvider(reason);
  const said =
    byName !== null
      ? t.by({ name: byName })
      : isOwn
        ? t.byYou
        : buyer.kind === 'group'
          ? t.byGroup
          : t.byHousehold;
  return (
    <>
      <p>{(status === 'cancelled' ? t.cancelled : t.ended)({ at })}</p>
      {words !== null && (
        <p>
          {said} <q className="as-typed">{words}</q>
        </p>
      )}
    </>
  );
}

type OwnReason = Extract<CancelReason, 'provider' | 'declined' | 'household' | 'time_refused'>;

/** What a side did itself, of the reasons an order ended. */
const OWN_REASONS: Readonly<Record<OrderSide, readonly OwnReason[]>> = {
  provider: ['provider', 'declined'],
  group: ['household', 'time_refused'],
};

/** One sentence on the state, said to whoever reads it: who owes something reads of itself. */
function useStatusWords(props: OrderStatusProps): string {
  const { facts, awaited, households, course, cash } = props;
  const { statusText: t, alone } = useT().orders;
  const locale = useLocale();
  const { confirmsUntil, now, side } = course;
  const isAlone = facts.buyer.kind === 'household';
  const cents = props.fromOthersCents ?? 0;
  const paidWords = (words: string) =>
    cents === 0 ? words : `${words} ${t.fromOthers({ amount: formatEuro(cents, locale) })}`;
  if (props.isOut && facts.status !== 'cancelled') return t.left;
  switch (facts.status) {
    case 'confirming': {
      if (isAlone) return alone[waitingWord(props)];
      const until = formatDateTime(confirmsUntil, locale, now);
      return confirmsUntil > now
        ? t.confirming({ awaited, until, households })
        : t.confirmingLate({ awaited, households });
    }
    case 'completed':
      if (facts.isHeldUp) return side === 'provider' ? paidWords(t.contestedProvider) : t.contested;
      if (side === 'provider') return isAlone ? alone.completedProvider : t.completed.provider;
      if (cash === null) return t.completed.others;
      if (cash.kind === 'to_pay') {
        return t.completed.own({ amount: formatEuro(cash.leftCents, locale) });
      }
      return cash.kind === 'said' ? t.completed.said : t.completed.paid;
    case 'cancelled': {
      const reason = facts.calledOff?.reason;
      const own = OWN_REASONS[side].find((one) => one === reason);
      if (isAlone && reason === 'unconfirmed') return alone.unconfirmed;
      return own ? t.cancelledOwn[own] : t.cancelled[reason ?? 'unknown'];
    }
    case 'confirmed': {
      const next = nextWords(course, t.next, locale);
      return isAlone ? alone.confirmed({ next }) : t.confirmed({ next, households });
    }
    case 'active':
      if (now < course.mayCompleteAt) return t.active;
      return course.dates.lacksDates ? t.activeShort : t.activePast[side];
    case 'settled':
      return side === 'provider' ? paidWords(t.settledProvider) : t.settled;
  }
}

/** Whether a confirmed service is to come, or its provider has still to say that it began. */
function nextWords(
  { side, dates, mayStartAt, mayCompleteAt, now }: OrderStatusProps['course'],
  t: Dictionary['orders']['statusText']['next'],
  locale: Locale,
): string {
  if (now < mayStartAt) return t.toCome({ day: formatDay(romeDay(new Date(mayStartAt)), locale) });
  return (now < mayCompleteAt || dates.lacksDates ? t.begun : t.past)[side];
}

/** Which sentence says whose answer is awaited, of an order that one household buys. */
function waitingWord({ course: { side }, isTimeProposed }: OrderStatusProps) {
  if (side === 'group') return isTimeProposed ? 'proposedOwn' : 'waitingOwn';
  return isTimeProposed ? 'proposed' : 'waiting';
}

function StatusIcon({ status }: { readonly status: OrderState }): ReactNode {
  if (status === 'confirming' || status === 'completed') return <Hourglass aria-hidden />;
  return status === 'cancelled' ? <Ban aria-hidden /> : <CircleCheck aria-hidden />;
}
