import { Form, useNavigation } from '@remix-run/react';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type {
  ContestToAnswerView,
  OwnAttendanceView,
  OwnAttendantView,
  OwnDateView,
} from '#app/contracts/orders/attendance-view.ts';
import { CONTEST_TEXT_MAX } from '#app/domain/orders/contests.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useDateWords } from './attendance-words.ts';
import { AnswerContest, ContestWords } from './contest-box.tsx';
import { MarkHistory } from './mark-history.tsx';
import { Fold } from './fold.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';

/** So many dates stand open on either side of now, and what is to be looked at; the others are folded. */
const FEW = 3;

type Props = { readonly attendance: OwnAttendanceView; readonly answer: unknown };

/** Who of the household comes and came, with what may be said of it; what an organiser answers first. */
export function OwnAttendance(props: Props) {
  const { attendance } = props;
  const { contest, own: t } = useT().attendance;
  const coming = attendance.dates.filter(({ isToCome }) => isToCome);
  const past = attendance.dates.filter(({ isToCome }) => !isToCome).toReversed();
  return (
    <>
      {attendance.toAnswer.length > 0 && (
        <Section title={contest.title}>
          {attendance.toAnswer.map((one) => (
            <ToAnswer key={one.contest.markId} {...props} one={one} />
          ))}
        </Section>
      )}
      <OwnNumbers attendance={attendance} />
      {coming.length > 0 && <Dates {...props} title={t.coming} dates={coming} />}
      {past.length > 0 && <Dates {...props} title={t.past} dates={past} />}
    </>
  );
}

/** What the provider calls the household's people, where it reads no names (R4). */
function OwnNumbers({ attendance }: Pick<Props, 'attendance'>) {
  const { own: t, place: numberOf } = useT().attendance;
  const all = attendance.dates[0]?.people ?? [];
  const people = all.filter(({ isNumbered }) => isNumbered);
  if (people.length === 0) return null;
  return (
    <Banner tone="info" title={t.numbers}>
      <p>{t.numbersWhy[attendance.names]}</p>
      <ul>
        {people.map(({ place, name }) => (
          <li key={place}>
            {name ?? t.household}: <b>{numberOf({ place })}</b>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function ToAnswer({ attendance, one, answer }: Props & { readonly one: ContestToAnswerView }) {
  const t = useT().attendance;
  const when = useDateWords(attendance.now)(one);
  const { person, householdName: household, contest } = one;
  return (
    <Card className="stack" look="accent">
      <b>
        {person === null
          ? t.contest.ofHousehold({ household, when })
          : t.contest.of({ person, household, when })}
      </b>
      <span>{t.contest.marked({ mark: t.marks[one.mark] })}</span>
      <ContestWords contest={contest} isAlone={attendance.isAlone} />
      <AnswerContest contest={contest} side="group" isAlone={attendance.isAlone} answer={answer} />
    </Card>
  );
}

function Dates(props: Props & { readonly title: string; readonly dates: readonly OwnDateView[] }) {
  const { dates, title } = props;
  const t = useT().attendance.own;
  const open = dates.filter((date, index) => index < FEW || isToLookAt(date));
  const others = dates.filter((date) => !open.includes(date));
  const rows = (some: readonly OwnDateView[]) => (
    <ul className="attendants">
      {some.map((date) => (
        <DateRow key={date.number} {...props} date={date} />
      ))}
    </ul>
  );
  return (
    <Section title={title}>
      <Card className="stack">
        {rows(open)}
        {others.length > 0 && (
          <Fold title={t.others({ count: others.length })}>{rows(others)}</Fold>
        )}
      </Card>
    </Section>
  );
}

/** Somebody was missing and it may still be contested, or it is. */
function isToLookAt({ people }: OwnDateView): boolean {
  return people.some(
    ({ mark, contest, contestable }) =>
      contest?.state === 'open' || (contestable !== null && mark?.mark !== 'present'),
  );
}

function DateRow(props: Props & { readonly date: OwnDateView }) {
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
      <MarkHistory attendant={person} now={attendance.now} />
      {date.isToCome && attendance.isUnderWay && <AbsenceButton {...props} name={name} />}
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
