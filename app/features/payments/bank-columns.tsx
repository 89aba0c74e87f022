import { Form, useNavigation } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { CheckGroup } from '#app/components/choices.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { Select } from '#app/components/select.tsx';
import { Table } from '#app/components/table.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { BankDraftView } from '#app/contracts/payments/bank-views.ts';
import { DAY_ORDERS, DECIMAL_MARKS } from '#app/domain/payments/bank-notation.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

type ColumnsProps = {
  readonly providerId: string;
  readonly draft: BankDraftView;
  readonly answer: unknown;
};

/** Which columns of a bank's table say what: asked once, with what their names suggest. */
export function BankColumnsForm({ providerId, draft, answer }: ColumnsProps) {
  const t = useT().bank.columns;
  const { columns, guess } = draft;
  const echo = useFormFailure(answer, { intent: 'choose-columns' });
  const isPending = useNavigation().formData?.get('intent') === 'choose-columns';
  const names = [
    { value: '', label: t.pick },
    ...columns.map((name) => ({ value: name, label: name })),
  ];
  return (
    <Section title={t.title} hint={t.hint({ name: draft.name })}>
      <Card className="stack">
        <FirstLines draft={draft} />
        <Form method="post" className="form">
          <FormKey />
          <FormNote echo={echo} />
          <input type="hidden" name="providerId" value={providerId} />
          <Select
            label={t.day}
            options={names}
            {...echo.field('dayColumn', guess.dayColumn)}
            required
          />
          <Select
            label={t.amount}
            hint={t.amountHint}
            options={names}
            {...echo.field('amountColumn', guess.amountColumn)}
            required
          />
          <CheckGroup
            legend={t.text}
            hint={t.textHint}
            name="textColumns[]"
            options={columns.map((name) => ({ value: name, label: name }))}
            values={guess.textColumns}
            error={echo.error('textColumns')}
          />
          <Select
            label={t.decimalMark}
            options={DECIMAL_MARKS.map((mark) => ({ value: mark, label: t.marks[mark] }))}
            {...echo.field('decimalMark', guess.decimalMark)}
          />
          <Select
            label={t.dayOrder}
            options={DAY_ORDERS.map((order) => ({ value: order, label: t.orders[order] }))}
            {...echo.field('dayOrder', guess.dayOrder)}
          />
          <div className="form-actions">
            <Button
              type="submit"
              name="intent"
              value="choose-columns"
              pending={isPending}
              pendingLabel={t.choosing}
            >
              {t.choose}
            </Button>
            <Button type="submit" variant="quiet" name="intent" value="drop-draft" formNoValidate>
              {t.drop}
            </Button>
          </div>
        </Form>
      </Card>
    </Section>
  );
}

function FirstLines({ draft: { columns, lines } }: { readonly draft: BankDraftView }) {
  const t = useT().bank.columns;
  const rows = lines.map((cells, index) => ({ cells, index }));
  return (
    <div className="bank-lines" role="region" aria-label={t.lines} tabIndex={0}>
      <Table
        caption={t.lines}
        columns={columns.map((name, at) => ({
          id: name,
          header: name,
          render: ({ cells }: (typeof rows)[number]) => cells[at] ?? '',
        }))}
        rows={rows}
        rowKey={({ index }) => index}
      />
    </div>
  );
}
