import { Link } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Card, Section } from '#app/components/card.tsx';
import type { RegisterDateView } from '#app/contracts/orders/attendance-view.ts';
import { attendanceAddress } from '#app/contracts/orders/order-address.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';

import { useDateWords } from './attendance-words.ts';
import { Fold } from './fold.tsx';
import { DatePill, RegisterDate, type RegisterProps } from './register-date.tsx';

/** So many dates to come stand open; the others are folded, but for those with something to do. */
const FEW = 3;

/** One date with everybody who takes part, to be marked with a thumb; below it the other dates. */
export function Register(props: RegisterProps) {
  const { register } = props;
  const { register: words, own } = useT().attendance;
  const t = wordsFor(words, register.isAlone);
  const { shown, dates } = register;
  const next = dates.filter(({ state }) => state === 'to_come').slice(0, FEW);
  const near = dates.filter(
    (date) => next.includes(date) || isToDo(date) || date.number === shown?.number,
  );
  const others = dates.filter((date) => !near.includes(date));
  return (
    <>
      {!register.isNamed && <Banner tone="info">{t.numbers[register.names]}</Banner>}
      {shown && <RegisterDate {...props} shown={shown} />}
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
