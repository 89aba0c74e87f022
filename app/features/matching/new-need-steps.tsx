import { Form, useNavigation } from '@remix-run/react';
import Search from 'lucide-react/icons/search';

import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { RadioCards } from '#app/components/choices.tsx';
import { Select } from '#app/components/select.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { NewNeedView } from '#app/contracts/matching/views.ts';
import { AGE_BANDS, wordsOf } from '#app/domain/matching/need.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { codeText } from '#app/i18n/code-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { SharedPrices } from './shared-prices.tsx';
import { ShareFields, WhereFields, type FieldReader } from './terms-fields.tsx';

type StepProps = { readonly view: NewNeedView };

/** How many somebody shares with who says nothing else. */
const USUALLY = { least: 2, most: 5 };

/** The sentences of the address: what is said of a step that lacks something. */
function useStepErrors({ errors }: NewNeedView): FieldReader {
  const t = useT();
  return {
    error: (field) => (errors[field] === undefined ? undefined : codeText(t, errors[field])),
    value: (_, otherwise = '') => otherwise,
  };
}

/** What the steps before, and those after, already say. */
function Chosen({ view, without }: StepProps & { readonly without: 'what' | 'where' | 'none' }) {
  const { kind, chosen } = view;
  const what =
    without === 'what'
      ? []
      : [
          ['kind', kind?.typeKey],
          ['age', chosen.ageBand],
        ];
  const where =
    without === 'where'
      ? []
      : [
          ['municipio', chosen.municipio],
          ['reach', chosen.reach],
          ...wordsOf(chosen.times).map((time) => ['times[]', time]),
        ];
  return [...what, ...where].map(([name, value]) =>
    value === null || value === undefined ? null : (
      <input key={`${name} ${value}`} type="hidden" name={String(name)} value={value} />
    ),
  );
}

/** The address of an earlier step, with all that was said. */
function stepHref(view: NewNeedView, step: number): string {
  const { kind, chosen } = view;
  const params = new URLSearchParams({ step: String(step), reach: chosen.reach });
  if (kind) params.set('kind', kind.typeKey);
  if (chosen.ageBand !== null) params.set('age', chosen.ageBand);
  if (chosen.municipio !== null) params.set('municipio', String(chosen.municipio));
  for (const time of wordsOf(chosen.times)) params.append('times[]', time);
  return `/nearby/new?${String(params)}`;
}

/** First: the kind of help, and for whom. */
export function WhatStep({ view }: StepProps) {
  const t = useT().nearby;
  const fields = useStepErrors(view);
  return (
    <Form method="get" className="stack is-loose">
      <input type="hidden" name="step" value="2" />
      <Chosen view={view} without="what" />
      <Card className="form">
        <Select
          label={t.form.kind}
          name="kind"
          defaultValue={view.kind?.typeKey ?? ''}
          error={fields.error('kind')}
          required
          options={[
            { value: '', label: t.form.kindNone },
            ...view.kinds.map(({ typeKey, name }) => ({ value: typeKey, label: name })),
          ]}
        />
        <RadioCards
          legend={t.form.age}
          hint={t.form.ageHint}
          name="age"
          value={view.chosen.ageBand ?? undefined}
          error={fields.error('age')}
          required
          options={AGE_BANDS.map((band) => ({ value: band, label: t.ages[band] }))}
        />
        <div className="form-actions">
          <Button type="submit">{t.form.next}</Button>
        </div>
      </Card>
    </Form>
  );
}

/** Second: where and when. */
export function WhereStep({
  view,
  homeMunicipio,
}: StepProps & { readonly homeMunicipio: number | null }) {
  const t = useT().nearby.form;
  const fields = useStepErrors(view);
  const { municipio, reach, times } = view.chosen;
  return (
    <Form method="get" className="stack is-loose">
      <input type="hidden" name="step" value="3" />
      <Chosen view={view} without="where" />
      <Card className="form">
        <WhereFields {...{ fields, reach, times }} municipio={municipio ?? homeMunicipio} />
        <div className="form-actions">
          <LinkButton to={stepHref(view, 1)} variant="quiet">
            {t.back}
          </LinkButton>
          <Button type="submit">{t.next}</Button>
        </div>
      </Card>
    </Form>
  );
}

type ShareStepProps = StepProps & {
  readonly answer: unknown;
  /** For a person without a household, who makes it in the same step; null otherwise. */
  readonly householdName: string | null;
};

/** Third: with how many and at what price, beside what the lists ask today. */
export function ShareStep({ view, answer, householdName }: ShareStepProps) {
  const t = useT().nearby.form;
  const echo = useFormFailure(answer);
  const isSending = useNavigation().state === 'submitting';
  const { kind, prices } = view;
  if (kind === null) return null;
  return (
    <Form method="post" className="stack is-loose">
      <FormKey />
      <FormNote echo={echo} />
      <Chosen view={view} without="none" />
      {prices.length === 0 ? (
        <Banner tone="warning" title={t.noPrices} />
      ) : (
        <Card look="sunk" className="stack is-tight">
          <SharedPrices caption={t.prices} prices={prices} unit={kind.unit} />
          <p className="muted">{t.pricesNote}</p>
        </Card>
      )}
      <Card className="form">
        <ShareFields fields={echo} unit={kind.unit} {...USUALLY} maxPrice="" />
        {householdName !== null && (
          <TextField
            label={t.household}
            {...echo.field('householdName', householdName)}
            autoComplete="off"
            maxLength={80}
            required
          />
        )}
        <div className="form-actions">
          <LinkButton to={stepHref(view, 2)} variant="quiet">
            {t.back}
          </LinkButton>
          <Button
            type="submit"
            icon={<Search aria-hidden />}
            pending={isSending}
            pendingLabel={t.sending}
          >
            {t.send}
          </Button>
        </div>
      </Card>
    </Form>
  );
}
