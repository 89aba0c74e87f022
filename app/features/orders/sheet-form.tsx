import { Form, useNavigation } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { CheckGroup } from '#app/components/choices.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { SheetFormView } from '#app/contracts/orders/sheet-views.ts';
import { SHEET_LIMITS } from '#app/domain/orders/delivery-sheet.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** What a household tells the provider for one order: who, where, how to reach it, good to know. */
export function SheetForm({
  form,
  answer,
}: {
  readonly form: SheetFormView;
  readonly answer: unknown;
}) {
  const t = useT().sheetForm;
  const echo = useFormFailure(answer);
  const isPending = useNavigation().formMethod === 'POST';
  const named = form.beneficiaries.filter(({ isNamed }) => isNamed);
  const whoOne = useT().orders.sheets.own.whoOne;
  return (
    <Form method="post" className="form">
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <FormKey />
      {form.beneficiaries.length === 0 ? (
        <p className="muted">{t.namedNone}</p>
      ) : (
        <CheckGroup
          legend={t.named}
          hint={t.namedHint}
          name="beneficiaries[]"
          options={form.beneficiaries.map((one) => ({
            value: one.dependantId,
            label: whoOne(one),
          }))}
          values={named.map(({ dependantId }) => dependantId)}
          optional
        />
      )}
      <TextField
        label={t.place}
        {...echo.field('place', form.place)}
        maxLength={SHEET_LIMITS.place}
        optional
      />
      <TextField
        label={t.phone}
        {...echo.field('phone', form.phone)}
        type="tel"
        autoComplete="tel"
        maxLength={SHEET_LIMITS.phone}
        optional
      />
      <TextArea
        label={t.goodToKnow}
        hint={t.goodToKnowHint}
        {...echo.field('goodToKnow', form.goodToKnow)}
        maxLength={SHEET_LIMITS.goodToKnow}
        optional
      />
      <div className="form-actions">
        <Button type="submit" pending={isPending} pendingLabel={t.saving}>
          {t.save}
        </Button>
      </div>
    </Form>
  );
}
