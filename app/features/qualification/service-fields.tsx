import { CheckGroup, RadioCards, Switch } from '#app/components/choices.tsx';
import { Section } from '#app/components/card.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { MUNICIPI } from '#app/domain/catalogue/municipi.ts';
import { SERVICE_PLACES } from '#app/domain/catalogue/places.ts';
import { PRICE_KINDS } from '#app/domain/catalogue/prices.ts';
import { SERVICE_TYPES } from '#app/domain/catalogue/service-types.ts';
import { UNITS } from '#app/domain/catalogue/units.ts';
import { SHEET_LIMITS, typeValue } from '#app/domain/qualification/service-sheet.ts';
import { textOf } from '#app/domain/qualification/typed-sheet.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { PriceRows } from './price-rows.tsx';
import { RemarkHint } from './remark-hint.tsx';
import { fieldProps, listValues, remarkOn, type SheetFormParts } from './typed-fields.ts';

/** What a service is, for whom and where, what it costs: the fields of its sheet. */
export function ServiceFields(parts: SheetFormParts) {
  return (
    <>
      <WhatFields {...parts} />
      <WhoFields {...parts} />
      <PriceFields {...parts} />
    </>
  );
}

function WhatFields(parts: SheetFormParts) {
  const { qualification: t, components } = useT();
  return (
    <Section title={t.edit.what}>
      <Select
        label={t.fields.type}
        hint={<RemarkHint remark={remarkOn(parts, 'type')} />}
        {...fieldProps(parts, 'type')}
        options={[
          { value: '', label: t.edit.typePick },
          ...CATEGORY_IDS.flatMap((category) =>
            SERVICE_TYPES[category].map((key) => ({
              value: typeValue({ category, key }),
              label: `${components.categories[category]}: ${t.types[key]}`,
            })),
          ),
        ]}
      />
      <TextField
        label={t.fields.titleIt}
        hint={<RemarkHint remark={remarkOn(parts, 'titleIt')}>{t.edit.titleHint}</RemarkHint>}
        {...fieldProps(parts, 'titleIt')}
        maxLength={SHEET_LIMITS.title}
      />
      <TextArea
        label={t.fields.descriptionIt}
        hint={
          <RemarkHint remark={remarkOn(parts, 'descriptionIt')}>
            {t.edit.descriptionHint}
          </RemarkHint>
        }
        {...fieldProps(parts, 'descriptionIt')}
        maxLength={SHEET_LIMITS.description}
        rows={5}
      />
      <TextField
        label={t.fields.keywords}
        hint={<RemarkHint remark={remarkOn(parts, 'keywords')}>{t.edit.keywordsHint}</RemarkHint>}
        {...fieldProps(parts, 'keywords')}
        maxLength={SHEET_LIMITS.keywords}
        optional
      />
      <TextField
        label={t.fields.titleEn}
        hint={<RemarkHint remark={remarkOn(parts, 'titleEn')}>{t.edit.englishHint}</RemarkHint>}
        {...fieldProps(parts, 'titleEn')}
        maxLength={SHEET_LIMITS.title}
        optional
      />
      <TextArea
        label={t.fields.descriptionEn}
        hint={
          <RemarkHint remark={remarkOn(parts, 'descriptionEn')}>{t.edit.englishHint}</RemarkHint>
        }
        {...fieldProps(parts, 'descriptionEn')}
        maxLength={SHEET_LIMITS.description}
        rows={5}
        optional
      />
    </Section>
  );
}

function WhoFields(parts: SheetFormParts) {
  const t = useT().qualification;
  return (
    <Section title={t.edit.who}>
      <div className="form-row">
        <TextField
          label={t.edit.minAge}
          hint={<RemarkHint remark={remarkOn(parts, 'ages')}>{t.edit.ageHint}</RemarkHint>}
          {...fieldProps(parts, 'minAge', 'ages')}
          inputMode="numeric"
          optional
        />
        <TextField
          label={t.edit.maxAge}
          hint={t.edit.ageHint}
          {...fieldProps(parts, 'maxAge')}
          inputMode="numeric"
          optional
        />
      </div>
      <MunicipioBoxes {...parts} hint={t.edit.municipiHint} />
      <PlaceFields {...parts} />
    </Section>
  );
}

/** Where it is done, and whether one gets in there with a wheelchair. */
function PlaceFields(parts: SheetFormParts) {
  const { qualification: t, catalogue } = useT();
  const { echo } = parts;
  return (
    <>
      <CheckGroup
        legend={t.fields.places}
        hint={<RemarkHint remark={remarkOn(parts, 'places')}>{t.edit.placesHint}</RemarkHint>}
        name="places[]"
        values={listValues(parts, 'places')}
        error={echo.error('places')}
        options={SERVICE_PLACES.map((place) => ({ value: place, label: catalogue.places[place] }))}
      />
      <CheckGroup
        legend={t.fields.isAccessible}
        hint={
          <RemarkHint remark={remarkOn(parts, 'isAccessible')}>{t.edit.accessibleHint}</RemarkHint>
        }
        name="isAccessible"
        values={[echo.value('isAccessible', textOf(parts.typed, 'isAccessible'))]}
        error={echo.error('isAccessible')}
        options={[{ value: 'yes', label: catalogue.accessible }]}
      />
    </>
  );
}

/** The nine Municipi to tick. */
export function MunicipioBoxes({ hint, ...parts }: SheetFormParts & { readonly hint?: string }) {
  const { qualification: t, components } = useT();
  return (
    <CheckGroup
      legend={t.fields.municipi}
      hint={<RemarkHint remark={remarkOn(parts, 'municipi')}>{hint}</RemarkHint>}
      name="municipi[]"
      values={listValues(parts, 'municipi')}
      error={parts.echo.error('municipi')}
      options={MUNICIPI.map(({ number }) => ({
        value: String(number),
        label: components.municipio({ number }),
      }))}
    />
  );
}

function PriceFields(parts: SheetFormParts) {
  const t = useT().qualification;
  const { typed, echo } = parts;
  return (
    <Section title={t.edit.price}>
      <RadioCards
        legend={t.fields.priceKind}
        hint={<RemarkHint remark={remarkOn(parts, 'priceKind')} />}
        name="priceKind"
        value={echo.value('priceKind', textOf(typed, 'priceKind') || 'paid')}
        error={echo.error('priceKind')}
        options={PRICE_KINDS.map((kind) => ({ value: kind, label: t.edit.priceKinds[kind] }))}
      />
      <div className="only-funded">
        <TextField
          label={t.fields.fundingIt}
          hint={<RemarkHint remark={remarkOn(parts, 'fundingIt')}>{t.edit.fundingHint}</RemarkHint>}
          {...fieldProps(parts, 'fundingIt')}
          maxLength={SHEET_LIMITS.funding}
        />
        <TextField
          label={t.fields.fundingEn}
          hint={<RemarkHint remark={remarkOn(parts, 'fundingEn')}>{t.edit.englishHint}</RemarkHint>}
          {...fieldProps(parts, 'fundingEn')}
          maxLength={SHEET_LIMITS.funding}
          optional
        />
      </div>
      <div className="form-row">
        <Select
          label={t.fields.unit}
          hint={<RemarkHint remark={remarkOn(parts, 'unit')} />}
          {...fieldProps(parts, 'unit')}
          options={[
            { value: '', label: t.edit.unitPick },
            ...UNITS.map((unit) => ({ value: unit, label: t.units[unit] })),
          ]}
        />
        <TextField
          label={t.fields.minQuantity}
          hint={
            <RemarkHint remark={remarkOn(parts, 'minQuantity')}>
              {t.edit.minQuantityHint}
            </RemarkHint>
          }
          {...fieldProps(parts, 'minQuantity')}
          inputMode="numeric"
        />
      </div>
      <Switch
        label={t.edit.isShareable}
        hint={<RemarkHint remark={remarkOn(parts, 'isShareable')} />}
        name="isShareable"
        value="yes"
        defaultChecked={
          echo.hasFailed
            ? echo.value('isShareable') === 'yes'
            : textOf(typed, 'isShareable') === 'yes'
        }
      />
      <PriceRows {...parts} />
    </Section>
  );
}
