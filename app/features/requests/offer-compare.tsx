import { useState } from 'react';

import { CheckGroup } from '#app/components/choices.tsx';
import { Money } from '#app/components/money.tsx';
import { Table } from '#app/components/table.tsx';
import { Time } from '#app/components/time.tsx';
import { usePriceWords } from '#app/features/orders/price-words.ts';
import { useT } from '#app/i18n/i18n.tsx';
import type { OfferView, RequestPanelView } from '#app/contracts/requests/panel-view.ts';

import { usePointWords } from './household-curve.tsx';

/** Offers that fit side by side on a phone turned on its side. */
const MAX_COMPARED = 3;

/** Up to three live offers side by side; with more, people choose which. */
export function OfferCompare({ view }: { readonly view: RequestPanelView }) {
  const t = useT().requests;
  const live = view.offers.filter(({ state }) => state === 'open');
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  if (live.length < 2) return null;
  const ids = chosen ?? live.slice(0, MAX_COMPARED).map(({ offerId }) => offerId);
  const rows = live.filter(({ offerId }) => ids.includes(offerId)).slice(0, MAX_COMPARED);
  const toggle = (offerId: string, isOn: boolean) =>
    setChosen(isOn ? [...ids, offerId] : ids.filter((id) => id !== offerId));
  return (
    <details className="fold">
      <summary>{t.compare.title}</summary>
      <div className="stack">
        {live.length > MAX_COMPARED && (
          <CheckGroup
            legend={t.compare.choose}
            hint={t.compare.hint}
            name="compare"
            values={ids}
            options={live.map((offer) => ({
              value: offer.offerId,
              label: offer.provider.name,
              disabled: ids.length >= MAX_COMPARED && !ids.includes(offer.offerId),
            }))}
            onToggle={toggle}
          />
        )}
        <CompareTable offers={rows} view={view} />
      </div>
    </details>
  );
}

function CompareTable(props: {
  readonly offers: readonly OfferView[];
  readonly view: RequestPanelView;
}) {
  const { deals, requests: t } = useT();
  const words = usePriceWords();
  const { offers, view } = props;
  const pointWords = usePointWords(view.figureOf);
  const amount = (cents: number | null | undefined) =>
    typeof cents === 'number' ? <Money cents={cents} /> : '–';
  const nextPoint = ({ curve }: OfferView) =>
    curve.find(({ households }) => households === view.households.length + 1);
  const priced = (offer: OfferView) => (offer.price.kind === 'priced' ? offer.price : null);
  return (
    <Table
      caption={t.compare.caption}
      hideCaption
      rows={offers}
      rowKey={(offer) => offer.offerId}
      columns={[
        { id: 'provider', header: t.compare.provider, render: (offer) => offer.provider.name },
        {
          id: 'each',
          header: t.compare.price,
          align: 'end',
          render: (offer) => {
            const price = priced(offer);
            return price ? words.household(price.household) : '–';
          },
        },
        {
          id: 'own',
          header: t.compare.own,
          align: 'end',
          render: (offer) => amount(priced(offer)?.own?.cashCents),
        },
        {
          id: 'one-more',
          header: t.compare.oneMore,
          align: 'end',
          render: (offer) => {
            const point = nextPoint(offer);
            return point ? pointWords(point) : '–';
          },
        },
        {
          id: 'total',
          header: t.compare.total,
          align: 'end',
          render: (offer) => amount(priced(offer)?.totalCents),
        },
        {
          id: 'absences',
          header: t.compare.absences,
          render: (offer) => (offer.priceKind === 'paid' ? deals.absences[offer.absenceRule] : '–'),
        },
        {
          id: 'likes',
          header: t.compare.likes,
          align: 'end',
          render: (offer) =>
            t.offer.preferredBy({ count: offer.preferredBy, of: view.households.length }),
        },
        {
          id: 'until',
          header: t.compare.until,
          render: (offer) => <Time value={offer.validUntil} now={view.now} />,
        },
      ]}
    />
  );
}
