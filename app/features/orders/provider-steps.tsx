import CircleCheck from 'lucide-react/icons/circle-check';
import Play from 'lucide-react/icons/play';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { attendanceAddress, orderAddress } from '#app/contracts/orders/order-address.ts';
import type { OrderCourseView } from '#app/contracts/orders/course-view.ts';
import { romeDay } from '#app/domain/dates.ts';
import { formatPeriod } from '#app/i18n/format-period.ts';
import { formatClock, formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { ProviderOrderView } from '#app/contracts/orders/views.ts';

import { CommandForm } from './command-form.tsx';
import { Fold } from './fold.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';

type ProviderStepsProps = {
  readonly order: ProviderOrderView;
  readonly course: OrderCourseView;
  readonly idempotencyKey: string;
  readonly answer: unknown;
};

/** What the provider does next: wait, start, finish, collect. */
export function ProviderSteps(props: ProviderStepsProps) {
  const { order, course } = props;
  const t = wordsFor(useT().providerOrders, course.isAlone);
  if (order.facts.status === 'cancelled') return null;
  return (
    <Section title={t.next}>
      <Card className="stack">
        {(order.periodCount > 1 || order.facts.absenceRule !== 'always') && (
          <LinkButton
            to={`${orderAddress('provider', order.facts.orderId)}/periods`}
            variant="quiet"
            size="s"
          >
            {order.periodCount > 1 ? t.periods : t.bill}
          </LinkButton>
        )}
        {order.canDeliver || order.facts.status === 'settled' ? (
          <NextStep {...props} />
        ) : (
          <Banner tone="warning">{t.memberNote}</Banner>
        )}
      </Card>
    </Section>
  );
}

function NextStep(props: ProviderStepsProps) {
  const { order, course, idempotencyKey, answer } = props;
  const { dates, providerOrders } = useT();
  const t = wordsFor(providerOrders, course.isAlone);
  const steps = wordsFor(dates.steps, course.isAlone);
  const locale = useLocale();
  const { householdCount: all, confirmedCount: confirmed } = order;
  const hasDates = course.dates.sessions.some(({ state }) => state === 'planned');
  switch (order.facts.status) {
    case 'confirming':
      return (
        <>
          <p>{t.answers({ confirmed, all })}</p>
          <p className="muted">{t.waitText}</p>
        </>
      );
    case 'confirmed':
      if (course.now < course.mayStartAt) {
        const day = formatDay(romeDay(new Date(course.mayStartAt)), locale);
        const clock = formatClock(course.mayStartAt, locale);
        return <p>{hasDates ? steps.startsAfter({ day, clock }) : steps.startsFrom({ day })}</p>;
      }
      return (
        <>
          <p>{t.startText}</p>
          <CommandForm
            key="start"
            fields={{ intent: 'start' }}
            idempotencyKey={idempotencyKey}
            answer={answer}
            label={t.startButton}
            pendingLabel={t.startPending}
            icon={<Play aria-hidden />}
          />
        </>
      );
    case 'active':
      if (course.isContested) return <p>{steps.contested}</p>;
      if (course.isMarkContested) {
        return (
          <>
            <p>{t.markContested}</p>
            <LinkButton to={attendanceAddress('provider', order.facts.orderId)}>
              {t.toContested}
            </LinkButton>
          </>
        );
      }
      if (course.periodToClose !== null)
        return <ClosePeriod {...props} period={course.periodToClose} />;
      if (course.now < course.mayCompleteAt) {
        const day = formatDay(romeDay(new Date(course.mayCompleteAt)), locale);
        const clock = formatClock(course.mayCompleteAt, locale);
        return <p>{hasDates ? steps.endsAfter({ day, clock }) : steps.endsFrom({ day })}</p>;
      }
      return course.dates.lacksDates ? <MissingDates {...props} /> : <Finish {...props} />;
    case 'completed':
      if (order.facts.isHeldUp) return <p>{steps.heldUp}</p>;
      return (
        <>
          <p>{order.canBookCash ? t.collect : t.collectByOthers}</p>
          {course.isContested && <p>{steps.contested}</p>}
        </>
      );
    case 'settled':
    case 'cancelled':
      return (
        <p>
          {t.nothingToDo}
          {(order.takings?.voucherCents ?? 0) > 0 && ` ${t.fromOthers}`}
        </p>
      );
  }
}

/** A month that is over, named: it is closed on the page of the months (PER4). */
function ClosePeriod({
  order,
  course,
  period,
}: ProviderStepsProps & { readonly period: NonNullable<OrderCourseView['periodToClose']> }) {
  const t = wordsFor(useT().providerOrders, course.isAlone);
  const locale = useLocale();
  const name = formatPeriod(period, locale);
  if (period.unmarkedDates > 0) {
    return (
      <>
        <p>{t.markPeriod({ period: name, count: period.unmarkedDates })}</p>
        <div>
          <LinkButton to={attendanceAddress('provider', order.facts.orderId)}>
            {t.toMark}
          </LinkButton>
        </div>
      </>
    );
  }
  return (
    <>
      <p>{t.closePeriod({ period: name })}</p>
      <div>
        <LinkButton to={`${orderAddress('provider', order.facts.orderId)}/periods`}>
          {t.toPeriods}
        </LinkButton>
      </div>
    </>
  );
}

/** The button that ends the service. */
function Finish({ order, course, idempotencyKey, answer }: ProviderStepsProps) {
  const t = wordsFor(useT().providerOrders, course.isAlone);
  return (
    <>
      <p>{t.completeText}</p>
      <WhatEndingCloses {...order} isAlone={course.isAlone} />
      <CommandForm
        key="complete"
        fields={{ intent: 'complete' }}
        idempotencyKey={idempotencyKey}
        answer={answer}
        label={t.completeButton}
        pendingLabel={t.completePending}
        icon={<CircleCheck aria-hidden />}
      />
    </>
  );
}

/** A part of what was bought has no date yet (SES12): it is to be added; the end is there for who needs no more. */
function MissingDates(props: ProviderStepsProps) {
  const { dates, orderId } = props.course;
  const t = useT().providerOrders.missing;
  const locale = useLocale();
  return (
    <>
      <p>{t.text({ day: formatDay(dates.endsOn, locale) })}</p>
      {dates.canAdd ? (
        <div>
          <LinkButton to={`${orderAddress('provider', orderId)}/dates#add`}>{t.add}</LinkButton>
        </div>
      ) : (
        dates.change?.state === 'open' && <p className="muted">{t.waits}</p>
      )}
      <Fold title={t.endNow}>
        <Finish {...props} />
      </Fold>
    </>
  );
}

/** What the end of the service closes, and what is then asked for, said before it is marked (PER4, PER7). */
function WhatEndingCloses({
  periodCount,
  facts,
  takings,
  isAlone,
}: Pick<ProviderOrderView, 'periodCount' | 'facts' | 'takings'> & { readonly isAlone: boolean }) {
  const t = wordsFor(useT().providerOrders, isAlone).completeCloses;
  if (takings?.totalCents === 0) return null;
  const isOne = periodCount === 1;
  const isAsked = isOne && facts.absenceRule === 'always';
  return <p className="muted">{isAsked ? t.asked : isOne ? t.bill : t.last}</p>;
}
