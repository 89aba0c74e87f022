import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Button, buttonClass } from '#app/components/button.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { Select } from '#app/components/select.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { FundView, OpenFundView } from '#app/contracts/expenses/fund-view.ts';
import { FUND_TEXT_LIMITS, type SaidFundMoveKind } from '#app/domain/expenses/fund.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type FundFormsProps = {
  readonly view: FundView;
  readonly fund: OpenFundView;
  readonly answer: unknown;
};

/** What the reader's household may say to the fund: its own movements, and the keeper's. */
export function FundForms({ view, fund, answer }: FundFormsProps) {
  const t = useT().fund;
  const locale = useLocale();
  const { mayPutIn, maySay, sharers, ownId } = view;
  const { isKeeper, ownPartCents, parts } = fund;
  const others = parts.filter(({ partCents }) => partCents > 0);
  const shared = { view, answer };
  if (!maySay) return null;
  return (
    <div className="fund-forms">
      {isKeeper && (
        <MoveForm {...shared} kind="paid" title={t.pay} hint={t.payText}>
          {null}
        </MoveForm>
      )}
      {mayPutIn && (
        <MoveForm
          {...shared}
          kind="put_in"
          title={isKeeper ? t.putInKeeper : t.putInOwn}
          hint={isKeeper ? undefined : t.putInText}
        >
          {isKeeper && <WhoField label={t.ofWhom} own={ownId} options={sharers} answer={answer} />}
        </MoveForm>
      )}
      {(isKeeper ? others.length > 0 : ownPartCents > 0) && (
        <MoveForm
          {...shared}
          kind="taken_out"
          title={isKeeper ? t.takeOutKeeper : t.takeOut}
          hint={
            isKeeper
              ? t.takeOutKeeperText
              : t.takeOutText({ amount: formatEuro(ownPartCents, locale) })
          }
        >
          {isKeeper && <WhoField label={t.toWhom} own={ownId} options={others} answer={answer} />}
        </MoveForm>
      )}
    </div>
  );
}

function MoveForm(props: {
  readonly kind: SaidFundMoveKind;
  readonly title: string;
  readonly hint: string | undefined;
  readonly view: FundView;
  readonly answer: unknown;
  /** Whose movement it is, where the keeper chooses. */
  readonly children: ReactNode;
}) {
  const t = useT().fund;
  const { kind, title, hint, view, answer, children } = props;
  const echo = useFormFailure(answer, { intent: kind });
  const isSending = useNavigation().formData?.get('intent') === kind;
  return (
    <details className="fund-form" open={echo.hasFailed}>
      <summary className={buttonClass({ variant: kind === 'put_in' ? 'primary' : 'soft' })}>
        {title}
      </summary>
      <Form method="post" className="form">
        <FormNote echo={echo} />
        <FormKey />
        <input type="hidden" name="intent" value={kind} />
        {hint && <p className="muted">{hint}</p>}
        {kind === 'paid' && (
          <TextField
            label={t.what}
            hint={t.whatHint}
            name="what"
            autoComplete="off"
            maxLength={FUND_TEXT_LIMITS.what}
            defaultValue={echo.value('what')}
            error={echo.error('what')}
            required
          />
        )}
        {kind !== 'paid' &&
          (children || <input type="hidden" name="householdId" value={view.ownId} />)}
        <div className="form-row">
          <MoneyField
            label={t.amount}
            name="amount"
            defaultValue={echo.value('amount')}
            error={echo.error('amount')}
            required
          />
          <DateField
            label={t.movedOn}
            name="movedOn"
            min={view.earliest}
            max={view.today}
            defaultValue={echo.value('movedOn', view.today)}
            error={echo.error('movedOn')}
            required
          />
        </div>
        <Button type="submit" pending={isSending} pendingLabel={t.saving}>
          {t.save}
        </Button>
      </Form>
    </details>
  );
}

function WhoField(props: {
  readonly label: string;
  readonly own: string;
  readonly options: readonly { readonly householdId: string; readonly name: string }[];
  readonly answer: unknown;
}) {
  const { label, own, options, answer } = props;
  const echo = useFormFailure(answer);
  return (
    <Select
      label={label}
      name="householdId"
      defaultValue={echo.value('householdId', own)}
      error={echo.error('householdId')}
      options={options.map(({ householdId: value, name }) => ({ value, label: name }))}
    />
  );
}
