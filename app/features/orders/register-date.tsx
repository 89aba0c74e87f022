import { Form, useNavigation, useSearchParams } from '@remix-run/react';
import UsersRound from 'lucide-react/icons/users-round';
import type { ReactNode } from 'react';

import { ErrorNote } from '#app/components/banner.tsx';
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
import { MARKS } from '#app/domain/orders/attendance.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';

import { useDateWords, useRollName } from './attendance-words.ts';
import { AnswerContest, ContestWords } from './contest-box.tsx';
import { MarkHistory } from './mark-history.tsx';

export type RegisterProps = { readonly register: RegisterView; readonly answer: unknown };

type ShownDate = NonNullable<RegisterView['shown']>;

/** How far the marks of a date are. */
export function DatePill({ date }: { readonly date: RegisterDateView }) {
  const t = useT().attendance.register;
  const { state, marked, of, excused, contested } = date;
  if (contested > 0) return <Pill tone="saffron">{t.contested}</Pill>;
  if (state === 'to_come') {
    return <Pill>{excused > 0 ? t.excused({ count: excused }) : t.toCome}</Pill>;
  }
  if (state === 'closed' && marked < of) {
    return <Pill>{marked === 0 ? t.neverMarked : t.counted({ marked, of })}</Pill>;
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

/** One date with everybody who takes part: marked by a thumb or by the code of a household. */
export function RegisterDate(props: RegisterProps & { readonly shown: ShownDate }) {
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
      {person.reason !== null && <q className="as-typed">{person.reason}</q>}
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
