import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';

import { Button } from '#app/components/button.tsx';
import { FieldError } from '#app/components/field.tsx';
import type { FieldFault } from '#app/components/use-form-failure.ts';
import { MAX_PRICE_ROWS, PRICE_COLUMNS } from '#app/domain/qualification/price-rows.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { RemarkHint } from './remark-hint.tsx';
import { listValues, remarkOn, type SheetFormParts } from './typed-fields.ts';

/** Empty rows there are at least after those that are filled, so that the form works without script. */
const SPARE_ROWS = 2;

/** Prices by number of persons and quantity, as rows one can add to. */
export function PriceRows(parts: SheetFormParts) {
  const t = useT().qualification;
  const columns = PRICE_COLUMNS.map((name) => listValues(parts, name));
  const filled = Math.max(
    ...columns.map((texts) => texts.findLastIndex((text) => text !== '') + 1),
  );
  const [rows, setRows] = useState(Math.min(MAX_PRICE_ROWS, filled + SPARE_ROWS));
  const error = parts.echo.error('prices');
  const wrong = wrongPlace(parts.echo.fault('prices'));
  return (
    <fieldset
      className="field only-paid"
      aria-describedby="price-rows-hint price-rows-error"
      data-wrong={(error !== undefined && wrong === null) || undefined}
    >
      <legend className="field-label">{t.fields.prices}</legend>
      <p className="field-hint" id="price-rows-hint">
        <RemarkHint remark={remarkOn(parts, 'prices')}>{t.edit.rowsHint}</RemarkHint>
      </p>
      <div className="stack is-tight">
        {Array.from({ length: rows }, (_, index) => (
          <PriceRowFields
            key={index}
            row={index + 1}
            texts={columns.map((column) => column[index] ?? '')}
            wrong={wrong?.row === index + 1 ? wrong.column : null}
          />
        ))}
      </div>
      <FieldError id="price-rows" error={error} />
      {rows < MAX_PRICE_ROWS && (
        <Button
          variant="quiet"
          size="s"
          icon={<Plus aria-hidden />}
          onClick={() => setRows((count) => count + 1)}
        >
          {t.edit.addRow}
        </Button>
      )}
    </fieldset>
  );
}

type Column = (typeof PRICE_COLUMNS)[number];

/** The first control of the row that a refusal is about; null where it is about the rows together. */
function wrongPlace(
  fault: FieldFault | null,
): { readonly row: number; readonly column: Column } | null {
  const row = fault?.details['row'];
  if (fault === null || typeof row !== 'number') return null;
  if (fault.code === 'sheet.rows_quantity' || fault.code === 'sheet.rows_minimum') {
    return { row, column: 'quantityMin' };
  }
  return { row, column: fault.code.startsWith('sheet.') ? 'personsMin' : 'price' };
}

function PriceRowFields({
  row,
  texts,
  wrong,
}: {
  readonly row: number;
  readonly texts: readonly string[];
  readonly wrong: Column | null;
}) {
  const t = useT().qualification.edit;
  const [personsMin = '', personsMax = '', quantityMin = '', quantityMax = '', price = ''] = texts;
  const input = (name: Column, label: string, text: string) => (
    <input
      className="field-input num"
      name={`${name}[]`}
      inputMode={name === 'price' ? 'decimal' : 'numeric'}
      autoComplete="off"
      aria-label={label}
      {...(name === wrong && { 'aria-invalid': true, 'aria-describedby': 'price-rows-error' })}
      defaultValue={text}
    />
  );
  return (
    <div className="price-row">
      <span className="price-row-part">
        <span aria-hidden>{t.persons}</span>
        {input('personsMin', t.personsMin({ row }), personsMin)}
        <span aria-hidden>{t.to}</span>
        {input('personsMax', t.personsMax({ row }), personsMax)}
      </span>
      <span className="price-row-part">
        <span aria-hidden>{t.quantity}</span>
        {input('quantityMin', t.quantityMin({ row }), quantityMin)}
        <span aria-hidden>{t.to}</span>
        {input('quantityMax', t.quantityMax({ row }), quantityMax)}
      </span>
      <span className="price-row-part is-price">
        <span aria-hidden>{t.each} €</span>
        {input('price', t.rowPrice({ row }), price)}
      </span>
    </div>
  );
}
