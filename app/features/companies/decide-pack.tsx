import { Form, useNavigation } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { PackAtDesk } from '#app/contracts/companies/reimbursement-views.ts';
import { PACK_LIMITS } from '#app/domain/companies/reimbursement.ts';
import { typedCents } from '#app/domain/money.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** Human resources pay a pack back, whole or in part, or say why not. */
export function DecidePack(props: { readonly pack: PackAtDesk; readonly answer: unknown }) {
  const { mostCents } = props.pack;
  const t = useT().reimbursements.desk;
  const locale = useLocale();
  const echo = useFormFailure(props.answer);
  const isPending = useNavigation().formMethod === 'POST';
  const canPay = mostCents > 0;
  return (
    <Form method="post" className="form">
      <FormKey />
      <FormNote echo={echo} />
      {canPay ? (
        <TextField
          label={t.amount}
          hint={t.most({ most: formatEuro(mostCents, locale) })}
          {...echo.field('amount', typedCents(mostCents))}
          inputMode="decimal"
          autoComplete="off"
        />
      ) : (
        <Banner tone="warning">{t.nothing}</Banner>
      )}
      <TextArea
        label={t.words}
        hint={t.wordsHint}
        {...echo.field('words', '')}
        maxLength={PACK_LIMITS.words}
        optional
      />
      <div className="form-actions">
        {canPay && (
          <Button
            type="submit"
            name="intent"
            value="approve"
            pending={isPending}
            pendingLabel={t.deciding}
          >
            {t.approve}
          </Button>
        )}
        <Button type="submit" name="intent" value="refuse" variant="danger">
          {t.refuse}
        </Button>
      </div>
    </Form>
  );
}
