import { Form, useNavigation } from '@remix-run/react';
import { type ChangeEvent, useRef, useState, type ReactNode } from 'react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { RadioCards } from '#app/components/choices.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure, type FormEcho } from '#app/components/use-form-failure.ts';
import type { DatesFormView, SessionView } from '#app/contracts/orders/course-view.ts';
import { datesTitle } from '#app/contracts/orders/dates-title.ts';
import { orderAddress } from '#app/contracts/orders/order-address.ts';
import {
  echoedTimetable,
  fieldsOfTimetable,
  readTimetable,
  typedTimetable,
  type TimetableFields,
} from '#app/contracts/requests/timetable-fields.ts';
import { romeDay } from '#app/domain/dates.ts';
import { CHANGE_REASON_MAX } from '#app/domain/orders/session-change.ts';
import { checkTimetable, OPEN_TIMETABLE } from '#app/domain/requests/timetable.ts';
import { unitsOfDates } from '#app/domain/requests/timetable-units.ts';
import { TimetableRows } from '#app/features/requests/timetable-rows.tsx';
import { formatClock, formatDateTime } from '#app/i18n/format.ts';
import { formatDays } from '#app/i18n/format-period.ts';
import { joinTimes } from '#app/i18n/join-times.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { DatesAmount } from './dates-amount.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';

type ProposeProps = {
  readonly form: DatesFormView;
  readonly formKey: string;
  readonly answer: unknown;
};

/** The page on which one side of an order proposes to move a date, or the dates it lacks. */
export function ProposeDates(props: ProposeProps) {
  const { orderId, title, side, isAlone, coming, canAdd } = props.form;
  const { dates, timetables } = useT();
  const words = wordsFor(timetables.propose, isAlone);
  const [first] = coming;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={dates.change[datesTitle(props.form)]}
        crumbs={[{ to: orderAddress(side, orderId), label: title }]}
        sub={(first ? words.intro : words.introGive)[side]}
      />
      {first && (
        <Card>
          <MoveDate {...props} first={first} />
        </Card>
      )}
      {first && canAdd && (
        <div id="add">
          <Section title={dates.change.addTitle} hint={words.introGive[side]}>
            <Card>
              <GiveDates {...props} />
            </Card>
          </Section>
        </div>
      )}
      {!first && (
        <Card>
          <GiveDates {...props} />
        </Card>
      )}
    </div>
  );
}

function ProposalForm(props: {
  readonly formKey: string;
  readonly intent: string;
  readonly error: string | null;
  readonly label: string;
  /** Name, value and error of the field for why. */
  readonly reason: ReturnType<FormEcho['field']>;
  /** Told what stands in the form, whenever something is typed. */
  readonly onTyped?: (fields: FormData) => void;
  readonly children: ReactNode;
}) {
  const t = useT().timetables.propose;
  // Kept while the form stays on the page: a retry is no new proposal.
  const [key] = useState(props.formKey);
  const isPending = useNavigation().formMethod === 'POST';
  return (
    <Form
      method="post"
      className="form"
      onInput={({ currentTarget }) => props.onTyped?.(new FormData(currentTarget))}
    >
      {props.error !== null && <ErrorNote title={props.error} />}
      <input type="hidden" name="intent" value={props.intent} />
      <input type="hidden" name="idempotencyKey" value={key} />
      {props.children}
      <TextArea
        label={t.reason}
        hint={t.reasonHint}
        {...props.reason}
        maxLength={CHANGE_REASON_MAX}
        rows={2}
      />
      <div className="form-actions">
        <Button type="submit" pending={isPending} pendingLabel={t.sending}>
          {props.label}
        </Button>
      </div>
    </Form>
  );
}

/** Day and hours of a date as the form's fields have them. */
function fieldsOf({ startsAt, endsAt }: SessionView) {
  return {
    day: romeDay(new Date(startsAt)),
    from: formatClock(startsAt, 'it'),
    to: formatClock(endsAt, 'it'),
  };
}

/** Has day and hours follow the date that is chosen, where nobody wrote something else. */
function useFollowChosen(coming: readonly SessionView[], chosenFirst: string) {
  const chosen = useRef(chosenFirst);
  return ({ currentTarget }: ChangeEvent<HTMLSelectElement>) => {
    const find = (value: string) => coming.find(({ number }) => String(number) === value);
    const [before, after] = [find(chosen.current), find(currentTarget.value)];
    chosen.current = currentTarget.value;
    if (!before || !after) return;
    const [was, is] = [fieldsOf(before), fieldsOf(after)];
    for (const name of ['day', 'from', 'to'] as const) {
      const input = currentTarget.form?.elements.namedItem(name);
      if (input instanceof HTMLInputElement && input.value === was[name]) input.value = is[name];
    }
  };
}

function MoveDate({
  form,
  formKey,
  answer,
  first,
}: ProposeProps & { readonly first: SessionView }) {
  const t = useT().timetables;
  const locale = useLocale();
  const echo = useFormFailure(answer, { intent: 'move-date' });
  const start = fieldsOf(first);
  const follow = useFollowChosen(form.coming, echo.value('number', String(first.number)));
  return (
    <ProposalForm
      formKey={formKey}
      intent="move-date"
      error={echo.formError}
      label={t.propose.send}
      reason={echo.field('reason', '')}
    >
      <Select
        label={t.propose.which}
        {...echo.field('number', String(first.number))}
        onChange={follow}
        options={form.coming.map(({ number, startsAt, endsAt }) => ({
          value: String(number),
          label: joinTimes(formatDateTime(startsAt, locale, form.now), formatClock(endsAt, locale)),
        }))}
      />
      <RadioCards
        legend={t.propose.reach}
        name="reach"
        value={echo.value('reach', 'one')}
        options={[
          { value: 'one', label: t.propose.one },
          { value: 'rest', label: t.propose.rest, hint: t.propose.restHint },
        ]}
      />
      <DateField
        label={t.propose.day}
        hint={t.propose.within({ days: formatDays(form.movesWithin, locale) })}
        {...echo.field('day', start.day)}
        min={form.movesWithin.startsOn}
        max={form.movesWithin.endsOn}
        required
      />
      {form.isBilledByPeriods && <p className="field-hint">{t.propose.billsStay}</p>}
      <div className="form-row">
        <DateField kind="time" label={t.from} {...echo.field('from', start.from)} required />
        <DateField kind="time" label={t.to} {...echo.field('to', start.to)} required />
      </div>
    </ProposalForm>
  );
}

/** Dates for an order that lacks them, counted while they are written: what they come to (SES12). */
function GiveDates({ form, formKey, answer }: ProposeProps) {
  const t = useT().timetables.propose;
  const echo = useFormFailure(answer, { intent: 'give-dates' });
  const { startsOn, endsOn, amount, hasDates } = form;
  const kind = hasDates ? 'dates' : 'weekly';
  const open = { ...fieldsOfTimetable(OPEN_TIMETABLE), timetableKind: kind };
  const start = echoedTimetable(echo.value, open);
  const [typed, setTyped] = useState(start);
  return (
    <ProposalForm
      formKey={formKey}
      intent="give-dates"
      error={echo.formError}
      label={t.sendDates}
      reason={echo.field('reason', '')}
      onTyped={(fields) => setTyped(typedTimetable(fields))}
    >
      <TimetableRows
        start={start}
        typed={{ ...typed, startsOn, endsOn }}
        error={echo.error('timetableKind')}
        within={{ startsOn, endsOn }}
        isChosen
      />
      <DatesAmount amount={amount} adds={addedUnits(typed, form)} />
    </ProposalForm>
  );
}

/** What the rows as they stand would add to the dates; null while they make none. */
function addedUnits(typed: TimetableFields, { amount, ...days }: DatesFormView): number | null {
  const read = readTimetable(typed);
  if (amount === null || !read.ok) return null;
  const made = checkTimetable(read.value, days);
  return made.ok && made.value.length > 0 ? unitsOfDates(made.value, amount.unit) : null;
}
