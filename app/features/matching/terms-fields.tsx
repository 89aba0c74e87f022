import { RadioCards } from '#app/components/choices.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { NumberField } from '#app/components/number-field.tsx';
import type { Unit } from '#app/domain/catalogue/units.ts';
import { REACHES, SHARING, timesOf, type Reach, type Times } from '#app/domain/matching/need.ts';
import { MunicipioSelect } from '#app/features/accounts/municipio-select.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { TimesField } from './times-field.tsx';

/** Sentence beside a field and what stands in it, from a form that came back or from its address. */
export type FieldReader = {
  error(field: string): string | undefined;
  value(field: string, otherwise?: string): string;
};

type WhereFieldsProps = {
  readonly fields: FieldReader;
  readonly municipio: number | null;
  readonly reach: Reach;
  readonly times: Times;
};

/** Where somebody lives, how far they go, and when. */
export function WhereFields({ fields, municipio, reach, times }: WhereFieldsProps) {
  const t = useT().nearby;
  const typed = fields.value('times[]');
  return (
    <>
      <MunicipioSelect
        label={t.form.municipio}
        name="municipio"
        value={fields.value('municipio', municipio?.toString() ?? '')}
        error={fields.error('municipio')}
      />
      <RadioCards
        legend={t.form.reach}
        name="reach"
        value={fields.value('reach', reach)}
        error={fields.error('reach')}
        options={REACHES.map((each) => ({
          value: each,
          label: t.reaches[each],
          hint: t.reachHints[each],
        }))}
      />
      <TimesField
        times={typed === '' ? times : timesOf(typed.split(', '))}
        error={fields.error('times')}
      />
    </>
  );
}

type ShareFieldsProps = {
  readonly fields: FieldReader;
  readonly unit: Unit;
  readonly least: number;
  readonly most: number;
  /** As typed: `7,50`; empty before anybody said. */
  readonly maxPrice: string;
};

/** With how many, and what is paid at most. */
export function ShareFields({ fields, unit, least, most, maxPrice }: ShareFieldsProps) {
  const { components, nearby } = useT();
  const t = nearby.form;
  return (
    <>
      <NumberField
        label={t.least}
        hint={t.sharingHint}
        name="least"
        min={SHARING.least}
        max={SHARING.most}
        defaultValue={fields.value('least', String(least))}
        error={fields.error('least')}
      />
      <NumberField
        label={t.most}
        hint={t.sharingHint}
        name="most"
        min={SHARING.least}
        max={SHARING.most}
        defaultValue={fields.value('most', String(most))}
        error={fields.error('most')}
      />
      <MoneyField
        label={t.maxPrice}
        hint={t.maxPriceHint}
        name="maxPrice"
        unit={components.perUnit[unit]}
        defaultValue={fields.value('maxPrice', maxPrice)}
        error={fields.error('maxPrice')}
        required
      />
    </>
  );
}
