import { Form, useNavigation } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { CheckGroup } from '#app/components/choices.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { Select } from '#app/components/select.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { GrantingCompany, GrantPreview } from '#app/contracts/companies/grant-views.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type FormProps = {
  readonly company: GrantingCompany;
  readonly preview: GrantPreview | null;
  /** As typed before the preview. */
  readonly typedAmount: string;
  readonly lastDay: string;
  readonly answer: unknown;
};

/** To whom, how much, until when: looked at before anything is given. */
export function GrantForm({ company, preview, typedAmount, lastDay, answer }: FormProps) {
  const { grants, components } = useT();
  const t = grants.form;
  const locale = useLocale();
  const { companyId, employees, planKind } = company;
  const echo = useFormFailure(answer, { companyId });
  const isPending = useNavigation().formData?.get('intent') === 'preview';
  const chosen = echo.hasFailed
    ? echo.value('personIds[]').split(', ')
    : (preview?.personIds ??
      employees.filter(({ leftCents }) => leftCents > 0).map(({ personId }) => personId));
  return (
    <Form method="post" className="form">
      <input type="hidden" name="companyId" value={companyId} />
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <CheckGroup
        legend={t.people}
        name="personIds[]"
        options={employees.map(({ personId, name, grantedCents, leftCents }) => ({
          value: personId,
          label: name,
          hint: t.given({
            given: formatEuro(grantedCents, locale),
            left: formatEuro(leftCents, locale),
          }),
        }))}
        values={chosen}
        error={echo.error('personIds')}
      />
      <MoneyField label={t.amount} {...echo.field('amount', typedAmount)} />
      {planKind === 'service_voucher' && (
        <Select
          label={t.category}
          {...echo.field('category', preview?.category ?? CATEGORY_IDS[0])}
          options={CATEGORY_IDS.map((value) => ({
            value,
            label: components.categories[value],
          }))}
        />
      )}
      <DateField
        label={t.expiresOn}
        hint={t.expiresHint}
        {...echo.field('expiresOn', preview?.expiresOn ?? lastDay)}
        max={lastDay}
      />
      <div className="form-actions">
        <Button type="submit" variant="soft" name="intent" value="preview" pending={isPending}>
          {t.preview}
        </Button>
      </div>
    </Form>
  );
}
