import { Form, useNavigation } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { CheckGroup, RadioCards } from '#app/components/choices.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import { useFormFailure, type FormEcho } from '#app/components/use-form-failure.ts';
import type { ProgrammeFormView } from '#app/contracts/programmes/views.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { BENEFICIARIES, PROGRAMME_LIMITS } from '#app/domain/programmes/programme.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { BandRows } from './band-rows.tsx';

type PartProps = { readonly form: ProgrammeFormView; readonly echo: FormEcho };

/** An officer writes a programme: all of a draft, of an open one its words and its end. */
export function ProgrammeForm(props: {
  readonly form: ProgrammeFormView;
  readonly answer: unknown;
}) {
  const { form, answer } = props;
  const t = useT().programmes.form;
  const echo = useFormFailure(answer);
  const isPending = useNavigation().formMethod === 'POST';
  const parts = { form, echo };
  const isDraft = form.state === 'draft';
  return (
    <Form method="post" className="stack is-loose">
      <FormKey />
      <input type="hidden" name="version" value={form.version} />
      <FormNote echo={echo} />
      <WordFields {...parts} />
      {isDraft ? (
        <PlanFields {...parts} />
      ) : (
        <Section title={t.when}>
          <EndField {...parts} />
        </Section>
      )}
      <DocumentFields {...parts} />
      <div className="form-actions">
        <Button
          type="submit"
          name="intent"
          value={isDraft ? 'plan' : 'describe'}
          pending={isPending}
          pendingLabel={t.saving}
        >
          {t.save}
        </Button>
      </div>
    </Form>
  );
}

function WordFields({ form, echo }: PartProps) {
  const t = useT().programmes.form;
  return (
    <Section title={t.words}>
      <TextField
        label={t.nameIt}
        {...echo.field('nameIt', form.nameIt)}
        maxLength={PROGRAMME_LIMITS.name}
      />
      <TextField
        label={t.nameEn}
        hint={t.englishHint}
        {...echo.field('nameEn', form.nameEn)}
        maxLength={PROGRAMME_LIMITS.name}
        optional
      />
      <TextField
        label={t.fundingIt}
        {...echo.field('fundingIt', form.fundingIt)}
        maxLength={PROGRAMME_LIMITS.funding}
      />
      <TextField
        label={t.fundingEn}
        hint={t.englishHint}
        {...echo.field('fundingEn', form.fundingEn)}
        maxLength={PROGRAMME_LIMITS.funding}
        optional
      />
    </Section>
  );
}

function EndField({ form, echo }: PartProps) {
  const t = useT().programmes.form;
  return <DateField label={t.endsOn} hint={t.endsHint} {...echo.field('endsOn', form.endsOn)} />;
}

function PlanFields(parts: PartProps) {
  const { form, echo } = parts;
  const { programmes, components } = useT();
  const t = programmes.form;
  const list = (name: string, otherwise: readonly string[]) =>
    echo.hasFailed ? echo.value(`${name}[]`).split(', ') : otherwise;
  return (
    <>
      <Section title={t.when}>
        <DateField label={t.startsOn} {...echo.field('startsOn', form.startsOn)} />
        <EndField {...parts} />
        <MoneyField label={t.budget} {...echo.field('budget', form.budget)} />
      </Section>
      <Section title={t.who}>
        <RadioCards
          legend={t.whoLegend}
          name="beneficiary"
          value={echo.value('beneficiary', form.beneficiary)}
          error={echo.error('beneficiary')}
          options={BENEFICIARIES.map((value) => ({
            value,
            label: programmes.facts.beneficiary[value],
          }))}
        />
        <div className="form-row">
          <TextField
            label={t.minAge}
            hint={t.ageHint}
            {...echo.field('minAge', form.minAge)}
            inputMode="numeric"
            optional
          />
          <TextField
            label={t.maxAge}
            hint={t.ageHint}
            {...echo.field('maxAge', form.maxAge)}
            inputMode="numeric"
            optional
          />
        </div>
      </Section>
      <Section title={t.what}>
        <CheckGroup
          legend={programmes.facts.categories}
          hint={t.whatHint}
          name="category[]"
          values={list('category', form.categories)}
          error={echo.error('category')}
          options={CATEGORY_IDS.map((value) => ({ value, label: components.categories[value] }))}
        />
        <BandRows
          upTo={list('upTo', form.upTo)}
          value={list('value', form.value)}
          error={echo.error('bands') ?? echo.error('upTo') ?? echo.error('value')}
        />
      </Section>
    </>
  );
}

function DocumentFields({ form, echo }: PartProps) {
  const t = useT().programmes.form;
  return (
    <Section title={t.documents}>
      <TextArea
        label={t.documentsIt}
        {...echo.field('documentsIt', form.documentsIt)}
        maxLength={PROGRAMME_LIMITS.documents}
        optional
      />
      <TextArea
        label={t.documentsEn}
        hint={t.englishHint}
        {...echo.field('documentsEn', form.documentsEn)}
        maxLength={PROGRAMME_LIMITS.documents}
        optional
      />
    </Section>
  );
}
