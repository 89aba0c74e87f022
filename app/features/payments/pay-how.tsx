import MessageSquare from 'lucide-react/icons/message-square';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { CopyList } from '#app/components/copy-list.tsx';
import { Money } from '#app/components/money.tsx';
import { PhoneLink } from '#app/components/phone-link.tsx';
import { QrCode } from '#app/components/qr-code.tsx';
import { messagesAddress } from '#app/contracts/orders/order-address.ts';
import type { PaymentView } from '#app/contracts/payments/views.ts';
import { typedCents } from '#app/domain/money.ts';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { formatPeriod } from '#app/i18n/format-period.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type PayHowProps = { readonly payment: PaymentView; readonly leftCents: number };

/** How much is left, and of what. */
export function PayAmount({ payment, leftCents }: PayHowProps) {
  const t = useT().payments.pay;
  const locale = useLocale();
  const { receivedCents, dueCents } = payment;
  return (
    <Card look="accent" className="pay-sum">
      <p>{t.left}</p>
      <p className="pay-sum-left">
        <Money cents={leftCents} />
      </p>
      {receivedCents > 0 && (
        <p className="muted">
          {t.alreadyCame({
            received: formatEuro(receivedCents, locale),
            due: formatEuro(dueCents, locale),
          })}
        </p>
      )}
    </Card>
  );
}

/** The transfer, to copy or to scan; without an account, whom to agree with. */
export function PayHow({ payment, leftCents }: PayHowProps) {
  const t = useT().payments.pay;
  const locale = useLocale();
  const { account, epc, reference, provider } = payment;
  if (account === null) return <AgreeHow payment={payment} />;
  return (
    <Section title={t.by} hint={t.byText}>
      <Card className="pay-how">
        <div className="stack is-tight">
          <CopyList
            items={[
              { label: t.iban, value: account.iban, shown: spacedReference(account.iban) },
              { label: t.holder, value: account.holder },
              {
                label: t.amount,
                value: typedCents(leftCents),
                shown: formatEuro(leftCents, locale),
              },
              { label: t.reference, value: reference, shown: spacedReference(reference) },
            ]}
          />
          <p className="muted small">{t.referenceHint}</p>
        </div>
        {epc !== null && (
          <figure className="pay-qr">
            <QrCode text={epc} label={t.qr} size={236} border={4} />
            <figcaption className="muted small">{t.qrText}</figcaption>
          </figure>
        )}
      </Card>
      <p className="muted small">{t.byWhen}</p>
      <p className="muted small" dir="auto">
        {t.call({ provider: provider.name })} <PhoneLink number={provider.phone} />
      </p>
    </Section>
  );
}

/** What else is due now: another transfer with another code, shown in full once this one is said to be paid. */
export function PayAlso({ payment }: Pick<PayHowProps, 'payment'>) {
  const t = useT().payments.pay;
  const locale = useLocale();
  if (payment.alsoDue.length === 0) return null;
  return (
    <Section title={t.alsoDue} hint={t.alsoDueText}>
      <Card>
        <CopyList
          items={payment.alsoDue.map(({ period, reference, leftCents }) => ({
            label: period
              ? t.alsoDueOf({
                  amount: formatEuro(leftCents, locale),
                  period: formatPeriod(period, locale),
                })
              : formatEuro(leftCents, locale),
            value: reference,
            shown: spacedReference(reference),
          }))}
        />
      </Card>
    </Section>
  );
}

function AgreeHow({ payment }: { readonly payment: PaymentView }) {
  const t = useT().payments.pay;
  const { provider, reference, orderId } = payment;
  return (
    <Card className="stack">
      <Banner title={t.noAccount}>{t.noAccountText({ provider: provider.name })}</Banner>
      <CopyList
        items={[{ label: t.reference, value: reference, shown: spacedReference(reference) }]}
      />
      <dl className="order-facts">
        <div>
          <dt>{t.phone}</dt>
          <dd>
            <PhoneLink number={provider.phone} />
          </dd>
        </div>
        <div>
          <dt>{t.email}</dt>
          <dd>
            <a href={`mailto:${provider.email}`}>{provider.email}</a>
          </dd>
        </div>
      </dl>
      <div>
        <LinkButton
          to={messagesAddress('group', { orderId, kind: 'provider' })}
          variant="quiet"
          icon={<MessageSquare aria-hidden />}
        >
          {t.write}
        </LinkButton>
      </div>
    </Card>
  );
}
