import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { CheckGroup } from '#app/components/choices.tsx';
import { Select } from '#app/components/select.tsx';
import type {
  PackReceiptView,
  PayingBackView,
} from '#app/contracts/companies/reimbursement-views.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** Plans of one year together, in their order. */
export function plansByYear(
  plans: readonly PayingBackView[],
): readonly (readonly [year: number, plans: readonly PayingBackView[]])[] {
  const years = [...new Set(plans.map(({ year }) => year))];
  return years.map((year) => [year, plans.filter((plan) => plan.year === year)]);
}

/** Which receipts of a year go to which company: a GET form, so that the preview has an address of its own. */
export function ChooseReceipts(props: {
  readonly year: number;
  readonly plans: readonly PayingBackView[];
  readonly receipts: readonly PackReceiptView[];
  readonly chosen: readonly string[];
}) {
  const { year, plans, receipts } = props;
  const t = useT().reimbursements.home;
  const locale = useLocale();
  if (receipts.length === 0) return <p className="muted">{t.noReceipts}</p>;
  return (
    <Form method="get" action="/wallet/reimbursements/preview" className="form">
      <input type="hidden" name="year" value={year} />
      {plans.length === 1 ? (
        <input type="hidden" name="companyId" value={plans[0]?.companyId} />
      ) : (
        <Select
          label={t.company}
          name="companyId"
          options={plans.map(({ companyId, name }) => ({ value: companyId, label: name }))}
        />
      )}
      <CheckGroup
        legend={t.choose}
        hint={t.chooseHint}
        name="receipt"
        values={props.chosen}
        options={receipts.map(({ documentId, number, provider, title, moneyCents }) => ({
          value: documentId,
          label: t.receiptLabel({
            number,
            provider: provider.name,
            title,
            amount: formatEuro(moneyCents, locale),
          }),
        }))}
      />
      <div className="form-actions">
        <Button type="submit">{t.preview}</Button>
      </div>
    </Form>
  );
}
