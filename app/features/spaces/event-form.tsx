import { Form, useNavigation } from '@remix-run/react';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { NumberField } from '#app/components/number-field.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import { type FormEcho, useFormFailure } from '#app/components/use-form-failure.ts';
import type { DeskEventsView } from '#app/contracts/spaces/event-views.ts';
import { EVENT_LIMITS, EVENT_TOPICS } from '#app/domain/spaces/events.ts';
import { useT } from '#app/i18n/i18n.tsx';

import type { EventFields } from './event-fields.ts';

type EventFormProps = {
  readonly start: EventFields;
  readonly answer: unknown;
  /** Where it can be held; none where it is there already. */
  readonly spaces: DeskEventsView['spaces'] | null;
  /** Which version is changed; null for a new one. */
  readonly version: number | null;
  /** Somebody comes or waits. */
  readonly isWanted: boolean;
};

/** An event as its operator writes it: what, when, where and for how many. */
export function EventForm({ start, answer, spaces, version, isWanted }: EventFormProps) {
  const t = useT().deskEvents.form;
  const echo = useFormFailure(answer);
  const isSending = useNavigation().formMethod === 'POST';
  const isNew = version === null;
  return (
    <Card>
      <Form method="post" className="form">
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        {isWanted && <Banner>{t.told}</Banner>}
        <FormKey />
        {version !== null && <input type="hidden" name="version" value={version} />}
        {spaces !== null && <SpaceField spaces={spaces} echo={echo} />}
        <TextFields start={start} echo={echo} />
        <TimeFields start={start} echo={echo} />
        <TextField
          label={t.place}
          hint={t.placeHint}
          maxLength={EVENT_LIMITS.place}
          {...echo.field('place', start.place)}
          optional
        />
        <div className="form-row">
          <TextField
            label={t.seats}
            hint={t.seatsHint}
            inputMode="numeric"
            autoComplete="off"
            {...echo.field('seats', start.seats)}
            optional
          />
          {isNew && (
            <NumberField
              label={t.dates}
              hint={t.datesHint}
              min={1}
              max={EVENT_LIMITS.dates}
              {...echo.field('dates', '1')}
            />
          )}
        </div>
        <Button type="submit" block pending={isSending} pendingLabel={isNew ? t.making : t.saving}>
          {isNew ? t.make : t.save}
        </Button>
      </Form>
    </Card>
  );
}

function SpaceField({
  spaces,
  echo,
}: {
  readonly spaces: DeskEventsView['spaces'];
  readonly echo: FormEcho;
}) {
  const t = useT().deskEvents.form;
  const [first] = spaces;
  if (spaces.length === 1 && first) {
    return <input type="hidden" name="spaceId" value={first.id} />;
  }
  return (
    <Select
      label={t.space}
      options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
      {...echo.field('spaceId', first?.id)}
    />
  );
}

type FieldsProps = { readonly start: EventFields; readonly echo: FormEcho };

function TextFields({ start, echo }: FieldsProps) {
  const { deskEvents, events } = useT();
  const t = deskEvents.form;
  const { title, description } = EVENT_LIMITS;
  const hasEnglish = start.titleEn !== '' || echo.hasFailed;
  return (
    <>
      <Select
        label={t.topic}
        options={EVENT_TOPICS.map((topic) => ({ value: topic, label: events.topics[topic] }))}
        {...echo.field('topic', start.topic)}
      />
      <TextField
        label={t.titleIt}
        {...echo.field('titleIt', start.titleIt)}
        maxLength={title}
        required
      />
      <TextArea
        label={t.descriptionIt}
        hint={t.descriptionHint}
        {...echo.field('descriptionIt', start.descriptionIt)}
        maxLength={description}
        rows={4}
        required
      />
      <details className="event-english" open={hasEnglish || undefined}>
        <summary>{t.english}</summary>
        <TextField
          label={t.titleEn}
          {...echo.field('titleEn', start.titleEn)}
          maxLength={title}
          optional
        />
        <TextArea
          label={t.descriptionEn}
          {...echo.field('descriptionEn', start.descriptionEn)}
          maxLength={description}
          rows={4}
          optional
        />
      </details>
    </>
  );
}

function TimeFields({ start, echo }: FieldsProps) {
  const t = useT().deskEvents.form;
  return (
    <div className="form-row">
      <DateField label={t.day} {...echo.field('day', start.day)} required />
      <DateField kind="time" label={t.from} {...echo.field('from', start.from)} required />
      <DateField kind="time" label={t.to} {...echo.field('to', start.to)} required />
    </div>
  );
}
