import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ordersAddress } from '#app/contracts/orders/order-address.ts';
import { calendarDays, readDay } from '#app/domain/calendar-pages.ts';
import { addDays, romeDay, type CalendarDay } from '#app/domain/dates.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { AgendaCalendar, agendaHref } from '#app/features/orders/agenda-calendar.tsx';
import { AgendaList } from '#app/features/orders/agenda-list.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { listAgenda, orderSidesOf } from '#server/orders/list-agenda.server.ts';

export const handle = withTexts('agenda', 'deals');
export const links = signedInLinks;

export const meta = titleMeta;

/** How far the list looks ahead, in days. */
const LIST_DAYS = 60;

const VIEWS = ['list', 'week', 'month'] as const;
type AgendaView = (typeof VIEWS)[number];

function readView(params: URLSearchParams): AgendaView {
  const view = params.get('view');
  return VIEWS.find((each) => each === view) ?? 'list';
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { searchParams } = new URL(request.url);
  const today = romeDay(context.service.now());
  const view = readView(searchParams);
  const day = readDay(searchParams, today);
  return {
    title: pageTitle(context.locale, (t) => t.agenda.list.title),
    items: await listAgenda(context.service, daysOf(view, day, today)),
    sides: await orderSidesOf(context.service),
    today,
    view,
    day,
  };
}

function daysOf(view: AgendaView, day: CalendarDay, today: CalendarDay) {
  if (view === 'list') return { first: today, last: lastListed(today), isAhead: true };
  const days = calendarDays(day, view);
  return { first: days[0] ?? day, last: days.at(-1) ?? day };
}

function lastListed(today: CalendarDay): CalendarDay {
  return addDays(today, LIST_DAYS);
}

export default function Agenda() {
  const { items, sides, today, view, day } = useLoaderData<typeof loader>();
  const { agenda } = useT();
  const t = agenda.list;
  const isList = view === 'list';
  return (
    <div className={isList ? 'wrap is-narrow page' : 'wrap page'}>
      <PageHeader
        title={t.title}
        sub={t.sub}
        actions={
          <>
            <LinkButton to="/agenda/calendar" variant="quiet">
              {agenda.calendar.link}
            </LinkButton>
            {sides.map((side) => (
              <LinkButton key={side} to={ordersAddress(side)} variant="quiet">
                {side === 'group' || sides.length === 1 ? agenda.allOrders : agenda.workOrders}
              </LinkButton>
            ))}
          </>
        }
      />
      <nav className="view-links" aria-label={agenda.viewsLabel}>
        {VIEWS.map((each) => (
          <Link
            key={each}
            to={each === 'list' ? '/agenda' : agendaHref(each, day)}
            aria-current={each === view ? 'page' : undefined}
          >
            {agenda.views[each]}
          </Link>
        ))}
      </nav>
      {!isList && <AgendaCalendar items={items} span={view} day={day} today={today} />}
      {items.length > 0 && (
        <div className={isList ? undefined : 'agenda-below'}>
          <AgendaList items={items} today={today} />
        </div>
      )}
      {items.length > 0 && isList && <ListEnd day={lastListed(today)} />}
      {items.length === 0 && !isList && <p className="muted">{agenda.empty}</p>}
      {items.length === 0 && isList && (
        <EmptyState
          level={2}
          title={t.emptyTitle}
          text={t.emptyText}
          example={t.emptyExample}
          action={<LinkButton to="/groups">{t.emptyAction}</LinkButton>}
          illustration="sport"
        />
      )}
    </div>
  );
}

/** How far the list goes, and where what comes after it is seen. */
function ListEnd({ day }: { readonly day: CalendarDay }) {
  const t = useT().agenda.list;
  const locale = useLocale();
  return (
    <p className="muted">
      {t.until({ day: formatDay(day, locale) })}{' '}
      <Link to={agendaHref('month', day)}>{t.later}</Link>
    </p>
  );
}
