import { CopyList } from '#app/components/copy-list.tsx';
import { QrCode } from '#app/components/qr-code.tsx';
import type { SuggestionView } from '#app/contracts/expenses/views.ts';
import { typedCents } from '#app/domain/money.ts';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** How to pay a neighbour by transfer: the account to copy, and the code a bank's app reads. */
export function PayNeighbour({ payment }: { readonly payment: SuggestionView }) {
  const t = useT().expenses.transferTo;
  const locale = useLocale();
  const { payTo, toName, amountCents } = payment;
  if (payTo === null) return <p className="muted small">{t.none({ name: toName })}</p>;
  const { iban, holder, reference, epc } = payTo;
  return (
    <div className="stack is-tight">
      <CopyList
        items={[
          { label: t.iban, value: iban, shown: spacedReference(iban) },
          { label: t.holder, value: holder },
          {
            label: t.amount,
            value: typedCents(amountCents),
            shown: formatEuro(amountCents, locale),
          },
          { label: t.reference, value: reference, shown: spacedReference(reference) },
        ]}
      />
      {epc !== null && (
        <figure className="pay-qr">
          <QrCode text={epc} label={t.qr({ name: toName })} size={200} border={4} />
          <figcaption className="muted small">{t.qrText}</figcaption>
        </figure>
      )}
    </div>
  );
}
