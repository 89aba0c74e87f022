import { Form, Link, useNavigation, useSearchParams } from '@remix-run/react';
import UsersRound from 'lucide-react/icons/users-round';
import type { ReactNode } from 'react';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { Pill } from '#app/components/pill.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type {
  AttendantView,
  RegisterDateView,
  RegisterView,
} from '#app/contracts/orders/attendance-view.ts';
import { attendanceAddress } from '#app/contracts/orders/order-address.ts';
import { MARKS } from '#app/domain/orders/attendance.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useDateWords, useRollName } from './attendance-words.ts';
import { AnswerContest, ContestWords } from './contest-box.tsx';
import { Fold } from './fold.tsx';
import { MarkHistory } from './mark-history.tsx';
import { wordsFor } from './words-for.ts';

type RegisterProps = { readonly register: RegisterView; readonly answer: unknown };
/** So many dates to come stand open; the others are folded, but for those with something to do. */
const FEW = 3;

type ShownDate = NonNullable<RegisterView['shown']>;

/** One date with everybody who takes part, to be marked with a thumb; below it the other dates. */
export function Register(props: RegisterProps) {
  const { register } = props;
  const { register: t, own } = useT().attendance;
  const { shown, dates } = register;
  const next = dates.filter(({ state }) => state === 'to_come').slice(0, FEW);
  const near = dates.filter(
    (date) => next.includes(date) || isToDo(date) || date.number === shown?.number,
  );
  const others = dates.filter((date) => !near.includes(date));
  return (
    <>
      {!register.isNamed && <Banner tone="info">{t.numbers[register.names]}</Banner>}
      {shown && <ShownDate {...props} shown={shown} />}
      <Section title={t.dates}>
        <Card>
          <DateLinks register={register} dates={near} />
          {others.length > 0 && (
            <Fold title={own.others({ count: others.length })}>
              <DateLinks register={register} dates={others} />
            </Fold>
          )}
        </Card>
      </Section>
    </>
  );
}

/** Something is to be marked on it, to be cleared up, or was told of it. */
function isToDo({ state, marked, of, excused, contested }: RegisterDateView): boolean {
  if (state === 'to_come') return excused > 0;
  return contested > 0 || (state === 'open' && marked < of);
}

function DateLinks({
  register,
  dates,
}: Pick<RegisterProps, 'register'> & { readonly dates: readonly RegisterDateView[] }) {
  return (
    <ol className="attendance-dates">
      {dates.map((date) => (
        <li key={date.number}>
          <DateLink register={register} date={date} />
        </li>
      ))}
    </ol>
  );
}

function DateLink({
  register,
  date,
}: Pick<RegisterProps, 'register'> & { date: RegisterDateView }) {
  const when = useDateWords(register.now);
  const isShown = date.number === register.shown?.number;
  return (
    <Link
      to={attendanceAddress('provider', register.orderId, date.number)}
      aria-current={isShown ? 'page' : undefined}
      preventScrollReset={false}
    >
      <span>{when(date)}</span>
      <DatePill date={date} />
    </Link>
  );
}

function DatePill({ date }: { readonly date: RegisterDateView }) {
  const t = useT().attendance.register;
  const { state, marked, of, excused, contested } = date;
  if (contested > 0) return <Pill tone="saffron">{t.contested}</Pill>;
  if (state === 'to_come') {
    return <Pill>{excused > 0 ? t.excused({ count: excused }) : t.toCome}</Pill>;
  }
  return <Pill tone={marked === of ? 'green' : 'blue'}>{t.counted({ marked, of })}</Pill>;
}

/** Why nothing can be marked on a date; null where it can. */
function useHindrance({ register }: RegisterProps, shown: ShownDate): string | null {
  const t = wordsFor(useT().attendance.register, register.isAlone);
  if (register.isWaiting) return t.waiting;
  if (shown.state === 'to_come') return t.tooEarly;
  if (shown.state === 'closed') return t.closed;
  return register.canMark ? null : t.readOnly;
}

function ShownDate(props: RegisterProps & { readonly shown: ShownDate }) {
  const { register, shown, answer } = props;
  const t = useT().attendance.register;
  const when = useDateWords(register.now);
  const hindrance = useHindrance(props, shown);
  const echo = useFormFailure(answer, { intent: 'mark' });
  const sent = useNavigation().formData?.get('set');
  return (
    <Section title={when(shown)} actions={<DatePill date={shown} />}>
      <Card className="stack">
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        {hindrance !== null && <p>{hindrance}</p>}
        {hindrance === null && shown.marked < shown.of && (
          <MarkForm number={shown.number}>
            <Button
              type="submit"
              name="set"
              value="all:present"
              block
              icon={<UsersRound aria-hidden />}
              pending={sent === 'all:present'}
              pendingLabel={t.saving}
            >
              {t.everybody}
            </Button>
            <small className="muted">{t.everybodyHint}</small>
          </MarkForm>
        )}
        {hindrance === null && <CodeForm {...props} />}
        <ul className="attendants">
          {shown.people.map((person) => (
            <Attendant key={person.place} {...props} person={person} canMark={hindrance === null} />
          ))}
        </ul>
      </Card>
    </Section>
  );
}

/** The code a household shows: typed, or there already where its QR code was scanned. */
function CodeForm({ shown, answer }: RegisterProps & { readonly shown: ShownDate }) {
  const t = useT().attendance.register;
  const [params] = useSearchParams();
  const echo = useFormFailure(answer, { intent: 'code' });
  const isPending = useNavigation().formData?.get('intent') === 'code';
  const scanned = params.get('code') ?? '';
  return (
    <Form method="post" replace preventScrollReset className="form">
      <FormKey />
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <input type="hidden" name="intent" value="code" />
      <input type="hidden" name="number" value={shown.number} />
      <TextField
        key={scanned}
        label={t.code}
        hint={t.codeHint}
        {...echo.field('code', /^\d{6}$/.test(scanned) ? scanned : '')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        required
      />
      <Button
        type="submit"
        variant={scanned === '' ? 'quiet' : 'primary'}
        pending={isPending}
        pendingLabel={t.confirming}
      >
        {t.confirmCode}
      </Button>
    </Form>
  );
}

function MarkForm({ number, children }: { number: number; children: ReactNode }) {
  return (
    <Form method="post" replace preventScrollReset className="stack is-tight">
      <FormKey />
      <input type="hidden" name="intent" value="mark" />
      <input type="hidden" name="number" value={number} />
      {children}
    </Form>
  );
}

function Attendant(
  props: RegisterProps & {
    readonly shown: ShownDate;
    readonly person: AttendantView;
    readonly canMark: boolean;
  },
) {
  const { register, shown, person, canMark, answer } = props;
  const t = useT().attendance;
  const nameOf = useRollName();
  const sent = useNavigation().formData?.get('set');
  const { place, mark, contest, isExcused } = person;
  const isContested = contest?.state === 'open';
  const name = nameOf(person);
  return (
    <li>
      <b>{name}</b>
      {isExcused && <span>{t.saidAbsent}</span>}
      {canMark && !isContested ? (
        <MarkForm number={shown.number}>
          <div className="attendance-marks" role="group" aria-label={name}>
            {MARKS.filter((one) => !(isExcused && one === 'absent')).map((one) => (
              <Button
                key={one}
                type="submit"
                name="set"
                value={`${place}:${one}`}
                variant={mark?.mark === one ? 'primary' : 'quiet'}
                aria-pressed={mark?.mark === one}
                aria-label={t.register.setFor({ name, mark: t.marks[one] })}
                pending={sent === `${place}:${one}`}
              >
                {t.register.set[one]}
              </Button>
            ))}
          </div>
        </MarkForm>
      ) : (
        mark && <span>{t.marks[mark.mark]}</span>
      )}
      <MarkHistory attendant={person} now={register.now} />
      {contest && (
        <div className="order-objection" data-state={contest.state}>
          <ContestWords contest={contest} isAlone={register.isAlone} />
          {isContested && canMark && (
            <AnswerContest
              contest={contest}
              side="provider"
              isAlone={register.isAlone}
              answer={answer}
            />
          )}
        </div>
      )}
    </li>
  );
}
