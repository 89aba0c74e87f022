import { Form, useNavigation } from '@remix-run/react';
import ArrowRight from 'lucide-react/icons/arrow-right';
import Check from 'lucide-react/icons/check';

import { Button, buttonClass } from '#app/components/button.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { Money } from '#app/components/money.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { MoneyView, SuggestionView } from '#app/contracts/expenses/views.ts';
import { typedCents } from '#app/domain/money.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { PayNeighbour } from './pay-neighbour.tsx';

/** The payments that would even everybody out; those of the own household first, each with its verb. */
export function SettleList({
  money,
  answer,
}: {
  readonly money: MoneyView;
  readonly answer: unknown;
}) {
  const own = money.suggestions.filter(({ role }) => role !== null);
  const others = money.suggestions.filter(({ role }) => role === null);
  return (
    <ul className="settle-list">
      {[...own, ...others].map((payment) => (
        <li
          key={`${payment.fromId} ${payment.toId}`}
          className={payment.role ? 'is-own' : undefined}
        >
          <Words payment={payment} />
          {payment.role && money.maySettle && (
            <SayForm payment={payment} today={money.today} answer={answer} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Words({ payment }: { readonly payment: SuggestionView }) {
  const t = useT().expenses;
  const { fromName: from, toName: to, role, amountCents } = payment;
  return (
    <span className="settle-words">
      <ArrowRight aria-hidden />
      <span dir="auto">
        {role === 'payer'
          ? t.youPay({ to })
          : role === 'receiver'
            ? t.paysYou({ from })
            : t.transfer({ from, to })}
      </span>
      <b>
        <Money cents={amountCents} />
      </b>
    </span>
  );
}

function SayForm(props: {
  readonly payment: SuggestionView;
  readonly today: string;
  readonly answer: unknown;
}) {
  const t = useT().expenses;
  const locale = useLocale();
  const { payment, today, answer } = props;
  const { fromId, toId, fromName, toName, amountCents, role } = payment;
  const echo = useFormFailure(answer, { intent: 'say', fromId, toId });
  const isSending = useNavigation().formData?.get('toId') === toId;
  const isPayer = role === 'payer';
  const amount = formatEuro(amountCents, locale);
  const spoken = isPayer
    ? t.paidSpoken({ name: toName, amount })
    : t.gotSpoken({ name: fromName, amount });
  return (
    <details className="settle-say" open={echo.hasFailed}>
      <summary className={buttonClass({ size: 's', variant: 'soft' })} aria-label={spoken}>
        {isPayer ? t.paid : t.got}
      </summary>
      {isPayer && <PayNeighbour payment={payment} />}
      <Form method="post">
        <FormNote echo={echo} />
        <FormKey />
        <input type="hidden" name="intent" value="say" />
        <input type="hidden" name="fromId" value={fromId} />
        <input type="hidden" name="toId" value={toId} />
        <input type="hidden" name="amount" value={typedCents(amountCents)} />
        <DateField
          label={t.paidOn}
          name="paidOn"
          defaultValue={echo.value('paidOn', today)}
          error={echo.error('paidOn')}
          max={today}
          required
        />
        <Button
          type="submit"
          icon={<Check aria-hidden />}
          pending={isSending}
          pendingLabel={t.saying}
          aria-label={spoken}
        >
          {isPayer ? t.paid : t.got}
        </Button>
      </Form>
    </details>
  );
}
