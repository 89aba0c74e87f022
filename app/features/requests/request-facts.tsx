import CalendarDays from 'lucide-react/icons/calendar-days';
import Hourglass from 'lucide-react/icons/hourglass';
import MapPin from 'lucide-react/icons/map-pin';
import Scale from 'lucide-react/icons/scale';
import Users from 'lucide-react/icons/users';
import type { ReactNode } from 'react';

import { TimetableText } from '#app/components/timetable-text.tsx';
import type { RequestFactsView } from '#app/contracts/requests/facts-view.ts';
import { wordsBeside } from '#app/domain/requests/schedule-words.ts';
import { servedDays } from '#app/domain/requests/timetable.ts';
import { datesInAll } from '#app/domain/requests/timetable-units.ts';
import { formatDateTime, formatDay, formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/**
 * `closesAt` is an ISO instant; null leaves the line out, where the page says it already or it is past.
 * `quantity`: null while a form holds none.
 */
export type ClosingFacts = Omit<RequestFactsView, 'quantity'> & {
  readonly quantity: number | null;
  readonly closesAt: string | null;
};

/** The facts of a request in short lines, each with its icon and word. */
export function RequestFacts({ request }: { readonly request: ClosingFacts }) {
  const { requests: t, components } = useT();
  const locale = useLocale();
  const { unit, quantity, basis, ages, closesAt } = request;
  const hasTimetable = request.timetable.kind !== 'open' || request.schedule === '';
  const words = wordsBeside(request.schedule, request.timetable);
  const inAll = datesInAll(request.timetable, request);
  const { startsOn, endsOn } = inAll ? servedDays(request.timetable, request) : request;
  const from = formatDay(startsOn, locale);
  return (
    <dl className="req-facts">
      <Fact icon={<Users aria-hidden />} label={t.facts.who}>
        {t.facts.people(request)}
        {ages.length > 0 && (
          <span>
            {t.facts.ages({
              ages: formatList(ages.map(String), locale),
              unknown: request.beneficiaries - ages.length,
            })}
          </span>
        )}
      </Fact>
      <Fact icon={<Scale aria-hidden />} label={t.facts.howMuch}>
        {quantity === null
          ? t.facts.notSaid
          : `${components.quantities[unit](quantity)} ${basis === 'total' ? t.facts.inAll : t.facts.perBeneficiary}`}
      </Fact>
      <Fact icon={<CalendarDays aria-hidden />} label={t.facts.when}>
        {hasTimetable && <TimetableText timetable={request.timetable} />}
        {words !== '' && (hasTimetable ? <span>{words}</span> : <b>{words}</b>)}
        <span>
          {startsOn === endsOn
            ? t.facts.oneDay({ day: from })
            : t.facts.period({ from, to: formatDay(endsOn, locale) })}
        </span>
        {inAll && (
          <span>{t.facts.dates({ ...inAll, hours: components.quantities.hour(inAll.hours) })}</span>
        )}
      </Fact>
      <Fact icon={<MapPin aria-hidden />} label={t.facts.where}>
        {t.facts.municipio({ number: request.municipio })}
      </Fact>
      {closesAt !== null && (
        <Fact icon={<Hourglass aria-hidden />} label={t.facts.answerBy}>
          {formatDateTime(closesAt, locale)}
        </Fact>
      )}
    </dl>
  );
}

function Fact(props: {
  readonly icon: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <dt>
        {props.icon}
        {props.label}
      </dt>
      <dd>{props.children}</dd>
    </div>
  );
}
