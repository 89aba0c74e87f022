import { Form, useNavigation } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type {
  OwnAttendanceView,
  OwnAttendantView,
  OwnDateView,
} from '#app/contracts/orders/attendance-view.ts';
import { ABSENCE_REASON_MAX } from '#app/domain/orders/attendance.ts';
import { CONTEST_TEXT_MAX } from '#app/domain/orders/contests.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';

import { useDateWords } from './attendance-words.ts';
import { ContestWords } from './contest-box.tsx';
import { Fold } from './fold.tsx';
import { MarkHistory } from './mark-history.tsx';

type Props = { readonly attendance: OwnAttendanceView; readonly answer: unknown };

/** A date of the household: who comes or came, and what may be said of it. */
export function DateRow(props: Props & { readonly date: OwnDateView }) {
  const { attendance, date } = props;
  const when = useDateWords(attendance.now)(date);
  return (
    <li id={`date-${date.number}`}>
      <b>{when}</b>
      {date.people.map((person) => (
        <PersonOnDate key={person.place} {...props} person={person} when={when} />
      ))}
    </li>
  );
}

type PersonProps = Props & {
  readonly date: OwnDateView;
  readonly person: OwnAttendantView;
  readonly when: string;
};

function PersonOnDate(props: PersonProps) {
  const { attendance, date, person } = props;
  const { attendance: t } = useT();
  const locale = useLocale();
  const { mark, contest, contestable, isExcused } = person;
  const name = person.name ?? t.own.household;
  const state = mark
    ? t.marks[mark.mark]
    : isExcused
      ? t.own.isExcused
      : date.isToCome
        ? t.own.comes
        : date.isClosed
          ? t.own.neverMarked
          : t.own.notMarked;
  return (
    <div className="stack is-tight">
      <span>
        {name}: <b>{state}</b>
      </span>
      {person.reason !== null && <q className="as-typed">{person.reason}</q>}
      <MarkHistory attendant={person} now={attendance.now} />
      {date.isToCome && attendance.isUnderWay && <AbsenceButton {...props} name={name} />}
      {date.isToCome && attendance.isUnderWay && isExcused && <ReasonForm {...props} name={name} />}
      {contest && (
        <div className="order-objection" data-state={contest.state}>
          <ContestWords contest={contest} isAlone={attendance.isAlone} />
          {contest.state === 'open' && <TakeBack {...props} markId={contest.markId} />}
        </div>
      )}
      {person.contestUntil !== null && (
        <small>
          {t.own.notSoUntil({ at: formatMoment(person.contestUntil, attendance.now, locale) })}
        </small>
      )}
      {contestable !== null && <ContestForm {...props} markId={contestable} name={name} />}
    </div>
  );
}

function AbsenceButton({ date, person, when, answer, name }: PersonProps & { name: string }) {
  const t = useT().attendance.own;
  const { dependantId, isExcused } = person;
  const fields = { intent: 'absence', number: String(date.number), dependantId };
  const echo = useFormFailure(answer, fields);
  const sent = useNavigation().formData;
  const isPending =
    sent?.get('number') === fields.number && sent.get('dependantId') === dependantId;
  return (
    <Form method="post" replace preventScrollReset className="row">
      <FormKey />
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Button
        type="submit"
        name="comes"
        value={isExcused ? 'yes' : 'no'}
        variant="quiet"
        size="s"
        pending={isPending}
        pendingLabel={t.saying}
        aria-label={(isExcused ? t.comesAfterAllFor : t.doesNotComeFor)({ name, when })}
      >
        {isExcused ? t.comesAfterAll : t.doesNotCome}
      </Button>
    </Form>
  );
}

/** Why somebody does not come, for whoever likes to say. */
function ReasonForm({ date, person, when, answer, name }: PersonProps & { name: string }) {
  const t = useT().attendance.own;
  const { dependantId, reason } = person;
  const fields = {
    intent: 'absence',
    comes: 'no',
    number: String(date.number),
    dependantId,
  };
  const echo = useFormFailure(answer, fields);
  const sent = useNavigation().formData;
  const isPending = Object.entries(fields).every(([field, value]) => sent?.get(field) === value);
  return (
    <Fold
      title={reason === null ? t.addReason : t.changeReason}
      spoken={(reason === null ? t.addReasonFor : t.changeReasonFor)({ name, when })}
      isOpen={echo.hasFailed}
    >
      <Form method="post" replace preventScrollReset className="form">
        <FormKey />
        {Object.entries(fields).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <TextField
          label={t.reason}
          hint={t.reasonHint}
          {...echo.field('reason', reason ?? '')}
          maxLength={ABSENCE_REASON_MAX}
        />
        <Button type="submit" size="s" pending={isPending} pendingLabel={t.savingReason}>
          {t.saveReason}
        </Button>
      </Form>
    </Fold>
  );
}

function ContestForm(props: PersonProps & { readonly markId: string; readonly name: string }) {
  const { attendance, markId, name, when, answer } = props;
  const t = wordsFor(useT().attendance.own, attendance.isAlone);
  const echo = useFormFailure(answer, { intent: 'contest', markId });
  const sent = useNavigation().formData;
  const isPending = sent?.get('markId') === markId;
  return (
    <Fold title={t.notSo} spoken={t.notSoFor({ name, when })} isOpen={echo.hasFailed}>
      <p>{t.notSoText}</p>
      <Form method="post" replace preventScrollReset className="form">
        <FormKey />
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        <input type="hidden" name="intent" value="contest" />
        <input type="hidden" name="markId" value={markId} />
        <TextArea
          label={t.sentence}
          {...echo.field('sentence')}
          rows={2}
          maxLength={CONTEST_TEXT_MAX}
          required
        />
        <Button type="submit" size="s" pending={isPending} pendingLabel={t.sending}>
          {t.send}
        </Button>
      </Form>
    </Fold>
  );
}

function TakeBack({ markId, answer }: PersonProps & { readonly markId: string }) {
  const t = useT().attendance.own;
  const echo = useFormFailure(answer, { intent: 'take-back', markId });
  const isPending = useNavigation().formData?.get('markId') === markId;
  return (
    <Form method="post" replace preventScrollReset className="stack is-tight">
      <FormKey />
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <input type="hidden" name="intent" value="take-back" />
      <input type="hidden" name="markId" value={markId} />
      <Button
        type="submit"
        variant="quiet"
        size="s"
        pending={isPending}
        pendingLabel={t.takingBack}
      >
        {t.takeBack}
      </Button>
    </Form>
  );
}
