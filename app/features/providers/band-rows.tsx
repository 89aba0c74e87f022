import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';

import { Button } from '#app/components/button.tsx';
import { FieldError } from '#app/components/field.tsx';
import type { BandFields } from '#app/contracts/providers/offer-fields.ts';
import type { ProviderRequestPageView } from '#app/contracts/providers/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** Rows of prices there are at least, so that the form works without script. */
const MIN_ROWS = 3;

/** Prices from a number of households on, as rows one can add to. */
export function BandRows(props: {
  readonly start: BandFields;
  readonly page: ProviderRequestPageView;
  readonly error: string | undefined;
}) {
  const dictionary = useT();
  const t = dictionary.providers.offer;
  const { start, page, error } = props;
  const [rows, setRows] = useState(Math.max(MIN_ROWS, start.from.length));
  const unit = dictionary.components.perUnit[page.request.unit];
  return (
    <fieldset className="field only-paid" aria-describedby="bands-error">
      <legend className="label">{t.prices}</legend>
      <p className="hint">{t.pricesHint({ unit })}</p>
      <div className="stack is-tight">
        {Array.from({ length: rows }, (_, index) => (
          <div key={index} className="band-row">
            <label>
              <span aria-hidden>{t.fromShort}</span>
              <input
                className="input num"
                name="bandFrom[]"
                inputMode="numeric"
                autoComplete="off"
                aria-label={t.from({ row: index + 1 })}
                defaultValue={start.from[index] ?? ''}
              />
              <span aria-hidden>{t.fromUnit}</span>
            </label>
            <label>
              <span aria-hidden>€</span>
              <input
                className="input num"
                name="bandPrice[]"
                inputMode="decimal"
                autoComplete="off"
                aria-label={t.price({ row: index + 1 })}
                aria-invalid={error === undefined ? undefined : true}
                defaultValue={start.price[index] ?? ''}
              />
              <span aria-hidden>{unit}</span>
            </label>
          </div>
        ))}
      </div>
      <FieldError id="bands" error={error} />
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
