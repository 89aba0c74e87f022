import { Link } from '@remix-run/react';
import Users from 'lucide-react/icons/users';

import { Card, Section } from '#app/components/card.tsx';
import { Chip } from '#app/components/category.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Pill } from '#app/components/pill.tsx';
import { Time } from '#app/components/time.tsx';
import { isRequestOver, requestWord } from '#app/domain/requests/request-state.ts';
import { useT } from '#app/i18n/i18n.tsx';
import type { InboxRow, InboxView } from '#app/contracts/providers/views.ts';

/** The inbox in three parts: to look at, with an offer of one's own, finished. */
export function InboxList({ view }: { readonly view: InboxView }) {
  const t = useT().providers.inbox;
  if (view.rows.length === 0) {
    return (
      <EmptyState level={2} title={t.emptyTitle} text={t.emptyText} example={t.emptyExample} />
    );
  }
  const isLive = ({ state }: InboxRow) => !isRequestOver(state);
  const parts = [
    { title: t.open, rows: view.rows.filter((row) => isLive(row) && row.ownOffer !== 'open') },
    { title: t.answered, rows: view.rows.filter((row) => isLive(row) && row.ownOffer === 'open') },
    { title: t.over, rows: view.rows.filter((row) => !isLive(row)) },
  ];
  return (
    <div className="stack is-loose">
      {parts.map(({ title, rows }) => (
        <Section key={title} title={title}>
          {rows.length === 0 && <p className="muted">{t.sectionEmpty}</p>}
          <ul className="grid">
            {rows.map((row) => (
              <InboxCard key={`${row.providerId}${row.requestId}`} row={row} view={view} />
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

function InboxCard({ row, view }: { readonly row: InboxRow; readonly view: InboxView }) {
  const t = useT();
  const hasMany = view.providers.length > 1;
  const query = hasMany ? `?provider=${row.providerId}` : '';
  return (
    <Card
      as="li"
      category={row.category}
      look={row.isNew ? 'accent' : 'plain'}
      className="inbox-card"
    >
      <div className="row between">
        <Chip category={row.category} />
        <span className="row">
          {!row.isNew && row.newWords > 0 && (
            <Pill tone="new">{t.deals.questions.newWords({ count: row.newWords })}</Pill>
          )}
          <InboxPill row={row} />
        </span>
      </div>
      <h3>
        <Link to={`/provider/requests/${row.requestId}${query}`} className="card-cover">
          {row.title}
        </Link>
      </h3>
      <p className="row">
        <Users aria-hidden /> {t.requests.facts.people(row)}
      </p>
      <p>
        {t.components.quantities[row.unit](row.quantity)} {t.deals.price.bases[row.basis]} ·{' '}
        {t.requests.facts.municipio({ number: row.municipio })}
      </p>
      <p className="muted small">
        {row.state === 'open' ? (
          <Time value={row.closesAt} kind="closing" now={view.now} />
        ) : (
          t.deals.requests[requestWord(row.state, row.ownOffer)]
        )}
        {hasMany && <> · {t.providers.inbox.at({ name: row.providerName })}</>}
      </p>
    </Card>
  );
}

function InboxPill({ row }: { readonly row: InboxRow }) {
  const t = useT();
  if (row.isNew) return <Pill tone="new">{t.providers.inbox.isNew}</Pill>;
  if (row.ownOffer === 'open') return <Pill tone="blue">{t.providers.inbox.offered}</Pill>;
  if (row.ownOffer === null) return null;
  const tone = row.ownOffer === 'won' ? 'green' : 'neutral';
  return <Pill tone={tone}>{t.deals.offers[row.ownOffer]}</Pill>;
}
