import { Form, useNavigation } from '@remix-run/react';
import Send from 'lucide-react/icons/send';
import { useState } from 'react';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { recurrenceWords } from '#app/features/boards/card/recurrence-words.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { formatSlot } from '#app/i18n/format-slot.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { RequestDraftValues, RequestDraftView } from '#app/contracts/requests/draft-view.ts';
import { TEXT_LIMITS } from '#app/contracts/requests/limits.ts';

import { AmountFields, SplitField, WhatFields } from './request-fields.tsx';
import { RequestPreview } from './request-preview.tsx';
import { RequestReach } from './request-reach.tsx';

/** The form that turns a card into a request, beside what providers will see of it. */
export function RequestForm(props: { readonly draft: RequestDraftView; readonly answer: unknown }) {
  const { requests, recurrence } = useT();
  const t = requests.draft;
  const locale = useLocale();
  const { draft, answer } = props;
  const echo = useFormFailure(answer);
  const schedule = scheduleOf(draft, recurrence, locale);
  const start = startValues({ ...draft.values, schedule }, echo.value);
  const [values, setValues] = useState(start);
  // The answer of a preview without script, or of a refusal, is newer than what this page knew.
  const [seen, setSeen] = useState(answer);
  if (seen !== answer) {
    setSeen(answer);
    setValues(start);
  }
  const isSending = useNavigation().state !== 'idle';
  return (
    <Form
      method="post"
      className="two"
      onInput={(event) => setValues(readValues(event.currentTarget, values))}
    >
      <div className="stack is-loose">
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        <Section title={t.what}>
          <WhatFields values={start} echo={echo} />
        </Section>
        <Section title={t.amount}>
          <AmountFields values={start} echo={echo} />
        </Section>
        <Section title={t.money}>
          <SplitField values={start} echo={echo} />
        </Section>
        <Section title={t.until}>
          <DateField
            kind="datetime-local"
            label={t.closesAt}
            hint={t.closesAtHint}
            name="closesAt"
            defaultValue={start.closesAt}
            error={echo.error('closesAt')}
            required
          />
        </Section>
        <RequestReach draft={draft} values={values} echo={echo} />
      </div>
      <div className="stack request-aside">
        <Joining draft={draft} />
        <Section
          title={t.preview}
          hint={t.previewHint}
          actions={
            <noscript>
              <Button
                type="submit"
                size="s"
                variant="quiet"
                name="intent"
                value="preview"
                formNoValidate
              >
                {t.refresh}
              </Button>
            </noscript>
          }
        >
          <RequestPreview draft={draft} values={values} />
        </Section>
        <Button
          type="submit"
          block
          name="intent"
          value="send"
          icon={<Send aria-hidden />}
          pending={isSending}
          pendingLabel={t.sending}
          disabled={draft.participants.length === 0}
        >
          {t.send}
        </Button>
      </div>
    </Form>
  );
}

/** Who takes part, with the names only the group sees. */
function Joining({ draft }: { readonly draft: RequestDraftView }) {
  const t = useT().requests.draft;
  if (draft.participants.length === 0) return <Banner tone="warning" title={t.nobody} />;
  return (
    <Section title={t.joining}>
      <ul className="stack is-tight">
        {draft.participants.map(({ householdId, name, dependants }) => (
          <li key={householdId}>
            {name}
            {dependants.length > 0 && <span className="muted">: {dependants.join(', ')}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** When the help is needed: the rhythm of the need, then what people wrote or what suits best. */
function scheduleOf(
  { recurrence, values, bestSlot }: RequestDraftView,
  t: Dictionary['recurrence'],
  locale: Locale,
): string {
  const best = bestSlot === null ? '' : formatSlot(bestSlot, locale);
  const rhythm = recurrence === null ? '' : recurrenceWords(recurrence, t, locale);
  return [rhythm, values.schedule === '' ? best : values.schedule]
    .filter((part) => part !== '')
    .join('; ')
    .slice(0, TEXT_LIMITS.schedule);
}

function startValues(
  values: RequestDraftValues,
  echoed: (field: string, otherwise: string) => string,
): RequestDraftValues {
  return mapValues(values, (name, value) => echoed(name, value));
}

function readValues(form: HTMLFormElement, before: RequestDraftValues): RequestDraftValues {
  const data = new FormData(form);
  return mapValues(before, (name, value) => {
    const typed = data.get(name);
    return typeof typed === 'string' ? typed : value;
  });
}

function mapValues(
  values: RequestDraftValues,
  change: (name: string, value: string) => string,
): RequestDraftValues {
  return {
    title: change('title', values.title),
    description: change('description', values.description),
    category: change('category', values.category),
    municipio: change('municipio', values.municipio),
    unit: change('unit', values.unit),
    quantity: change('quantity', values.quantity),
    basis: change('basis', values.basis),
    splitMethod: change('splitMethod', values.splitMethod),
    schedule: change('schedule', values.schedule),
    startsOn: change('startsOn', values.startsOn),
    endsOn: change('endsOn', values.endsOn),
    closesAt: change('closesAt', values.closesAt),
  };
}
