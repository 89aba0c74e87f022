import Download from 'lucide-react/icons/download';

import { buttonClass } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Money } from '#app/components/money.tsx';
import type { FullDocumentView } from '#app/contracts/payments/document-views.ts';
import { oddCentOf } from '#app/domain/orders/cost.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { documentFacts, takenOffWords } from './document-facts.ts';
import { PaidTable } from './paid-table.tsx';

/** A receipt or credit note as it is printed; `address`: of its page. */
export function DocumentSheet(props: {
  readonly document: FullDocumentView;
  readonly address: string;
}) {
  const { document } = props;
  const { documents } = useT();
  const t = documents.page;
  const locale = useLocale();
  const { household, kind, corrects } = document;
  const facts = documentFacts(document, documents, locale);
  const takenOff = takenOffWords(document, documents, locale);
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
      {takenOff !== null && <p className="small">{takenOff}</p>}
      {household && (
        <PaidTable
          caption={t.lines}
          rows={household.lines.map((line) => ({ ...line, category: document.category }))}
        />
      )}
      <p className="muted small">{t.fixed}</p>
      {household && <p className="muted small">{t.payerHint}</p>}
      <p>
        <a className={buttonClass({ variant: 'quiet' })} href={`${props.address}/pdf`} download>
          <Download aria-hidden />
          {t.pdf}
        </a>
      </p>
    </Card>
  );
}
