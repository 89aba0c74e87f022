import CalendarDays from 'lucide-react/icons/calendar-days';
import Hourglass from 'lucide-react/icons/hourglass';
import MapPin from 'lucide-react/icons/map-pin';
import Scale from 'lucide-react/icons/scale';
import Users from 'lucide-react/icons/users';
import type { ReactNode } from 'react';

import { TimetableText } from '#app/components/timetable-text.tsx';
import type { RequestFactsView } from '#app/contracts/requests/facts-view.ts';
import type { SheetTime } from '#app/domain/orders/delivery-sheet.ts';
import { wordsBeside } from '#app/domain/requests/schedule-words.ts';
import { servedDays } from '#app/domain/requests/timetable.ts';
import { datesInAll, hoursWithoutDate } from '#app/domain/requests/timetable-units.ts';
import { formatDateTime, formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { formatDays } from '#app/i18n/format-period.ts';

/**
 * `closesAt` is an ISO instant; null leaves the line out, where the page says it already or it is past.
 * `quantity`: null while a form holds none.
 */
export type ClosingFacts = Omit<RequestFactsView, 'quantity'> & {
  readonly quantity: number | null;
  readonly closesAt: string | null;
  /** Where the group wants it: for its own eyes. */
  readonly place?: string;
  /** Whether a provider reads that; before there is a request, not yet. */
  readonly placeTime?: SheetTime;
};

/** The facts of a request in short lines, each with its icon and word. */
export function RequestFacts({ request }: { readonly request: ClosingFacts }) {
  const { requests: t, components } = useT();
  const locale = useLocale();
  const { unit, quantity, basis, ages, closesAt, place = '', placeTime = 'not_yet' } = request;
  const hasTimetable = request.timetable.kind !== 'open' || request.schedule === '';
  const words = wordsBeside(request.schedule, request.timetable);
  const inAll = datesInAll(request.timetable, request);
  const gap = hoursWithoutDate(request, inAll);
  const days = inAll ? servedDays(request.timetable, request) : request;
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
        <span>{formatDays(days, locale)}</span>
        {inAll && (
          <span>{t.facts.dates({ ...inAll, hours: components.quantities.hour(inAll.hours) })}</span>
        )}
        {gap > 0 && <span>{t.facts.undated({ count: gap })}</span>}
        {gap < 0 && <span>{t.facts.unasked({ count: -gap })}</span>}
      </Fact>
      <Fact icon={<MapPin aria-hidden />} label={t.facts.where}>
        {t.facts.municipio({ number: request.municipio })}
        {place !== '' && (
          <span>
            {place}
            {placeTime !== 'over' && ` ${t.facts.placeHint[placeTime]}`}
          </span>
        )}
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
