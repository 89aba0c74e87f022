import ArrowDown from 'lucide-react/icons/arrow-down';
import { useState } from 'react';

import { Button } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Count } from '#app/components/pill.tsx';
import { offersInSight } from '#app/domain/requests/offer-news.ts';
import { isRequestOver } from '#app/domain/requests/request-state.ts';
import { useT } from '#app/i18n/i18n.tsx';
import type { OfferView, RequestPanelView } from '#app/contracts/requests/panel-view.ts';

import { OfferCard } from './offer-card.tsx';

/**
 * The offers, in the order they came. One that arrives while somebody reads waits behind a button,
 * so that nothing moves under a finger; what changes in an offer shows where it is.
 */
export function OfferList({ view }: { readonly view: RequestPanelView }) {
  const t = useT().requests.panel;
  const [shownIds, setShownIds] = useState(() => view.offers.map(({ offerId }) => offerId));
  // The first offer has nothing to push away: it shows at once.
  if (shownIds.length === 0 && view.offers.length > 0) {
    setShownIds(view.offers.map(({ offerId }) => offerId));
  }
  const shown = offersInSight(view.offers, shownIds);
  const waiting = view.offers.length - shown.length;
  const isStanding = ({ state }: OfferView) => state === 'open' || state === 'won';
  // No offer comes any more.
  const isAnswered = view.state === 'choosing' || isRequestOver(view.state);
  const ended = shown.filter((offer) => !isStanding(offer));
  return (
    <div className="stack">
      <div aria-live="polite">
        {waiting > 0 && (
          <Button
            block
            variant="soft"
            icon={<ArrowDown aria-hidden />}
            onClick={() => setShownIds(view.offers.map(({ offerId }) => offerId))}
          >
            {t.showNew({ count: waiting })}
          </Button>
        )}
      </div>
      {view.offers.length === 0 && isAnswered && <p className="muted">{t.emptyOver}</p>}
      {view.offers.length === 0 && !isAnswered && (
        <EmptyState
          title={t.emptyTitle}
          text={t.emptyText}
          example={t.emptyExample}
          illustration={view.category}
        />
      )}
      <OfferCards offers={shown.filter(isStanding)} view={view} />
      {ended.length > 0 && (
        <details className="fold">
          <summary>
            {t.endedOffers} <Count value={ended.length} />
          </summary>
          <OfferCards offers={ended} view={view} />
        </details>
      )}
    </div>
  );
}

function OfferCards(props: {
  readonly offers: readonly OfferView[];
  readonly view: RequestPanelView;
}) {
  const { offers, view } = props;
  if (offers.length === 0) return null;
  return (
    <ul className="grid offers">
      {offers.map((offer) => (
        <OfferCard key={offer.offerId} offer={offer} view={view} />
      ))}
    </ul>
  );
}
