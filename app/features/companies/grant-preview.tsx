import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import type { GrantPreview } from '#app/contracts/companies/grant-views.ts';
import { formatDay, formatEuro, formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** What a grant would do, with the button that does it. Give it a `key` made of what it shows. */
export function GrantPreviewCard({
  preview,
  typedAmount,
  idempotencyKey,
}: {
  readonly preview: GrantPreview;
  readonly typedAmount: string;
  /** Made by the loader. */
  readonly idempotencyKey: string;
}) {
  const t = useT().grants.preview;
  // Kept while these figures are shown, so that a retry is no new grant.
  const [key] = useState(idempotencyKey);
  const locale = useLocale();
  const isPending = useNavigation().formData?.get('intent') === 'give';
  const { personIds, names, amountCents, totalCents, over, expiresOn } = preview;
  return (
    <Card look="accent" className="stack">
      <div role="status">
        <h3>{t.title}</h3>
      </div>
      {personIds.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <>
          <p className="lead">
            {t.total({
              people: personIds.length,
              amount: formatEuro(amountCents, locale),
              total: formatEuro(totalCents, locale),
            })}
          </p>
          <p>{formatList(names, locale)}</p>
          <p>{t.until({ day: formatDay(expiresOn, locale) })}</p>
        </>
      )}
      {over.length > 0 && (
        <Banner tone="warning" title={t.over({ people: over.length })}>
          <ul>
            {over.map(({ name, leftCents }) => (
              <li key={`${name} ${leftCents}`}>
                {t.overOne({ name, left: formatEuro(leftCents, locale) })}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {personIds.length > 0 && (
        <Form method="post" className="form">
          <input type="hidden" name="companyId" value={preview.companyId} />
          <input type="hidden" name="idempotencyKey" value={key} />
          <input type="hidden" name="amount" value={typedAmount} />
          <input type="hidden" name="category" value={preview.category ?? ''} />
          <input type="hidden" name="expiresOn" value={expiresOn} />
          {personIds.map((personId) => (
            <input key={personId} type="hidden" name="personIds[]" value={personId} />
          ))}
          <p className="field-hint">{t.told}</p>
          <div>
            <Button
              type="submit"
              name="intent"
              value="give"
              pending={isPending}
              pendingLabel={t.giving}
            >
              {t.give}
            </Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
