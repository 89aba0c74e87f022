import { Form, Link } from '@remix-run/react';

import { Button, LinkButton } from '#app/components/button.tsx';
import { Money } from '#app/components/money.tsx';
import { NoWords } from '#app/components/no-words.tsx';
import { Pager } from '#app/components/pager.tsx';
import { Table, type Column } from '#app/components/table.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { companyPeoplePath, employeePath } from '#app/contracts/companies/people-address.ts';
import type { CompanyPeopleView, EmployeeView } from '#app/contracts/companies/people-views.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** The people of the year: since when, what each was given, what can still be given, who left. */
export function EmployeeTable({ view }: { readonly view: CompanyPeopleView }) {
  const t = useT().employees.table;
  const columns = useColumns(view);
  const { companyId, employees, employeeCount, page, pageCount, search } = view;
  if (employeeCount === 0) return <p className="muted">{t.none}</p>;
  const base = companyPeoplePath(companyId);
  const hrefFor = (to: number) => `${base}&q=${encodeURIComponent(search)}&page=${to}`;
  return (
    <div className="stack">
      <Form method="get" className="row" role="search">
        <input type="hidden" name="company" value={companyId} />
        <TextField
          key={search}
          type="search"
          name="q"
          label={t.search}
          defaultValue={search}
          maxLength={80}
        />
        <Button type="submit" variant="quiet">
          {t.find}
        </Button>
        {search !== '' && (
          <LinkButton to={base} variant="plain">
            {t.all}
          </LinkButton>
        )}
      </Form>
      <NoWords typed={search} />
      {employees.length === 0 ? (
        <p className="muted">{t.nobodyFound}</p>
      ) : (
        <Table
          caption={t.title}
          hideCaption
          rows={employees}
          rowKey={({ personId }) => personId}
          columns={columns}
        />
      )}
      <Pager page={page} pageCount={pageCount} hrefFor={hrefFor} />
    </div>
  );
}

/** A plan that pays back gives nothing beforehand: it has no columns of money. */
function useColumns({ companyId, planKind }: CompanyPeopleView): readonly Column<EmployeeView>[] {
  const t = useT().employees.table;
  const locale = useLocale();
  const who: readonly Column<EmployeeView>[] = [
    {
      id: 'name',
      header: t.name,
      render: ({ personId, name }) => (
        <Link to={employeePath(companyId, personId)} dir="auto">
          {name}
        </Link>
      ),
    },
    { id: 'number', header: t.number, render: ({ staffNumber }) => staffNumber || '—' },
    {
      id: 'since',
      header: t.since,
      render: ({ joinedOn, leftOn }) => (
        <>
          {joinedOn === null ? t.unknown : formatDay(joinedOn, locale)}
          {leftOn !== null && (
            <>
              <br />
              {t.hasLeft({ day: formatDay(leftOn, locale) })}
            </>
          )}
        </>
      ),
    },
  ];
  if (planKind === 'reimbursement') return who;
  return [
    ...who,
    {
      id: 'granted',
      header: t.granted,
      align: 'end',
      render: ({ grantedCents }) => <Money cents={grantedCents} />,
    },
    {
      id: 'left',
      header: t.left,
      align: 'end',
      render: ({ leftCents }) => (leftCents === null ? '—' : <Money cents={leftCents} />),
    },
  ];
}
