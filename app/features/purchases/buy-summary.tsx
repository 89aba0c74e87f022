import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import CalendarCheck from 'lucide-react/icons/calendar-check';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { MoneyList } from '#app/components/money-list.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { BuyFormView, PurchasePlanView } from '#app/contracts/purchases/views.ts';
import { PURCHASE_WORDS_MAX } from '#app/domain/purchases/purchase.ts';
import { passedYears } from '#app/features/orders/limit-choices.tsx';
import { ShareExplanation } from '#app/features/orders/share-explanation.tsx';
import { codeText } from '#app/i18n/code-text.ts';
import { formatDateTime, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { formatDays } from '#app/i18n/format-period.ts';

type SummaryProps = {
  readonly form: BuyFormView;
  readonly formKey: string;
  readonly answer: unknown;
  /** The figures of what is chosen are on their way: nothing is confirmed meanwhile. */
  readonly isCounting: boolean;
};

/** What the choice costs, what pays it, until when the provider answers, and one button. */
export function BuySummary(props: SummaryProps) {
  const { plan, refusal } = props.form;
  const t = useT();
  const words = t.buying.plan;
  return (
    <Section title={words.title}>
      <Card look="selected" className="stack" aria-live="polite">
        {plan ? (
          <>
            <Sums form={props.form} plan={plan} />
            <ShareExplanation facts={plan.facts} />
            <Terms plan={plan} />
            <ConfirmForm {...props} plan={plan} />
          </>
        ) : (
          <p>{refusal ? codeText(t, refusal.code, refusal.details) : words.none}</p>
        )}
      </Card>
    </Section>
  );
}

function Sums({ form, plan }: { readonly form: BuyFormView; readonly plan: PurchasePlanView }) {
  const t = useT();
  const locale = useLocale();
  const words = t.buying.plan;
  const { unit } = form.service;
  const quantity = Number(form.chosen.quantity);
  const price = {
    price: formatEuro(plan.unitPriceCents, locale),
    per: t.components.perUnit[unit],
    amount: t.components.quantities[unit](quantity),
  };
  if (plan.totalCents === 0) return <p>{words.free}</p>;
  const isByPeriods = plan.periodCount > 1;
  return (
    <MoneyList
      rows={[
        {
          label: quantity === 1 ? words.one(price) : words.unit(price),
          cents: plan.totalCents,
        },
        ...(plan.coveredCents > 0
          ? [{ label: words.covered, cents: -plan.coveredCents, tone: 'green' as const }]
          : []),
      ]}
      total={{
        label: words.toPay,
        cents: plan.cashDueCents,
        note:
          plan.cashDueCents === 0
            ? undefined
            : isByPeriods
              ? words.byPeriods({ periods: plan.periodCount })
              : words.whenPaid,
      }}
    />
  );
}

function Terms({ plan }: { readonly plan: PurchasePlanView }) {
  const { buying, components } = useT();
  const words = buying.plan;
  const { quantities } = components;
  const locale = useLocale();
  const days = formatDays(plan, locale);
  return (
    <ul className="buy-terms">
      <li>{plan.startsOn === plan.endsOn ? words.oneDay({ days }) : words.days({ days })}</li>
      {plan.hoursToAgree && (
        <li>
          {words.hoursToAgree({
            said: quantities.hour(plan.hoursToAgree.said),
            open: quantities.hour(plan.hoursToAgree.open),
          })}
        </li>
      )}
      <li>
        {words.answerBy({ at: formatDateTime(plan.answerBy, locale) })} {words.ifNot}
      </li>
      <li>{words.cancel}</li>
    </ul>
  );
}

/** Carries what was counted: what is confirmed is what stands above the button. */
function ConfirmForm({
  form,
  plan,
  formKey,
  answer,
  isCounting,
}: SummaryProps & { readonly plan: PurchasePlanView }) {
  const words = useT().buying.plan;
  const locale = useLocale();
  const echo = useFormFailure(answer);
  const isSending = useNavigation().formMethod === 'POST';
  const { chosen } = form;
  const fields = [
    ...chosen.beneficiaries.map((id) => ['beneficiaries', id] as const),
    ...chosen.kept.map((id) => ['kept', id] as const),
    ...passedYears(plan.limits).map((year) => ['beyond[]', year] as const),
    ...(['quantity', 'day', 'from', 'to'] as const).map((name) => [name, chosen[name]] as const),
    ['totalCents', String(plan.totalCents)] as const,
    ['cashDueCents', String(plan.cashDueCents)] as const,
  ];
  // Another choice is another command; a retry of the same is none (L2).
  const key = useKeyOf(fields.join('|'), formKey);
  return (
    <Form method="post" replace className="form">
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      {fields.map(([name, value]) => (
        <input key={`${name}:${value}`} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="idempotencyKey" value={key} />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        {...echo.field('note', chosen.note)}
        maxLength={PURCHASE_WORDS_MAX}
        rows={2}
        optional
      />
      <Button
        type="submit"
        block
        icon={<CalendarCheck aria-hidden />}
        pending={isCounting || isSending}
        pendingLabel={isSending ? words.buying : words.counting}
      >
        {plan.totalCents === 0
          ? words.buyFree
          : plan.cashDueCents === 0
            ? words.buyCovered
            : words.buy({ amount: formatEuro(plan.cashDueCents, locale) })}
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
