import CalendarClock from 'lucide-react/icons/calendar-clock';
import DoorOpen from 'lucide-react/icons/door-open';
import Users from 'lucide-react/icons/users';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Purse, Stat } from '#app/components/stat.tsx';
import { Table, type Column } from '#app/components/table.tsx';
import type { VisitMonthView } from '#app/contracts/spaces/visit-views.ts';
import { VISIT_OUTCOMES, type VisitRow } from '#app/domain/spaces/visits.ts';
import { formatCount } from '#app/i18n/format-count.ts';
import { formatMonth } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type Named = VisitRow & { readonly name: string };

/** How many people came in a month, and what for; `at` is the desk the page belongs to. */
export function VisitMonth({
  view,
  at,
}: {
  readonly view: VisitMonthView;
  readonly at: { readonly to: string; readonly label: string };
}) {
  const locale = useLocale();
  const { visits } = useT();
  const t = visits.month;
  const { total } = view.all;
  const byReason = useRows(view.all.rows, total);
  const isEmpty = total.received + total.left === 0;
  const path = `${at.to}/visits`;
  const month = formatMonth(`${view.month}-01`, locale);
  return (
    <div className="wrap page">
      <PageHeader title={t.title} sub={t.sub({ month })} crumbs={[at]} />
      <nav className="form-actions" aria-label={t.title}>
        {view.previous !== null && (
          <LinkButton to={`${path}?month=${view.previous}`} variant="quiet">
            {t.previous}
          </LinkButton>
        )}
        {view.next !== null && (
          <LinkButton to={`${path}?month=${view.next}`} variant="quiet">
            {t.next}
          </LinkButton>
        )}
        {!isEmpty && (
          <LinkButton to={`${path}/export?month=${view.month}`} reloadDocument variant="soft">
            {t.csv}
          </LinkButton>
        )}
      </nav>
      {isEmpty ? (
        <p className="muted">{t.none}</p>
      ) : (
        <>
          <Figures total={total} />
          <Section title={t.byReason}>
            <VisitTable rows={byReason} head={t.reason} view={view} />
          </Section>
          {view.spaces.length > 1 && (
            <Section title={t.bySpace}>
              <VisitTable
                rows={[
                  ...view.spaces.map((space) => ({ name: space.name, ...space.total })),
                  { name: t.all, ...total },
                ]}
                head={t.space}
                view={view}
              />
            </Section>
          )}
        </>
      )}
      <Banner tone="info">{t.definition}</Banner>
    </div>
  );
}

function useRows(rows: VisitMonthView['all']['rows'], total: VisitRow): readonly Named[] {
  const { visits } = useT();
  const named = rows.map((row) => ({ name: visits.reasons[row.reason], ...row }));
  return [...named, { name: visits.month.all, ...total }];
}

/** The figures of this month in short, with the way to the whole. */
export function VisitOverview({ total }: { readonly total: VisitRow }) {
  const t = useT().visits.month;
  return (
    <Section
      title={t.thisMonth}
      actions={
        <LinkButton to="/city/visits" variant="soft">
          {t.open}
        </LinkButton>
      }
    >
      <Figures total={total} />
    </Section>
  );
}

function Figures({ total }: { readonly total: VisitRow }) {
  const t = useT().visits.month;
  const locale = useLocale();
  const minutes = useMinutes();
  return (
    <Purse label={t.title}>
      <Stat
        icon={<Users aria-hidden />}
        value={formatCount(total.received, locale)}
        label={t.received({ count: total.received })}
      />
      {total.left > 0 && (
        <Stat
          icon={<DoorOpen aria-hidden />}
          tone="plain"
          value={formatCount(total.left, locale)}
          label={t.left({ count: total.left })}
        />
      )}
      {total.averageMinutes !== null && (
        <Stat
          icon={<CalendarClock aria-hidden />}
          tone="green"
          value={minutes(total.averageMinutes)}
          label={t.average}
        />
      )}
    </Purse>
  );
}

function useMinutes(): (minutes: number) => string {
  const { lasted } = useT().visits.over;
  return (minutes) => lasted({ minutes });
}

function VisitTable({
  rows,
  head,
  view,
}: {
  readonly rows: readonly Named[];
  readonly head: string;
  readonly view: VisitMonthView;
}) {
  const { visits } = useT();
  const t = visits.month;
  const locale = useLocale();
  const number = (value: number) => formatCount(value, locale);
  const columns: readonly Column<Named>[] = [
    { id: 'name', header: head, render: ({ name }) => name },
    { id: 'received', header: t.columnReceived, align: 'end', render: (r) => number(r.received) },
    ...VISIT_OUTCOMES.map((outcome): Column<Named> => ({
      id: outcome,
      header: visits.outcomes[outcome],
      align: 'end',
      render: (row) => number(row.byOutcome[outcome]),
    })),
    { id: 'left', header: t.columnLeft, align: 'end', render: (row) => number(row.left) },
    {
      id: 'minutes',
      header: t.columnMinutes,
      align: 'end',
      render: ({ averageMinutes }) => (averageMinutes === null ? '–' : number(averageMinutes)),
    },
  ];
  return (
    <Table
      caption={t.caption({ space: head, month: formatMonth(`${view.month}-01`, locale) })}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={({ name }) => name}
    />
  );
}
