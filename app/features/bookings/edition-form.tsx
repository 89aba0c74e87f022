import { Form, useNavigation } from '@remix-run/react';
import { type FormEvent, useState } from 'react';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { NumberField } from '#app/components/number-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure, type FormEcho } from '#app/components/use-form-failure.ts';
import {
  echoedTimetable,
  type TimetableFields,
  typedTimetable,
} from '#app/contracts/requests/timetable-fields.ts';
import { EDITION_LIMITS } from '#app/domain/bookings/edition.ts';
import { TimetableRows } from '#app/features/requests/timetable-rows.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** What the form of an edition begins with. */
export type EditionFields = {
  readonly title: string;
  readonly place: string;
  readonly timetable: TimetableFields;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly seats: string;
  readonly minSeats: string;
  readonly decidesOn: string;
  readonly salesEndOn: string;
  readonly seatPrice: string;
  readonly minAge: string;
  readonly maxAge: string;
};

type EditionFormProps = {
  readonly start: EditionFields;
  readonly answer: unknown;
  /** Hidden fields: which service it is of, or which version is changed. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly isNew: boolean;
  /** Families count on its dates, price and ages. */
  readonly isWanted: boolean;
};

/** An edition as its provider writes it: what, when, how many and for how much. */
export function EditionForm({ start, answer, hidden, isNew, isWanted }: EditionFormProps) {
  const t = useT().courses.form;
  const echo = useFormFailure(answer);
  const isSending = useNavigation().formMethod === 'POST';
  const { typed, onInput } = useTyped();
  return (
    <Card>
      <Form method="post" className="form" onInput={onInput}>
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        {isWanted && <Banner>{t.bought}</Banner>}
        <FormKey />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField
          label={t.name}
          hint={t.nameHint}
          {...echo.field('title', start.title)}
          maxLength={EDITION_LIMITS.title}
          required
        />
        <TextField
          label={t.place}
          hint={t.placeHint}
          {...echo.field('place', start.place)}
          maxLength={EDITION_LIMITS.place}
          required
        />
        <TimetableRows
          start={echoedTimetable((name, other) => echo.value(name, other), start.timetable)}
          typed={typed}
          error={echo.error('timetableKind')}
          isChosen
        />
        <p className="field-hint">{t.daysHint}</p>
        <div className="form-row">
          <DateField label={t.first} {...echo.field('startsOn', start.startsOn)} />
          <DateField label={t.last} {...echo.field('endsOn', start.endsOn)} />
        </div>
        <SeatFields start={start} echo={echo} />
        <Button type="submit" block pending={isSending} pendingLabel={isNew ? t.making : t.saving}>
          {isNew ? t.make : t.save}
        </Button>
      </Form>
    </Card>
  );
}

function SeatFields({ start, echo }: { readonly start: EditionFields; readonly echo: FormEcho }) {
  const t = useT().courses.form;
  return (
    <>
      <div className="form-row">
        <NumberField
          label={t.seats}
          min={1}
          max={EDITION_LIMITS.seats}
          {...echo.field('seats', start.seats)}
        />
        <NumberField
          label={t.minSeats}
          hint={t.minHint}
          min={1}
          max={EDITION_LIMITS.seats}
          {...echo.field('minSeats', start.minSeats)}
        />
      </div>
      <div className="form-row">
        <DateField
          label={t.decidesOn}
          hint={t.decidesHint}
          {...echo.field('decidesOn', start.decidesOn)}
        />
        <DateField label={t.salesEndOn} {...echo.field('salesEndOn', start.salesEndOn)} />
      </div>
      <MoneyField label={t.price} {...echo.field('seatPrice', start.seatPrice)} />
      <p className="field-hint">{t.ageHint}</p>
      <div className="form-row">
        <TextField
          label={t.minAge}
          inputMode="numeric"
          {...echo.field('minAge', start.minAge)}
          optional
        />
        <TextField
          label={t.maxAge}
          inputMode="numeric"
          {...echo.field('maxAge', start.maxAge)}
          optional
        />
      </div>
    </>
  );
}

/** What stands in the form now, so that the dates it makes are counted; null until somebody types. */
function useTyped() {
  const [typed, setTyped] = useState<Parameters<typeof TimetableRows>[0]['typed']>(null);
  const onInput = ({ currentTarget }: FormEvent<HTMLFormElement>) =>
    setTyped(readTyped(currentTarget));
  return { typed, onInput };
}

/** Of single dates every day counts; the first and the last one are for weeks. */
function readTyped(element: HTMLFormElement) {
  const data = new FormData(element);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const timetable = typedTimetable(data);
  const days = timetable.dateDay.filter((day) => day !== '').toSorted();
  return timetable.timetableKind === 'dates'
    ? { ...timetable, startsOn: days[0] ?? '', endsOn: days.at(-1) ?? '' }
    : { ...timetable, startsOn: text('startsOn'), endsOn: text('endsOn') };
}
