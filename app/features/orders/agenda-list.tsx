import { Link } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { CategoryIcon } from '#app/components/category.tsx';
import { Time } from '#app/components/time.tsx';
import { addDays } from '#app/domain/dates.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { AgendaItemView } from '#app/contracts/orders/views.ts';

/** The agenda by day, soonest first; each thing is a single link. */
export function AgendaList({
  items,
  today,
}: {
  readonly items: readonly AgendaItemView[];
  readonly today: string;
}) {
  const days = [...new Set(items.map(({ day }) => day))];
  return (
    <div className="agenda">
      {days.map((day) => (
        <section key={day} className="agenda-day" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>
            <DayName day={day} today={today} />
          </h2>
          <ul>
            {items
              .filter((item) => item.day === day)
              .map((item) => (
                <AgendaItem key={item.key} item={item} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function DayName({ day, today }: { readonly day: string; readonly today: string }) {
  const t = useT().orders.agenda;
  const locale = useLocale();
  if (day === today) return <>{t.today}</>;
  if (day === addDays(today, 1)) return <>{t.tomorrow}</>;
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return <>{formatDay(day, locale, isThisYear ? 'weekday' : 'full')}</>;
}

function AgendaItem({ item }: { readonly item: AgendaItemView }) {
  const t = useT().orders.agenda;
  return (
    <Card as="li" category={item.category} className="agenda-item">
      <span className="agenda-icon">
        <CategoryIcon category={item.category} />
      </span>
      <div>
        <p className="agenda-kind">
          {t[item.kind]} {'at' in item && <Time value={item.at} kind="clock" />}
        </p>
        <h3>
          <Link to={item.href} className="cover">
            {item.title}
          </Link>
        </h3>
        <p className="muted">
          {'providerName' in item
            ? t.from({ group: item.groupName, provider: item.providerName })
            : item.groupName}
        </p>
      </div>
    </Card>
  );
}
