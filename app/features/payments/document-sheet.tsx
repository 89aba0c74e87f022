import { Card } from '#app/components/card.tsx';
import { Money } from '#app/components/money.tsx';
import type { FullDocumentView } from '#app/contracts/payments/document-views.ts';
import { oddCentOf } from '#app/domain/orders/cost.ts';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { formatPeriod } from '#app/i18n/format-period.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { PaidTable } from './paid-table.tsx';

/** A receipt or credit note as it is printed. */
export function DocumentSheet({ document }: { readonly document: FullDocumentView }) {
  const t = useT().documents.page;
  const locale = useLocale();
  const { provider, household, kind, corrects } = document;
  const facts: readonly (readonly [string, string])[] = [
    [t.from, provider.name],
    [t.taxCode, provider.taxCode ?? t.noTaxCode],
    ...(household ? ([[t.to, household.name]] as const) : []),
    [t.issued, formatDay(document.issuedOn, locale)],
    [t.what, document.title],
    [t.period, formatPeriod(document, locale)],
    [t.reference, spacedReference(document.reference)],
  ];
  return (
    <Card as="article" className="stack document-sheet">
      {corrects !== null && <p>{t.corrects({ number: corrects })}</p>}
      <dl className="payee">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
        {household && (
          <div>
            <dt>{t.payer}</dt>
            <dd className="document-blank" />
          </div>
        )}
      </dl>
      <p className="pay-sum">
        <span>{kind === 'receipt' ? t.amount : t.returned}</span>
        <b className="pay-sum-left">
          <Money cents={document.amountCents} />
        </b>
      </p>
      {household && oddCentOf(household.lines.map((line) => line.amountCents)) && (
        <p className="small">{t.oddCent}</p>
      )}
      {household && (
        <PaidTable
          caption={t.lines}
          rows={household.lines.map((line) => ({ ...line, category: document.category }))}
        />
      )}
      <p className="muted small">
        {t.fixed} {t.print}
      </p>
    </Card>
  );
}
