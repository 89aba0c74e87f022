import { Form, useNavigation } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { CheckGroup } from '#app/components/choices.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { VoucherChoiceView } from '#app/contracts/orders/voucher-choice.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { factSentence } from './share-explanation.tsx';

/** One box for each voucher that could pay: ticked, it is kept for another time (V10). */
export function ChooseVouchers({
  choice,
  idempotencyKey,
  answer,
}: {
  readonly choice: VoucherChoiceView;
  readonly idempotencyKey: string;
  readonly answer: unknown;
}) {
  const t = useT();
  const locale = useLocale();
  const echo = useFormFailure(answer);
  const isPending = useNavigation().formMethod === 'POST';
  const words = t.wallet.choice;
  if (choice.vouchers.length === 0) return <p className="muted">{words.none}</p>;
  return (
    <Form method="post" className="form">
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <p>
        {words.now({
          cash: formatEuro(choice.cashDueCents, locale),
          share: formatEuro(choice.shareCents, locale),
        })}
      </p>
      <CheckGroup
        legend={words.keep}
        name="kept[]"
        options={choice.vouchers.map((voucher) => ({
          value: voucher.voucherId,
          label: words.one({
            code: voucher.code,
            name: voucher.holder,
            left: formatEuro(voucher.leftCents, locale),
            day: formatDay(voucher.expiresOn, locale),
          }),
          hint: voucher.facts.map((fact) => factSentence(fact, t, locale)).join(' '),
        }))}
        values={choice.vouchers.filter(({ isKept }) => isKept).map((one) => one.voucherId)}
        optional
      />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <div className="form-actions">
        <Button type="submit" pending={isPending} pendingLabel={words.saving}>
          {words.save}
        </Button>
      </div>
    </Form>
  );
}
