import { Money } from '#app/components/money.tsx';
import { Table } from '#app/components/table.tsx';
import type { ProgrammeFacts as Facts } from '#app/contracts/programmes/views.ts';
import { formatEuro, formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** What a programme gives, to whom, and what whoever applies has to show. */
export function ProgrammeFacts({ facts }: { readonly facts: Facts }) {
  const { programmes, components } = useT();
  const t = programmes.facts;
  const locale = useLocale();
  return (
    <div className="stack">
      <dl className="programme-facts">
        <div>
          <dt>{t.who}</dt>
          <dd>
            <WhoText facts={facts} />
          </dd>
        </div>
        <div>
          <dt>{t.categories}</dt>
          <dd>
            {formatList(
              facts.categories.map((category) => components.categories[category]),
              locale,
            )}
          </dd>
        </div>
        <div>
          <dt>{t.documents}</dt>
          <dd>
            {facts.documents.length === 0 ? (
              t.noDocuments
            ) : (
              <ul>
                {facts.documents.map((line) => (
                  <li key={line} dir="auto">
                    {line}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
        <div>
          <dt>{t.funding}</dt>
          <dd dir="auto">{facts.funding}</dd>
        </div>
      </dl>
      <BandTable facts={facts} />
    </div>
  );
}

function WhoText({ facts }: { readonly facts: Facts }) {
  const t = useT().programmes.facts;
  const { beneficiary, minAge: from, maxAge: to } = facts;
  const ages =
    from !== null && to !== null
      ? t.ages({ from, to })
      : from !== null
        ? t.agesFrom({ from })
        : to !== null
          ? t.agesTo({ to })
          : null;
  return (
    <>
      {[t.beneficiary[beneficiary], ages].filter((text) => text !== null).join(', ')}.{' '}
      {t.onePerPerson}
    </>
  );
}

function BandTable({ facts: { bands } }: { readonly facts: Facts }) {
  const t = useT().programmes.facts;
  const locale = useLocale();
  const last = bands.at(-1);
  return (
    <div className="stack is-tight">
      <Table
        caption={t.bands}
        rows={bands.map((band, index) => ({ ...band, number: index + 1 }))}
        rowKey={({ number }) => number}
        columns={[
          { id: 'band', header: t.band, render: ({ number }) => number },
          {
            id: 'isee',
            header: t.isee,
            render: ({ iseeFromCents, iseeToCents }) =>
              t.from({
                from: formatEuro(iseeFromCents, locale),
                to: formatEuro(iseeToCents, locale),
              }),
          },
          {
            id: 'value',
            header: t.value,
            align: 'end',
            render: ({ valueCents }) => <Money cents={valueCents} />,
          },
        ]}
      />
      {last && (
        <p className="muted small">{t.above({ to: formatEuro(last.iseeToCents, locale) })}</p>
      )}
    </div>
  );
}
