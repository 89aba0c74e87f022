import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';

import { Button } from '#app/components/button.tsx';
import { FieldError } from '#app/components/field.tsx';
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
  return (
    <fieldset
      className="field only-paid"
      aria-describedby="price-rows-hint price-rows-error"
      data-wrong={error !== undefined || undefined}
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

function PriceRowFields({
  row,
  texts,
}: {
  readonly row: number;
  readonly texts: readonly string[];
}) {
  const t = useT().qualification.edit;
  const [personsMin = '', personsMax = '', quantityMin = '', quantityMax = '', price = ''] = texts;
  const input = (name: string, label: string, text: string) => (
    <input
      className="field-input num"
      name={`${name}[]`}
      inputMode={name === 'price' ? 'decimal' : 'numeric'}
      autoComplete="off"
      aria-label={label}
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
