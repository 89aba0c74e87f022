import { CalendarDays, Hourglass, MapPin, Scale, Users } from 'lucide-react';
import type { ReactNode } from 'react';

import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { QuantityBasis, Unit } from '#app/domain/catalogue/units.ts';
import { formatDateTime, formatDay, formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** What can be said of a request to anybody who may read it: R4's facts, and no more. */
export type RequestFactsView = {
  readonly unit: Unit;
  readonly quantity: number;
  readonly basis: QuantityBasis;
  readonly municipio: Municipio;
  readonly schedule: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly households: number;
  readonly beneficiaries: number;
  readonly ages: readonly number[];
  /** ISO instant; null leaves the line out, where the page says it already. */
  readonly closesAt: string | null;
};

/** The facts of a request in short lines, each with its icon and word. */
export function RequestFacts({ request }: { readonly request: RequestFactsView }) {
  const t = useT().requests;
  const locale = useLocale();
  const { unit, quantity, basis, ages, closesAt } = request;
  const days = {
    from: formatDay(request.startsOn, locale),
    to: formatDay(request.endsOn, locale),
  };
  return (
    <dl className="req-facts">
      <Fact icon={<Users aria-hidden />} label={t.facts.who}>
        {t.facts.people(request)}
        {ages.length > 0 && (
          <span>{t.facts.ages({ ages: formatList(ages.map(String), locale) })}</span>
        )}
      </Fact>
      <Fact icon={<Scale aria-hidden />} label={t.facts.howMuch}>
        {t.amounts[unit](quantity)} {basis === 'total' ? t.facts.inAll : t.facts.perBeneficiary}
      </Fact>
      <Fact icon={<CalendarDays aria-hidden />} label={t.facts.when}>
        {request.schedule !== '' && <b>{request.schedule}</b>}
        <span>{t.facts.period(days)}</span>
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
