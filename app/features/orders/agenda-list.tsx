import { Link } from '@remix-run/react';
import MapPin from 'lucide-react/icons/map-pin';
import Vote from 'lucide-react/icons/vote';

import { Card } from '#app/components/card.tsx';
import { CategoryMark } from '#app/components/category.tsx';
import { Time } from '#app/components/time.tsx';
import { addDays } from '#app/domain/dates.ts';
import { formatClock, formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { AgendaItemView } from '#app/contracts/orders/views.ts';

import { useBuyerName } from './buyer-name.ts';
import { OrderPill } from './order-pill.tsx';
import { usePriceWords } from './price-words.ts';

/** The agenda by day, soonest first; each thing is a single link. */
export function AgendaList({
  items,
  today,
  level = 2,
}: {
  readonly items: readonly AgendaItemView[];
  readonly today: string;
  /** Of a day's heading; what happens then is one below. */
  readonly level?: 2 | 3;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const days = [...new Set(items.map(({ day }) => day))];
  return (
    <div className="agenda">
      {days.map((day) => (
        <section key={day} className="agenda-day" aria-labelledby={`day-${day}`}>
          <Heading id={`day-${day}`}>
            <DayName day={day} today={today} />
          </Heading>
          <ul>
            {items
              .filter((item) => item.day === day)
              .map((item) => (
                <AgendaItem key={item.key} item={item} level={level} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function DayName({ day, today }: { readonly day: string; readonly today: string }) {
  const t = useT().agenda.list;
  const locale = useLocale();
  if (day === today) return <>{t.today}</>;
  if (day === addDays(today, 1)) return <>{t.tomorrow}</>;
  return <>{formatDay(day, locale, 'weekday', today)}</>;
}

type WithHours = Extract<AgendaItemView, { endsAt: string }>;

function hasHours(item: AgendaItemView): item is WithHours {
  return 'endsAt' in item;
}

/** From when to when; that it is still to be confirmed, where it is. */
function Hours({ item }: { readonly item: WithHours }) {
  const t = useT().agenda;
  const locale = useLocale();
  return (
    <>
      {t.session({ from: formatClock(item.at, locale), to: formatClock(item.endsAt, locale) })}
      {item.kind === 'session' && item.isTentative && <> · {t.tentative}</>}
    </>
  );
}

/** At the head of what has no category: a vote about money, or an event of a space. */
function PlainMark({ kind }: Pick<AgendaItemView, 'kind'>) {
  return (
    <span className="category-mark">
      {kind === 'space_event' ? <MapPin aria-hidden /> : <Vote aria-hidden />}
    </span>
  );
}

function AgendaItem({ item, level }: { readonly item: AgendaItemView; readonly level: 2 | 3 }) {
  const Heading = level === 2 ? 'h3' : 'h4';
  const { list: t, attendance } = useT().agenda;
  const words = usePriceWords();
  return (
    <Card as="li" category={item.category ?? undefined} className="agenda-item">
      {item.category === null ? (
        <PlainMark kind={item.kind} />
      ) : (
        <CategoryMark category={item.category} />
      )}
      <div>
        <p className="agenda-kind">
          {hasHours(item) ? (
            <Hours item={item} />
          ) : (
            <>
              {t[item.kind]} {'at' in item && <Time value={item.at} kind="clock" />}
            </>
          )}
        </p>
        <Heading>
          <Link to={item.href} className="card-cover">
            {item.title}
          </Link>
        </Heading>
        <ItemFacts item={item} />
        {item.kind === 'session' && item.attendance && (
          <p>
            <Link to={item.attendance.href}>
              {item.attendance.asks === 'mark'
                ? attendance.mark
                : attendance.excuse(item.attendance)}
            </Link>
          </p>
        )}
        {'price' in item && (
          <p className="row">
            <OrderPill
              order={{ status: item.state, isHeldUp: false }}
              ownLeftCents={item.leftCents}
            />
            <span className="num">{words.household(item.price)}</span>
          </p>
        )}
      </div>
    </Card>
  );
}

/** Of whom it is, and where. */
function ItemFacts({ item }: { readonly item: AgendaItemView }) {
  const t = useT().agenda.list;
  const buyerName = useBuyerName(item.href.startsWith('/provider/') ? 'provider' : 'own');
  // How a group divides is about the group: its name stands above already.
  if (item.kind === 'split_vote_closes') return null;
  if (item.kind === 'space_event') return <p className="muted">{item.place}</p>;
  return (
    <p className="muted">
      {'providerName' in item
        ? t.from({ group: buyerName(item.groupName), provider: item.providerName })
        : buyerName(item.groupName)}
      {item.kind === 'session' && item.place !== null && <> · {item.place}</>}
    </p>
  );
}
