import { Pill } from '#app/components/pill.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import type { FormEcho } from '#app/components/use-form-failure.ts';
import type { SheetCheckView } from '#app/contracts/qualification/views.ts';
import { fieldsAsked, type SheetField } from '#app/domain/qualification/check-sheet.ts';
import { SHEET_LIMITS } from '#app/domain/qualification/service-sheet.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { FieldValue } from './field-value.tsx';

type CompareProps = { readonly sheet: SheetCheckView; readonly echo: FormEcho };

/** Every field of a proposal beside what was approved last, with room for a remark on each. */
export function CompareSheet({ sheet, echo }: CompareProps) {
  return (
    <ul className="sheet-compare">
      {fieldsAsked(sheet.kind, [sheet.before, sheet.after]).map((field) => (
        <ComparedField key={field} field={field} sheet={sheet} echo={echo} />
      ))}
    </ul>
  );
}

function ComparedField({ field, sheet, echo }: CompareProps & { readonly field: SheetField }) {
  const t = useT().qualification;
  const { before, after, changed, mayDecide, remarks } = sheet;
  const isChanged = before !== null && changed.includes(field);
  const said = remarks[field];
  return (
    <li className={isChanged ? 'is-changed' : undefined}>
      <div className="row between">
        <h3>{t.fields[field]}</h3>
        {isChanged && <Pill tone="saffron">{t.check.changed}</Pill>}
      </div>
      <div className="sheet-values">
        {isChanged && before && (
          <div>
            <p className="muted small">{t.check.before}</p>
            <FieldValue sheet={before} field={field} />
          </div>
        )}
        {after && (
          <div>
            {isChanged && <p className="muted small">{t.check.after}</p>}
            <FieldValue sheet={after} field={field} />
          </div>
        )}
      </div>
      {said !== undefined && <p className="sheet-remark">{t.check.lastRemark({ text: said })}</p>}
      {mayDecide && (
        <details className="fold" open={echo.value(field) !== ''}>
          <summary>
            {t.check.remarkFold}
            <span className="sr">: {t.fields[field]}</span>
          </summary>
          <TextArea
            label={t.check.remarkOn({ field: t.fields[field] })}
            {...echo.field(field)}
            maxLength={SHEET_LIMITS.remark}
            rows={2}
          />
        </details>
      )}
    </li>
  );
}
