import { useRef } from 'react';

import { Button } from '#app/components/button.tsx';
import { NumberField, writeAsTyped } from '#app/components/number-field.tsx';
import { Select } from '#app/components/select.tsx';
import { CAPS } from '#app/domain/caps.ts';
import { isUnit, QUANTITY_BASES, UNITS, type Unit } from '#app/domain/catalogue/units.ts';
import type { AmountMade } from '#app/domain/requests/amount-made.ts';
import { readWhole } from '#app/domain/whole-number.ts';
import { countWeekdays } from '#app/i18n/format-weekday.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { amountIn, fieldOf, type FieldsProps, type TypedDraft } from './draft-fields.ts';
import { formatDays } from '#app/i18n/format-period.ts';

type AmountProps = { readonly typed: TypedDraft; readonly hasScript: boolean };

/** How many units, and whether for all or for each person; the days and hours above propose it (RQ5). */
export function AmountFields(props: FieldsProps & AmountProps) {
  const field = fieldOf(props);
  const t = useT().requests;
  return (
    <>
      <div className="form-row">
        <NumberField label={t.draft.quantity} {...field('quantity')} min={1} max={CAPS.quantity} />
        <Select
          label={t.draft.unit}
          {...field('unit')}
          options={UNITS.map((unit) => ({ value: unit, label: t.unitNames[unit] }))}
        />
      </div>
      <MadeAmount {...props} />
      <Select
        label={t.draft.basis}
        {...field('basis')}
        options={QUANTITY_BASES.map((basis) => ({ value: basis, label: t.draft.bases[basis] }))}
      />
    </>
  );
}

/** What the days and hours come to, and whether it is what is asked for (RQ3); nothing is put right unasked. */
function MadeAmount({ typed, hasScript }: AmountProps) {
  const t = useT();
  const words = useAmountWords(typed);
  const { unit, quantity } = typed.values;
  const made = amountIn(typed);
  if (typeof made === 'string' || !isUnit(unit)) return null;
  const asked = readWhole(quantity, { min: 1, max: CAPS.quantity });
  const likely = [...new Set([made.below, made.above])].filter((number) => number > 0);
  const isOther = asked.ok && !likely.includes(asked.value);
  return (
    <div className="stack is-tight made-words" role="status">
      <p className="field-hint">
        {words.made(made, unit)}
        {likely.length > 1 &&
          ` ${t.timetables.amount.whole({ below: made.below, above: made.above })}`}
      </p>
      {isOther && (
        <p className="field-warning">
          {t.timetables.amount.other({ asked: t.components.quantities[unit](asked.value) })}
        </p>
      )}
      {hasScript && (isOther || likely.length > 1) && <TakeAmount numbers={likely} unit={unit} />}
    </div>
  );
}

/** Puts one of the amounts into the field, as if it were typed. */
function TakeAmount({
  numbers,
  unit,
}: {
  readonly numbers: readonly number[];
  readonly unit: Unit;
}) {
  const t = useT();
  const row = useRef<HTMLDivElement>(null);
  const take = (number: number) => {
    const field = row.current?.closest('form')?.elements.namedItem('quantity');
    if (field instanceof HTMLInputElement) writeAsTyped(field, String(number));
  };
  return (
    <div className="row" ref={row}>
      {numbers.map((number) => (
        <Button key={number} size="s" variant="soft" onClick={() => take(number)}>
          {t.timetables.amount.take({ amount: t.components.quantities[unit](number) })}
        </Button>
      ))}
    </div>
  );
}

/** Says of what an amount is made: `13 giovedì × 2 ore = 26 ore`. */
function useAmountWords({ values }: TypedDraft) {
  const t = useT();
  const locale = useLocale();
  const { quantities } = t.components;
  const alike = ({ weekday, count, hours }: AmountMade['dates'][number], unit: Unit) => {
    const dates =
      weekday === null ? t.timetables.amount.dates(count) : countWeekdays(count, weekday, locale);
    return unit === 'hour' ? `${dates} × ${quantities.hour(hours)}` : dates;
  };
  return {
    made: ({ units, below, above, dates }: AmountMade, unit: Unit) => {
      if (dates.length > 0) {
        const parts = dates.map((each) => alike(each, unit)).join(' + ');
        return `${parts} = ${quantities[unit](units ?? below)}.`;
      }
      const days = formatDays(values, locale);
      if (units !== null)
        return t.timetables.amount.days({ days, amount: quantities[unit](units) });
      return below === 0
        ? t.timetables.amount.lessThan({ days, amount: quantities[unit](above) })
        : t.timetables.amount.moreThan({ days, amount: quantities[unit](below) });
    },
  };
}
