import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { romeDay } from '#app/domain/dates.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { StatementTable } from '#app/features/expenses/statement-table.tsx';
import { concernsMoney, readsNews } from '#app/features/notifications/live-news.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getStatement } from '#server/expenses/get-statement.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('expenses');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsMoney);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const statement = await getStatement(context.service, {
    groupId: routeParam(params, 'groupId'),
    householdId: routeParam(params, 'householdId'),
  });
  if (!statement.ok) return refuseLoader(statement);
  const { name, isOwn } = statement.value;
  return {
    title: pageTitle(context.locale, ({ expenses: { statement: t } }) =>
      isOwn ? t.ownTitle : t.title({ name }),
    ),
    statement: statement.value,
    today: romeDay(context.service.now()),
  };
}

export default function Statement() {
  const { statement, today } = useLoaderData<typeof loader>();
  const t = useT().expenses;
  const locale = useLocale();
  const { group, name, isOwn, balanceCents, lines } = statement;
  const amount = formatEuro(Math.abs(balanceCents), locale);
  const words = isOwn ? { owed: t.ownOwed, owes: t.ownOwes, even: t.ownEven } : t.statement;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={isOwn ? t.statement.ownTitle : t.statement.title({ name })}
        crumbs={[
          { to: `/groups/${group.id}`, label: group.name },
          { to: `/groups/${group.id}/money`, label: t.title },
        ]}
        sub={
          balanceCents > 0
            ? words.owed({ amount })
            : balanceCents < 0
              ? words.owes({ amount })
              : words.even
        }
      />
      {lines.length === 0 ? (
        <EmptyState title={t.statement.empty} text={t.statement.emptyText} level={2} />
      ) : (
        <StatementTable statement={statement} today={today} />
      )}
    </div>
  );
}
