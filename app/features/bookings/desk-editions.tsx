import { Form, Link } from '@remix-run/react';

import { Button, LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Pill, type PillTone } from '#app/components/pill.tsx';
import { Select } from '#app/components/select.tsx';
import { Table } from '#app/components/table.tsx';
import type { DeskEditionView, SellableView } from '#app/contracts/bookings/views.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useEditionWords } from './edition-words.ts';

/** All editions of a provider, one a row. */
export function DeskEditions({ editions }: { readonly editions: readonly DeskEditionView[] }) {
  const t = useT().courses;
  const words = useEditionWords();
  if (editions.length === 0) return <EmptyState title={t.empty} text={t.emptyText} level={2} />;
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={editions}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'edition',
          header: t.edition,
          render: ({ id, title, serviceTitle }) => (
            <>
              <Link to={`/provider/editions/${id}`}>{title}</Link>
              <span className="field-hint">{serviceTitle}</span>
            </>
          ),
        },
        { id: 'when', header: t.when, render: (edition) => words.days(edition) },
        {
          id: 'bought',
          header: t.bought,
          render: ({ bought, seats }) => <span className="num">{t.of({ bought, seats })}</span>,
        },
        { id: 'waiting', header: t.waiting, render: ({ waiting }) => waiting },
        { id: 'state', header: t.state, render: (edition) => <EditionState edition={edition} /> },
      ]}
    />
  );
}

/** Where an edition stands, in a word, and how many are missing. */
export function EditionState({ edition }: { readonly edition: DeskEditionView }) {
  const t = useT().courses;
  const locale = useLocale();
  const { state, missing, decidesOn } = edition;
  const word = wordOf(edition);
  return (
    <span className="row">
      <Pill tone={TONES[word]}>{t.states[word]}</Pill>
      {state === 'open' && missing > 0 && (
        <span className="small">
          {t.missing({ count: missing, day: formatDay(decidesOn, locale) })}
        </span>
      )}
    </span>
  );
}

type Word = 'open' | 'sure' | 'called_off' | 'over' | 'begun';

const TONES: Readonly<Record<Word, PillTone>> = {
  open: 'blue',
  sure: 'green',
  called_off: 'red',
  over: 'neutral',
  begun: 'green',
};

function wordOf({ state, isSelling, hasBegun }: DeskEditionView): Word {
  if (state === 'called_off') return state;
  if (hasBegun) return 'begun';
  return state === 'sure' || isSelling ? state : 'over';
}

/** The way to a new edition: of which service. */
export function NewEdition({ services }: { readonly services: readonly SellableView[] }) {
  const t = useT().courses;
  if (services.length === 0) {
    return (
      <Card look="sunk">
        <p>{t.nothingToSell}</p>
        <LinkButton to="/provider/services" variant="soft">
          {t.ownServices}
        </LinkButton>
      </Card>
    );
  }
  return (
    <Card>
      <Form method="get" action="/provider/editions/new" className="form">
        <h2>{t.makeNew}</h2>
        <Select
          label={t.ofService}
          name="service"
          options={services.map(({ id, title, providerName }) => ({
            value: id,
            label: `${title} – ${providerName}`,
          }))}
        />
        <Button type="submit" variant="soft">
          {t.next}
        </Button>
      </Form>
    </Card>
  );
}
