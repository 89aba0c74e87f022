import { RadioCards } from '#app/components/choices.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { NumberField } from '#app/components/number-field.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import type { FormEcho } from '#app/components/use-form-failure.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { MUNICIPI } from '#app/domain/catalogue/municipi.ts';
import { QUANTITY_BASES, UNITS } from '#app/domain/catalogue/units.ts';
import { SIMPLE_SPLIT_KINDS } from '#app/domain/orders/split.ts';
import { useT } from '#app/i18n/i18n.tsx';
import type { RequestDraftValues } from '#app/contracts/requests/draft-view.ts';
import { MAX_QUANTITY, TEXT_LIMITS } from '#app/contracts/requests/limits.ts';

type FieldsProps = { readonly values: RequestDraftValues; readonly echo: FormEcho };

/** What is needed, of which kind, where and when, in words. */
export function WhatFields({ values, echo }: FieldsProps) {
  const t = useT();
  const { draft, facts } = t.requests;
  return (
    <div className="form">
      <TextField
        label={draft.name}
        name="title"
        maxLength={TEXT_LIMITS.title}
        defaultValue={values.title}
        error={echo.error('title')}
        required
      />
      <TextArea
        label={draft.description}
        hint={draft.descriptionHint}
        name="description"
        rows={4}
        maxLength={TEXT_LIMITS.description}
        defaultValue={values.description}
        error={echo.error('description')}
        optional
      />
      <div className="form-row">
        <Select
          label={draft.category}
          name="category"
          defaultValue={values.category}
          error={echo.error('category')}
          required
          options={[
            ...(values.category === '' ? [{ value: '', label: draft.categoryNone }] : []),
            ...CATEGORY_IDS.map((id) => ({ value: id, label: t.components.categories[id] })),
          ]}
        />
        <Select
          label={draft.municipio}
          name="municipio"
          defaultValue={values.municipio}
          error={echo.error('municipio')}
          options={MUNICIPI.map(({ number, areas }) => ({
            value: String(number),
            label: `${facts.municipio({ number })} – ${areas}`,
          }))}
        />
      </div>
      <TextField
        label={draft.schedule}
        hint={draft.scheduleHint}
        name="schedule"
        maxLength={TEXT_LIMITS.schedule}
        defaultValue={values.schedule}
        error={echo.error('schedule')}
        optional
      />
      <div className="form-row">
        <DateField
          label={draft.startsOn}
          name="startsOn"
          defaultValue={values.startsOn}
          error={echo.error('startsOn')}
          required
        />
        <DateField
          label={draft.endsOn}
          name="endsOn"
          defaultValue={values.endsOn}
          error={echo.error('endsOn')}
          required
        />
      </div>
    </div>
  );
}

/** How many units, and whether for all or for each person. */
export function AmountFields({ values, echo }: FieldsProps) {
  const t = useT().requests;
  return (
    <div className="form">
      <div className="form-row">
        <NumberField
          label={t.draft.quantity}
          name="quantity"
          min={1}
          max={MAX_QUANTITY}
          defaultValue={values.quantity}
          error={echo.error('quantity')}
          required
        />
        <Select
          label={t.draft.unit}
          name="unit"
          defaultValue={values.unit}
          error={echo.error('unit')}
          options={UNITS.map((unit) => ({ value: unit, label: t.unitNames[unit] }))}
        />
      </div>
      <Select
        label={t.draft.basis}
        name="basis"
        defaultValue={values.basis}
        error={echo.error('basis')}
        options={QUANTITY_BASES.map((basis) => ({ value: basis, label: t.draft.bases[basis] }))}
      />
    </div>
  );
}

/** How the households share the cost. */
export function SplitField({ values, echo }: FieldsProps) {
  const t = useT().requests.draft;
  return (
    <RadioCards
      legend={t.split}
      name="splitMethod"
      value={values.splitMethod}
      error={echo.error('splitMethod')}
      options={SIMPLE_SPLIT_KINDS.map((kind) => ({
        value: kind,
        label: t.splits[kind],
        hint: t.splitHints[kind],
      }))}
    />
  );
}
