import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { orderAddress } from '#app/contracts/orders/order-address.ts';
import type {
  ContestToAnswerView,
  OwnAttendanceView,
  OwnDateView,
} from '#app/contracts/orders/attendance-view.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useDateWords } from './attendance-words.ts';
import { AnswerContest, ContestWords } from './contest-box.tsx';
import { Fold } from './fold.tsx';
import { DateRow } from './own-date.tsx';

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
      {attendance.closingUntil !== null && past.some(({ isClosed }) => isClosed) && (
        <Closed {...props} until={attendance.closingUntil} />
      )}
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

/** A bill is closed: of its marks the household says on the order that they are not so (STP3). */
function Closed({ attendance, until }: Props & { readonly until: string }) {
  const t = useT().attendance.own;
  const locale = useLocale();
  return (
    <Banner tone="info" title={t.closed}>
      <p>{t.closedText({ at: formatMoment(until, attendance.now, locale) })}</p>
      <LinkButton
        to={`${orderAddress('group', attendance.orderId)}#steps`}
        variant="quiet"
        size="s"
      >
        {t.toSteps}
      </LinkButton>
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
