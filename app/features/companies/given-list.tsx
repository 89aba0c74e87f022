import { Money } from '#app/components/money.tsx';
import { Section } from '#app/components/card.tsx';
import { Table } from '#app/components/table.tsx';
import type { GrantView } from '#app/contracts/companies/grant-views.ts';
import { formatDateTime, formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** What was given in the year, newest first. */
export function GivenList({
  grants,
  now,
}: {
  readonly grants: readonly GrantView[];
  readonly now: string;
}) {
  const { grants: texts, components } = useT();
  const t = texts.list;
  const locale = useLocale();
  return (
    <Section title={t.title} {...(grants.length >= 100 && { hint: t.newest })}>
      {grants.length === 0 ? (
        <p className="muted">{t.none}</p>
      ) : (
        <Table
          caption={t.title}
          hideCaption
          rows={grants}
          rowKey={({ benefitId }) => benefitId}
          columns={[
            {
              id: 'person',
              header: t.person,
              render: ({ name, category }) =>
                category === null ? name : `${name}, ${components.categories[category]}`,
            },
            { id: 'at', header: t.at, render: ({ at }) => formatDateTime(at, locale, now) },
            {
              id: 'until',
              header: t.expiresOn,
              render: ({ expiresOn }) => formatDay(expiresOn, locale),
            },
            {
              id: 'amount',
              header: t.amount,
              align: 'end',
              render: ({ amountCents }) => <Money cents={amountCents} />,
            },
          ]}
        />
      )}
    </Section>
  );
}
