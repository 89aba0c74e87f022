import { DateField } from '#app/components/date-field.tsx';
import { NumberField } from '#app/components/number-field.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import type { FormEcho } from '#app/components/use-form-failure.ts';
import { CAPS } from '#app/domain/caps.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { MUNICIPI } from '#app/domain/catalogue/municipi.ts';
import { QUANTITY_BASES, UNITS } from '#app/domain/catalogue/units.ts';
import type { ServiceDays } from '#app/domain/requests/timetable.ts';
import { useT } from '#app/i18n/i18n.tsx';
import type { RequestDraftValues } from '#app/contracts/requests/draft-view.ts';
import { TEXT_LIMITS } from '#app/contracts/requests/limits.ts';
import type { TimetableFields } from '#app/contracts/requests/timetable-fields.ts';

import { TimetableRows, type AskedAmount } from './timetable-rows.tsx';

type FieldsProps = { readonly values: RequestDraftValues; readonly echo: FormEcho };

/** Name, value and sentence of one field of the draft. */
const fieldOf =
  ({ values, echo }: FieldsProps) =>
  (name: keyof RequestDraftValues) => ({
    name,
    defaultValue: values[name],
    error: echo.error(name),
  });

/** What is needed, of which kind and where, and how much of it. */
export function WhatFields(props: FieldsProps) {
  const field = fieldOf(props);
  const t = useT();
  const { draft, facts } = t.requests;
  return (
    <div className="form">
      <TextField label={draft.name} {...field('title')} maxLength={TEXT_LIMITS.title} required />
      <TextArea
        label={draft.description}
        hint={draft.descriptionHint}
        {...field('description')}
        rows={4}
        maxLength={TEXT_LIMITS.description}
        optional
      />
      <div className="form-row">
        <Select
          label={draft.category}
          {...field('category')}
          required
          options={[
            ...(props.values.category === '' ? [{ value: '', label: draft.categoryNone }] : []),
            ...CATEGORY_IDS.map((id) => ({ value: id, label: t.components.categories[id] })),
          ]}
        />
        <Select
          label={draft.municipio}
          {...field('municipio')}
          options={MUNICIPI.map(({ number, areas }) => ({
            value: String(number),
            label: `${facts.municipio({ number })} – ${areas}`,
          }))}
        />
      </div>
      <AmountFields {...props} />
    </div>
  );
}

/** How many units, and whether for all or for each person. */
function AmountFields(props: FieldsProps) {
  const field = fieldOf(props);
  const t = useT().requests;
  return (
    <>
      <div className="form-row">
        <NumberField
          label={t.draft.quantity}
          {...field('quantity')}
          min={1}
          max={CAPS.quantity}
          required
        />
        <Select
          label={t.draft.unit}
          {...field('unit')}
          options={UNITS.map((unit) => ({ value: unit, label: t.unitNames[unit] }))}
        />
      </div>
      <Select
        label={t.draft.basis}
        {...field('basis')}
        options={QUANTITY_BASES.map((basis) => ({ value: basis, label: t.draft.bases[basis] }))}
      />
    </>
  );
}

/** When: the days and hours, in rows and in words, between the first and the last day. */
export function WhenFields(
  props: FieldsProps & {
    readonly timetable: TimetableFields;
    /** What stands in the form now. */
    readonly typed: TimetableFields & ServiceDays & AskedAmount;
  },
) {
  const { draft } = useT().requests;
  const { echo, timetable, typed } = props;
  const field = fieldOf(props);
  return (
    <div className="form">
      <TimetableRows
        start={timetable}
        typed={typed}
        asked={typed}
        error={echo.error('timetableKind')}
      />
      <TextField
        label={draft.schedule}
        hint={draft.scheduleHint}
        {...field('schedule')}
        maxLength={TEXT_LIMITS.schedule}
        optional
      />
      <div className="form-row">
        <DateField label={draft.startsOn} {...field('startsOn')} required />
        <DateField label={draft.endsOn} {...field('endsOn')} required />
      </div>
    </div>
  );
}
