import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { useState } from 'react';
import CalendarCheck from 'lucide-react/icons/calendar-check';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { CheckGroup } from '#app/components/choices.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { MoneyList } from '#app/components/money-list.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type {
  EditionPageView,
  OwnSeatsView,
  SeatsPlanView,
} from '#app/contracts/bookings/views.ts';
import { LimitChoices, passedYears } from '#app/features/orders/limit-choices.tsx';
import { ShareExplanation, sourceName } from '#app/features/orders/share-explanation.tsx';
import { formatClock, formatDateTime, formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type Taken = Extract<OwnSeatsView, { until: string }>;

/** Seats that are held or offered: until when, and one tap to let them go. */
export function TakenSeats({ own }: { readonly own: Taken }) {
  const t = useT().seats;
  const locale = useLocale();
  const isOffer = own.kind === 'offered';
  const isSending = useNavigation().formData?.get('intent') === 'let-go';
  const { seats: count, until } = own;
  return (
    <Banner
      tone={isOffer ? 'success' : 'info'}
      title={
        isOffer
          ? t.offered.title({ count, at: formatDateTime(until, locale) })
          : t.held.title({ count, at: formatClock(until, locale) })
      }
      action={
        <Form method="post" replace preventScrollReset>
          <FormKey />
          <input type="hidden" name="intent" value="let-go" />
          <Button
            type="submit"
            variant="quiet"
            size="s"
            pending={isSending}
            pendingLabel={isOffer ? t.offered.refusing : t.held.lettingGo}
          >
            {isOffer ? t.offered.refuse : t.held.letGo}
          </Button>
        </Form>
      }
    >
      <p>{isOffer ? t.offered.text : t.held.text}</p>
    </Banner>
  );
}

/** What the seats cost, what pays them, and the one button that buys them. */
export function SeatsSummary(props: {
  readonly page: EditionPageView;
  readonly plan: SeatsPlanView;
  readonly formKey: string;
  readonly answer: unknown;
}) {
  const { page, plan } = props;
  const t = useT().seats.plan;
  return (
    <Section title={t.title}>
      <Card look="selected" className="stack">
        <Sums plan={plan} page={page} />
        <ShareExplanation facts={plan.facts} />
        <KeptSources page={page} plan={plan} />
        <ul className="buy-terms">
          {page.edition.state === 'open' && <li>{t.off}</li>}
          <li>{t.cancel}</li>
        </ul>
        <ConfirmForm {...props} />
      </Card>
    </Section>
  );
}

function Sums({ plan, page }: { readonly plan: SeatsPlanView; readonly page: EditionPageView }) {
  const t = useT().seats.plan;
  const locale = useLocale();
  const { seats: count, seatPriceCents, totalCents, coveredCents, cashDueCents } = plan;
  if (totalCents === 0) return <p>{t.free}</p>;
  const price = formatEuro(seatPriceCents, locale);
  const { state, decidesOn } = page.edition;
  const whenPaid = state === 'sure' ? t.now : t.whenSure({ day: formatDay(decidesOn, locale) });
  return (
    <MoneyList
      rows={[
        { label: t.seats({ count, price }), cents: totalCents },
        ...(coveredCents > 0
          ? [{ label: t.covered, cents: -coveredCents, tone: 'green' as const }]
          : []),
      ]}
      total={{
        label: t.toPay,
        cents: cashDueCents,
        note: cashDueCents === 0 ? undefined : whenPaid,
      }}
    />
  );
}

/** Sources that pay or could: each may be kept for another time (V10); the figures follow. */
function KeptSources({
  page,
  plan,
}: {
  readonly page: EditionPageView;
  readonly plan: SeatsPlanView;
}) {
  const t = useT();
  const words = t.seats.plan;
  const locale = useLocale();
  const submit = useSubmit();
  const options = plan.sources.flatMap(({ id, fact }) =>
    fact.kind === 'limit_reached' ? [] : [{ value: id, label: sourceName(fact.source, t, locale) }],
  );
  if (options.length === 0) return null;
  return (
    <Form
      method="get"
      onInput={({ currentTarget }) =>
        submit(currentTarget, { method: 'get', replace: true, preventScrollReset: true })
      }
    >
      {page.chosen.beneficiaries.map((id) => (
        <input key={id} type="hidden" name="for" value={id} />
      ))}
      <CheckGroup
        legend={words.kept}
        hint={words.keptHint}
        name="kept"
        options={options}
        values={page.chosen.kept}
        optional
      />
      <LimitChoices limits={plan.limits} name="beyond" />
      <noscript>
        <Button type="submit" variant="soft" block>
          {words.update}
        </Button>
      </noscript>
    </Form>
  );
}

function ConfirmForm(props: {
  readonly page: EditionPageView;
  readonly plan: SeatsPlanView;
  readonly formKey: string;
  readonly answer: unknown;
}) {
  const { page, plan, formKey, answer } = props;
  const t = useT().seats.plan;
  const locale = useLocale();
  const echo = useFormFailure(answer, { intent: 'buy' });
  const isSending = useNavigation().formData?.get('intent') === 'buy';
  const fields = [
    ['intent', 'buy'],
    ...page.chosen.beneficiaries.map((id) => ['beneficiaries[]', id]),
    ...page.chosen.kept.map((id) => ['kept[]', id]),
    ...passedYears(plan.limits).map((year) => ['beyond[]', year]),
    ['totalCents', String(plan.totalCents)],
    ['cashDueCents', String(plan.cashDueCents)],
  ];
  // Other seats are another command; a retry of the same is none (L2).
  const key = useKeyOf(fields.join('|'), formKey);
  return (
    <Form method="post" replace preventScrollReset className="form">
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      {fields.map(([name, value]) => (
        <input key={`${name}:${value}`} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="idempotencyKey" value={key} />
      <Button
        type="submit"
        block
        icon={<CalendarCheck aria-hidden />}
        pending={isSending}
        pendingLabel={t.buying}
      >
        {plan.totalCents === 0
          ? t.buyFree
          : plan.cashDueCents === 0
            ? t.buyCovered
            : t.buy({ amount: formatEuro(plan.cashDueCents, locale) })}
      </Button>
    </Form>
  );
}

/** A key that stays while what it is of stays. */
function useKeyOf(fields: string, fresh: string): string {
  const [kept, setKept] = useState({ fields, key: fresh });
  if (kept.fields === fields) return kept.key;
  setKept({ fields, key: fresh });
  return fresh;
}
