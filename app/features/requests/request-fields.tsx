import { SHEET_LIMITS } from '#app/domain/orders/delivery-sheet.ts';
import { DateField } from '#app/components/date-field.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { MUNICIPI } from '#app/domain/catalogue/municipi.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { TEXT_LIMITS } from '#app/contracts/requests/limits.ts';
import type { TimetableFields } from '#app/contracts/requests/timetable-fields.ts';

import { AmountFields } from './amount-fields.tsx';
import { fieldOf, type FieldsProps, type TypedDraft } from './draft-fields.ts';
import { TimetableRows } from './timetable-rows.tsx';

/** What is needed, of which kind and where. */
export function WhatFields(props: FieldsProps) {
  const field = fieldOf(props);
  const t = useT();
  const { draft } = t.requests;
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
          options={MUNICIPI.map(({ number }) => ({
            value: String(number),
            label: t.components.municipio({ number }),
          }))}
        />
      </div>
      <TextField
        label={draft.place}
        hint={draft.placeHint}
        {...field('place')}
        maxLength={SHEET_LIMITS.place}
        optional
      />
    </div>
  );
}

/** When: the days and hours, in rows and in words, between the first and the last day; and how much that is. */
export function WhenFields(
  props: FieldsProps & {
    readonly timetable: TimetableFields;
    /** What stands in the form now. */
    readonly typed: TypedDraft;
    readonly hasScript: boolean;
  },
) {
  const { draft } = useT().requests;
  const { echo, timetable, typed } = props;
  const field = fieldOf(props);
  const { startsOn, endsOn } = typed.values;
  return (
    <div className="form">
      <TimetableRows
        start={timetable}
        typed={{ ...typed.timetable, startsOn, endsOn }}
        error={echo.error('timetableKind')}
      />
      <TextField
        label={draft.schedule}
        hint={draft.scheduleHint}
        {...field('schedule')}
        maxLength={TEXT_LIMITS.schedule}
        optional
      />
      <div className="form-row service-days">
        <DateField label={draft.startsOn} {...field('startsOn')} required />
        <DateField label={draft.endsOn} {...field('endsOn')} required />
      </div>
      <AmountFields {...props} />
    </div>
  );
}
