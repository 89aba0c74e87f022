import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { CheckGroup } from '#app/components/choices.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { NumberField } from '#app/components/number-field.tsx';
import type { BuyField, BuyFormView } from '#app/contracts/purchases/views.ts';
import { CAPS } from '#app/domain/caps.ts';
import { LimitChoices } from '#app/features/orders/limit-choices.tsx';
import { sourceName } from '#app/features/orders/share-explanation.tsx';
import { codeText } from '#app/i18n/code-text.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { BuySummary } from './buy-summary.tsx';

type BuyFormProps = {
  readonly form: BuyFormView;
  readonly formKey: string;
  readonly answer: unknown;
};

/** What a household buys, and beside it what that costs; the figures follow what is chosen. */
export function BuyForm({ form, formKey, answer }: BuyFormProps) {
  const { isCounting, count, ask } = useLiveCount(form);
  return (
    <div className="order-columns">
      <Card>
        <ChoiceForm form={form} onChange={count} onAsk={ask} />
      </Card>
      <BuySummary form={form} formKey={formKey} answer={answer} isCounting={isCounting} />
    </div>
  );
}

/** How long somebody types before the figures are asked for. */
const TYPING_MS = 350;

/** Has the page counted anew soon after each change; what is confirmed is what was counted last. */
function useLiveCount(form: BuyFormView) {
  const submit = useSubmit();
  const { state, formMethod } = useNavigation();
  // The choice that was on the page when somebody began to type: another one is counted already.
  const [typedAt, setTypedAt] = useState<BuyFormView | null>(null);
  const timer = useRef<number>();
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const ask = (element: HTMLFormElement) => {
    window.clearTimeout(timer.current);
    submit(element, { method: 'get', replace: true, preventScrollReset: true });
  };
  const count = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    setTypedAt(form);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => ask(currentTarget), TYPING_MS);
  };
  return {
    isCounting: typedAt === form || (state === 'loading' && formMethod === 'GET'),
    count,
    ask,
  };
}

function ChoiceForm({
  form,
  onChange,
  onAsk,
}: {
  readonly form: BuyFormView;
  readonly onChange: (event: FormEvent<HTMLFormElement>) => void;
  readonly onAsk: (form: HTMLFormElement) => void;
}) {
  const t = useT();
  const words = t.buying.form;
  const { beneficiaries, chosen, refusal, service } = form;
  const errorOf = (field: BuyField) =>
    refusal?.field === field ? codeText(t, refusal.code, refusal.details) : undefined;
  const quantityOf = t.components.quantities[service.unit];
  return (
    <Form
      method="get"
      className="form"
      aria-label={words.label}
      onInput={onChange}
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(event.currentTarget);
      }}
    >
      <CheckGroup
        legend={words.forWhom}
        name="beneficiaries"
        options={beneficiaries.map(({ id, name, refusal: against }) => ({
          value: id,
          label: name ?? words.household,
          hint: against ? codeText(t, against.code, against.details) : undefined,
          disabled: against !== null && !chosen.beneficiaries.includes(id),
        }))}
        values={chosen.beneficiaries}
        error={errorOf('beneficiaries')}
      />
      <NumberField
        label={words.quantity}
        name="quantity"
        min={service.minQuantity}
        max={CAPS.quantity}
        defaultValue={chosen.quantity}
        unit={quantityOf(Number(chosen.quantity)).replace(/^\S+\s/u, '')}
        hint={
          service.minQuantity > 1
            ? words.atLeast({ amount: quantityOf(service.minQuantity) })
            : undefined
        }
        error={errorOf('quantity')}
      />
      <DateField
        label={words.day}
        name="day"
        min={form.today}
        defaultValue={chosen.day}
        error={errorOf('day')}
      />
      <div className="form-row">
        <DateField
          kind="time"
          label={words.from}
          name="from"
          defaultValue={chosen.from}
          error={errorOf('hours')}
          optional
        />
        <DateField kind="time" label={words.to} name="to" defaultValue={chosen.to} optional />
      </div>
      <p className="field-hint">
        {service.unit === 'hour' ? `${words.hoursHint} ${words.endHint}` : words.hoursHint}
      </p>
      <KeptSources form={form} />
      <PassedLimits form={form} />
      <noscript>
        <Button type="submit" variant="soft" block>
          {words.update}
        </Button>
      </noscript>
    </Form>
  );
}

/** Sources that pay or could: each may be kept for another time (V10). */
function KeptSources({ form }: { readonly form: BuyFormView }) {
  const t = useT();
  const locale = useLocale();
  const words = t.buying.form;
  const { plan, chosen } = form;
  const options = (plan?.sources ?? []).flatMap(({ id, fact }) =>
    fact.kind === 'limit_reached' ? [] : [{ value: id, label: sourceName(fact.source, t, locale) }],
  );
  if (options.length === 0) {
    // What was ticked stays so while there is no plan to show it in.
    return chosen.kept.map((id) => <input key={id} type="hidden" name="kept" value={id} />);
  }
  return (
    <CheckGroup
      legend={words.kept}
      hint={words.keptHint}
      name="kept"
      options={options}
      values={chosen.kept}
      optional
    />
  );
}

/** Yearly limits the credits would pass here, and the employee's choice to go on (V4). */
function PassedLimits({ form: { plan, chosen } }: { readonly form: BuyFormView }) {
  if (plan) return <LimitChoices limits={plan.limits} name="beyond" />;
  return chosen.beyond.map((year) => <input key={year} type="hidden" name="beyond" value={year} />);
}
