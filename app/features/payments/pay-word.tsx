import { Form, useNavigation } from '@remix-run/react';
import HandCoins from 'lucide-react/icons/hand-coins';
import { useState } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { PaymentView, SaidPaidView } from '#app/contracts/payments/views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { CommandForm } from '#app/features/orders/command-form.tsx';
import { Fold } from '#app/features/orders/fold.tsx';
import { formatPeriod } from '#app/i18n/format-period.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { PayHow } from './pay-how.tsx';

type PayWordProps = {
  readonly payment: PaymentView;
  readonly leftCents: number;
  readonly idempotencyKey: string;
  readonly answer: unknown;
};

type SaidPaidProps = Pick<PayWordProps, 'payment' | 'idempotencyKey' | 'answer'> & {
  readonly said: SaidPaidView;
};

/** "I paid", with the day: one button, never optimistic. */
export function SayPaid({ payment, leftCents, idempotencyKey, answer }: PayWordProps) {
  const t = useT().payments.pay;
  const locale = useLocale();
  const [key] = useState(idempotencyKey);
  const echo = useFormFailure(answer, { intent: 'say-paid' });
  const { formData } = useNavigation();
  return (
    <Section title={t.saidTitle} hint={t.saidText}>
      <Card>
        <Form method="post" replace preventScrollReset className="form">
          <FormNote echo={echo} />
          <input type="hidden" name="idempotencyKey" value={key} />
          <input type="hidden" name="amountCents" value={leftCents} />
          <DateField
            label={t.paidOn}
            {...echo.field('paidOn', payment.today)}
            min={payment.paidFrom}
            max={payment.today}
            required
          />
          <div>
            <Button
              type="submit"
              name="intent"
              value="say-paid"
              icon={<HandCoins aria-hidden />}
              pending={formData?.get('idempotencyKey') === key}
              pendingLabel={t.saying}
            >
              {t.say({ amount: formatEuro(leftCents, locale) })}
            </Button>
          </div>
        </Form>
      </Card>
    </Section>
  );
}

/** What the household said, until the provider answers; it may be taken back. */
export function SaidPaid(props: SaidPaidProps) {
  const { payment, said, idempotencyKey, answer } = props;
  const { period, reference, leftCents } = said;
  const t = useT().payments.pay;
  const locale = useLocale();
  const words = { amount: formatEuro(leftCents, locale), day: formatDay(said.saidOn, locale) };
  return (
    <Card className="stack">
      <Banner tone="success" title={t.said(words)}>
        {period && <p>{t.forPeriod({ period: formatPeriod(period, locale) })}</p>}
        <p>{t.waits({ provider: payment.provider.name })}</p>
      </Banner>
      {/* To look at once more what was transferred, and to whom */}
      <Fold title={t.details}>
        <PayHow payment={{ ...payment, reference, epc: null }} leftCents={leftCents} />
      </Fold>
      <CommandForm
        fields={{ intent: 'take-back', reference }}
        idempotencyKey={idempotencyKey}
        answer={answer}
        label={t.takeBack}
        pendingLabel={t.takingBack}
        variant="quiet"
        size="s"
      />
    </Card>
  );
}
