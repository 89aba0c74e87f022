import { Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Table } from '#app/components/table.tsx';
import type { OpenDataAddress } from '#app/contracts/open-data/addresses.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** What is published for programs, and where. */
export function OpenDataPage({
  origin,
  addresses,
}: {
  origin: string;
  addresses: readonly OpenDataAddress[];
}) {
  const t = useT().openData;
  const example = `${origin}/api/v1/services?q=nuoto&municipio=7&sort=price`;
  return (
    <div className="wrap is-narrow page stack is-loose">
      <PageHeader title={t.title} sub={t.lead} />
      <Section title={t.ways.title}>
        <Table
          caption={t.ways.title}
          hideCaption
          rows={addresses}
          rowKey={({ path }) => path}
          columns={[
            { id: 'what', header: t.ways.what, render: ({ name }) => t.ways.rows[name] },
            {
              id: 'address',
              header: t.ways.address,
              render: ({ path }) => <a href={path}>{path}</a>,
            },
          ]}
        />
      </Section>
      <Section title={t.example.title} hint={t.example.sub}>
        <p>
          <a href={example}>{example}</a>
        </p>
      </Section>
      <Section title={t.rules.title}>
        <ul className="stack">
          {t.rules.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
