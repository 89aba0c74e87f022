import { Form, useNavigation } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { Money } from '#app/components/money.tsx';
import type { PackView } from '#app/contracts/companies/reimbursement-views.ts';
import { formatDateTime, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { PackReceipts } from './pack-receipts.tsx';
import { PackState } from './pack-state.tsx';

/** Packs an employee sent, the newest first, each with its answer. */
export function OwnPacks({ packs }: { readonly packs: readonly PackView[] }) {
  return (
    <ul className="stack plain-list">
      {packs.map((pack) => (
        <OwnPack key={pack.id} pack={pack} />
      ))}
    </ul>
  );
}

function OwnPack({ pack }: { readonly pack: PackView }) {
  const t = useT().reimbursements;
  const locale = useLocale();
  const isPending = useNavigation().formMethod === 'POST';
  const total = formatEuro(pack.totalCents, locale);
  return (
    <Card as="li" className="stack">
      <div className="row">
        <b>
          <Money cents={pack.totalCents} />
        </b>
        <PackState state={pack.state} />
      </div>
      <p className="muted small">
        {t.sentOn({ company: pack.company, day: formatDateTime(pack.sentAt, locale) })}
      </p>
      {pack.approvedCents !== null && (
        <p>{t.paidBack({ amount: formatEuro(pack.approvedCents, locale), total })}</p>
      )}
      {pack.words !== '' && <p dir="auto">{pack.words}</p>}
      <PackReceipts receipts={pack.receipts} />
      {pack.state === 'sent' && (
        <Form method="post" preventScrollReset>
          <FormKey />
          <input type="hidden" name="packId" value={pack.id} />
          <Button
            type="submit"
            variant="quiet"
            size="s"
            pending={isPending}
            pendingLabel={t.home.withdrawing}
          >
            {t.home.withdraw}
          </Button>
        </Form>
      )}
    </Card>
  );
}
