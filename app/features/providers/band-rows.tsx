import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';

import { Button } from '#app/components/button.tsx';
import { FieldError } from '#app/components/field.tsx';
import type { FormEcho } from '#app/components/use-form-failure.ts';
import type { BandFields } from '#app/contracts/providers/offer-fields.ts';
import type { ProviderRequestPageView } from '#app/contracts/providers/views.ts';
import { datesInAll, hoursWithoutDate } from '#app/domain/requests/timetable-units.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** Rows of prices there are at least, so that the form works without script. */
const MIN_ROWS = 3;

/** Prices from a number of households on, as rows one can add to. */
export function BandRows(props: {
  readonly start: BandFields;
  readonly page: ProviderRequestPageView;
  readonly echo: FormEcho;
}) {
  const dictionary = useT();
  const t = dictionary.providers.offer;
  const { start, page, echo } = props;
  const [rows, setRows] = useState(Math.max(MIN_ROWS, start.from.length));
  const { unit: per, basis } = page.request;
  const { quantities, perUnit } = dictionary.components;
  const { facts } = dictionary.requests;
  const inAll = datesInAll(page.request.timetable, page.request);
  const gap = hoursWithoutDate(page.request, inAll);
  // Hours that were just said are not said again.
  const isSaid =
    inAll !== null && per === 'hour' && basis === 'total' && inAll.hours === page.request.quantity;
  const asked = `${quantities[per](page.request.quantity)} ${basis === 'total' ? facts.inAll : facts.perBeneficiary}`;
  const error = rowError(echo, rows);
  const unit = perUnit[per];
  const forWhom = dictionary.deals.price.bases[basis];
  return (
    <fieldset
      className="field only-paid"
      aria-describedby="bands-error"
      data-wrong={error.isOfAll || undefined}
    >
      <legend className="field-label">{t.prices}</legend>
      <p className="field-hint">
        {t.pricesHint({ unit, forWhom })} {t.pricesHow[basis]}
      </p>
      <p className="field-hint">
        <b>{t.asked({ amount: asked })}</b>
        {inAll &&
          ` ${isSaid ? facts.dateCount({ count: inAll.dates }) : facts.dates({ ...inAll, hours: quantities.hour(inAll.hours) })}.`}
        {gap > 0 && ` ${facts.undated({ count: gap })}.`}
        {gap < 0 && ` ${facts.unasked({ count: -gap })}.`}
      </p>
      <div className="stack is-tight">
        {Array.from({ length: rows }, (_, index) => (
          <div key={index} className="band-row">
            <label>
              <span aria-hidden>{t.fromShort}</span>
              <input
                className="field-input num"
                name="bandFrom[]"
                inputMode="numeric"
                autoComplete="off"
                aria-label={t.from({ row: index + 1 })}
                {...error.of(`bandFrom-${index + 1}`)}
                defaultValue={start.from[index] ?? ''}
              />
            </label>
            <label>
              <span aria-hidden>€</span>
              <input
                className="field-input num"
                name="bandPrice[]"
                inputMode="decimal"
                autoComplete="off"
                aria-label={t.price({ row: index + 1, forWhom })}
                {...error.of(`bandPrice-${index + 1}`)}
                defaultValue={start.price[index] ?? ''}
              />
              <span aria-hidden>
                {unit} {forWhom}
              </span>
            </label>
          </div>
        ))}
      </div>
      <FieldError id="bands" error={error.text} />
      <Button
        variant="quiet"
        size="s"
        icon={<Plus aria-hidden />}
        onClick={() => setRows((count) => count + 1)}
      >
        {t.addRow}
      </Button>
    </fieldset>
  );
}

/** The sentence for the rows, and the mark of the one field it is about; the others are right. */
function rowError(echo: FormEcho, rows: number) {
  const fields = Array.from({ length: rows }, (_, index) => index + 1).flatMap((row) => [
    `bandFrom-${row}`,
    `bandPrice-${row}`,
  ]);
  const wrong = fields.find((field) => echo.error(field) !== undefined);
  const ofAll = echo.error('bands') ?? echo.error('bandFrom') ?? echo.error('bandPrice');
  return {
    text: wrong === undefined ? ofAll : echo.error(wrong),
    isOfAll: wrong === undefined && ofAll !== undefined,
    of: (field: string) =>
      field === wrong ? ({ 'aria-invalid': true, 'aria-describedby': 'bands-error' } as const) : {},
  };
}
