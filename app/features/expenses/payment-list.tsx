import { Form, useNavigation } from '@remix-run/react';
import Check from 'lucide-react/icons/check';

import { Button } from '#app/components/button.tsx';
import { Money } from '#app/components/money.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { PaymentView } from '#app/contracts/expenses/views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type PaymentListProps = {
  readonly payments: readonly PaymentView[];
  readonly today: string;
  readonly answer: unknown;
  /** They have come, or wait for their receiver's word. */
  readonly haveCome: boolean;
};

/** Payments that somebody said, with what the reader's household may say to each. */
export function PaymentList({ payments, haveCome, today, answer }: PaymentListProps) {
  const t = useT().expenses;
  const locale = useLocale();
  const words = ({ fromName: from, toName: to, role }: PaymentView) => {
    if (role === 'payer') return t.announcedYouPaid({ to });
    if (role === 'receiver') return haveCome ? t.paidYou({ from }) : t.announcedPaidYou({ from });
    return t.announcedOther({ from, to });
  };
  return (
    <ul className="payment-list">
      {payments.map((payment) => (
        <li
          key={payment.paymentId}
          className={payment.asksOwn && !haveCome ? 'is-asking' : undefined}
        >
          <p>
            <span dir="auto">{words(payment)}</span>{' '}
            <b>
              <Money cents={payment.amountCents} />
            </b>
            <small>
              {formatDay(payment.paidOn, locale, 'short', today)}
              {!haveCome && payment.role !== 'receiver' && (
                <> · {t.waitsFor({ name: payment.toName })}</>
              )}
            </small>
          </p>
          <Verbs payment={payment} answer={answer} haveCome={haveCome} />
        </li>
      ))}
    </ul>
  );
}

function Verbs(props: {
  readonly payment: PaymentView;
  readonly answer: unknown;
  readonly haveCome: boolean;
}) {
  const t = useT().expenses;
  const locale = useLocale();
  const { payment, answer, haveCome } = props;
  const { paymentId, asksOwn, mayUndo, role } = payment;
  const echo = useFormFailure(answer, { paymentId });
  const sent = useNavigation().formData;
  const isSending = sent?.get('paymentId') === paymentId;
  if (!asksOwn && !mayUndo) return null;
  const name = role === 'payer' ? payment.toName : payment.fromName;
  const amount = formatEuro(payment.amountCents, locale);
  const no = asksOwn && !haveCome ? t.itDidNot : t.takeBack;
  return (
    <Form method="post" className="payment-verbs">
      <FormNote echo={echo} />
      <input type="hidden" name="paymentId" value={paymentId} />
      {asksOwn && (
        <Button
          type="submit"
          name="intent"
          value="confirm"
          size="s"
          icon={<Check aria-hidden />}
          pending={isSending && sent?.get('intent') === 'confirm'}
          pendingLabel={t.saying}
          aria-label={
            role === 'payer' ? t.paidSpoken({ name, amount }) : t.gotSpoken({ name, amount })
          }
        >
          {haveCome ? t.alsoPaid : t.itCame}
        </Button>
      )}
      {mayUndo && (
        <Button
          type="submit"
          name="intent"
          value="undo"
          size="s"
          variant="quiet"
          aria-label={`${no}: ${t.takeBackSpoken({ name, amount })}`}
        >
          {no}
        </Button>
      )}
    </Form>
  );
}
