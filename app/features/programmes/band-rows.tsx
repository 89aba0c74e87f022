import { FieldError } from '#app/components/field.tsx';
import { MAX_BANDS } from '#app/domain/programmes/bands.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** Bands by their upper end and value; all rows are there, so that the form works without script. */
export function BandRows(props: {
  readonly upTo: readonly string[];
  readonly value: readonly string[];
  readonly error: string | undefined;
}) {
  const t = useT().programmes.form;
  const { error } = props;
  const input = (name: string, label: string, text: string) => (
    <input
      className="field-input num"
      name={`${name}[]`}
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      defaultValue={text}
    />
  );
  return (
    <fieldset
      className="field"
      aria-describedby="band-rows-hint band-rows-error"
      data-wrong={error !== undefined || undefined}
    >
      <legend className="field-label">{t.bands}</legend>
      <p className="field-hint" id="band-rows-hint">
        {t.bandsHint}
      </p>
      <div className="stack is-tight">
        {Array.from({ length: MAX_BANDS }, (_, index) => (
          <div key={index} className="price-row">
            <span className="price-row-part is-price">
              <span aria-hidden>{t.upToShort}</span>
              {input('upTo', t.upTo({ row: index + 1 }), props.upTo[index] ?? '')}
            </span>
            <span className="price-row-part is-price">
              <span aria-hidden>{t.valueShort}</span>
              {input('value', t.value({ row: index + 1 }), props.value[index] ?? '')}
            </span>
          </div>
        ))}
      </div>
      <FieldError id="band-rows" error={error} />
    </fieldset>
  );
}
