import { CheckGroup } from '#app/components/choices.tsx';
import { Section } from '#app/components/card.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import { PROVIDER_KINDS } from '#app/domain/providers/kinds.ts';
import { SPOKEN_LANGUAGES } from '#app/domain/providers/languages.ts';
import { SHEET_LIMITS } from '#app/domain/qualification/service-sheet.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { RemarkHint } from './remark-hint.tsx';
import { MunicipioBoxes } from './service-fields.tsx';
import { fieldProps, listValues, remarkOn, type SheetFormParts } from './typed-fields.ts';

/** Who a provider is, what it says of itself, how it is found: the fields of its own sheet. */
export function ProviderFields(parts: SheetFormParts) {
  const { qualification: t, catalogue } = useT();
  const { fields } = t;
  return (
    <>
      <Section title={t.edit.what}>
        <TextField
          label={fields.name}
          hint={<RemarkHint remark={remarkOn(parts, 'name')} />}
          {...fieldProps(parts, 'name')}
          maxLength={SHEET_LIMITS.providerName}
        />
        <div className="form-row">
          <Select
            label={fields.kind}
            hint={<RemarkHint remark={remarkOn(parts, 'kind')} />}
            {...fieldProps(parts, 'kind')}
            options={[
              { value: '', label: t.edit.unitPick },
              ...PROVIDER_KINDS.map((kind) => ({ value: kind, label: t.providerKinds[kind] })),
            ]}
          />
          <TextField
            label={fields.taxCode}
            hint={<RemarkHint remark={remarkOn(parts, 'taxCode')}>{t.edit.taxCodeHint}</RemarkHint>}
            {...fieldProps(parts, 'taxCode')}
            inputMode="numeric"
          />
        </div>
        <TextArea
          label={fields.descriptionIt}
          hint={<RemarkHint remark={remarkOn(parts, 'descriptionIt')} />}
          {...fieldProps(parts, 'descriptionIt')}
          maxLength={SHEET_LIMITS.description}
          rows={5}
        />
        <TextArea
          label={fields.descriptionEn}
          hint={
            <RemarkHint remark={remarkOn(parts, 'descriptionEn')}>{t.edit.englishHint}</RemarkHint>
          }
          {...fieldProps(parts, 'descriptionEn')}
          maxLength={SHEET_LIMITS.description}
          rows={5}
          optional
        />
      </Section>
      <Section title={t.edit.where}>
        <div className="form-row">
          <TextField
            label={fields.email}
            hint={<RemarkHint remark={remarkOn(parts, 'email')} />}
            type="email"
            {...fieldProps(parts, 'email')}
            maxLength={SHEET_LIMITS.email}
          />
          <TextField
            label={fields.phone}
            hint={<RemarkHint remark={remarkOn(parts, 'phone')} />}
            type="tel"
            {...fieldProps(parts, 'phone')}
            maxLength={SHEET_LIMITS.phone}
          />
        </div>
        <MunicipioBoxes {...parts} />
        <CheckGroup
          legend={fields.languages}
          hint={
            <RemarkHint remark={remarkOn(parts, 'languages')}>{t.edit.languagesHint}</RemarkHint>
          }
          name="languages[]"
          values={listValues(parts, 'languages')}
          error={parts.echo.error('languages')}
          options={SPOKEN_LANGUAGES.map((language) => ({
            value: language,
            label: catalogue.languages[language],
          }))}
        />
      </Section>
    </>
  );
}
