import { Form, useNavigation } from '@remix-run/react';

import { Button, buttonClass } from '#app/components/button.tsx';
import { RadioCards } from '#app/components/choices.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { FieldError } from '#app/components/field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { ProposeSplitView } from '#app/contracts/expenses/split-rule.ts';
import { DEFAULT_SPLITS } from '#app/domain/expenses/default-split.ts';
import { SIMPLE_SPLIT_KINDS } from '#app/domain/orders/split.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

type ProposeSplitProps = { readonly propose: ProposeSplitView; readonly answer: unknown };

/** An organiser proposes how the group divides from now on; the form begins with how it does. */
export function ProposeSplit({ propose, answer }: ProposeSplitProps) {
  const { splitting: t, votes } = useT();
  const echo = useFormFailure(answer, { form: 'propose-split' });
  const isSending = useNavigation().formData?.get('intent') === 'propose-split';
  const { values, closesAt } = propose;
  return (
    <details className="fund-form" open={echo.hasFailed}>
      <summary className={buttonClass({ variant: 'soft' })}>{t.propose}</summary>
      <Form method="post" className="form expense-form">
        <FormNote echo={echo} />
        <input type="hidden" name="form" value="propose-split" />
        <p className="muted">{t.proposeText}</p>
        <RadioCards
          legend={t.ordersLabel}
          name="orders"
          value={echo.value('orders', values['orders'])}
          error={echo.error('orders')}
          options={SIMPLE_SPLIT_KINDS.map((value) => ({
            value,
            label: t.ordersChoices[value],
            hint: t.ordersHints[value],
          }))}
          required
        />
        <RadioCards
          legend={t.expensesLabel}
          name="split"
          value={echo.value('split', values['split'])}
          error={echo.error('split')}
          options={DEFAULT_SPLITS.map((value) => ({
            value,
            label: t.expensesChoices[value],
            hint: t.expensesHints[value],
          }))}
          required
        />
        <Figures propose={propose} answer={answer} />
        <DateField
          kind="datetime-local"
          label={votes.closesAt}
          name="closesAt"
          defaultValue={echo.value('closesAt', closesAt)}
          error={echo.error('closesAt')}
          required
        />
        <div className="form-actions">
          <Button
            type="submit"
            name="intent"
            value="propose-split"
            pending={isSending}
            pendingLabel={t.sending}
          >
            {t.send}
          </Button>
        </div>
      </Form>
    </details>
  );
}

function Figures({ propose, answer }: ProposeSplitProps) {
  const t = useT().splitting;
  const echo = useFormFailure(answer, { form: 'propose-split' });
  return (
    <fieldset className="expense-figures">
      <legend className="field-label">{t.figures}</legend>
      <p className="field-hint">{t.figuresHint}</p>
      {propose.sharers.map(({ householdId, name }) => {
        const field = `figure:${householdId}`;
        return (
          <TextField
            key={field}
            label={name}
            name={field}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={echo.value(field, propose.values[field])}
            error={echo.error(field)}
          />
        );
      })}
      <FieldError id="figures" error={echo.error('figures')} />
    </fieldset>
  );
}
