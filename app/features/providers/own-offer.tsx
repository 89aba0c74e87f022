import { Form } from '@remix-run/react';

import { Button, LinkButton } from '#app/components/button.tsx';
import { Pill, type PillTone } from '#app/components/pill.tsx';
import { Time } from '#app/components/time.tsx';
import type { QuantityBasis, Unit } from '#app/domain/catalogue/units.ts';
import type { OfferState } from '#app/domain/requests/offer-state.ts';
import type { PriceBand } from '#app/domain/requests/price-bands.ts';
import { usePriceWords } from '#app/features/orders/price-words.ts';
import { formatDateTime, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { OwnOfferView } from '#app/contracts/providers/views.ts';

const TONES: Readonly<Record<OfferState, PillTone>> = {
  open: 'blue',
  withdrawn: 'neutral',
  lost: 'neutral',
  won: 'green',
  expired: 'neutral',
};

/** State of one's own offer, as a pill. */
export function OwnOfferPill({ offer }: { readonly offer: OwnOfferView }) {
  const t = useT();
  if (offer.isUnderVote) return <Pill tone="saffron">{t.providers.offer.underVote}</Pill>;
  return <Pill tone={TONES[offer.state]}>{t.deals.offers[offer.state]}</Pill>;
}

/** One's own offer: prices, terms, until when, and the prices it had before. */
export function OwnOffer(props: {
  readonly offer: OwnOfferView;
  readonly request: { readonly unit: Unit; readonly basis: QuantityBasis };
  readonly now: string;
}) {
  const { deals, providers } = useT();
  const t = providers.offer;
  const locale = useLocale();
  const { offer, request, now } = props;
  return (
    <div className="stack is-tight">
      <BandList bands={offer.bands} {...request} />
      {offer.priceKind === 'paid' && offer.total && (
        <p>
          <b>
            {t.total({
              households: offer.total.households,
              amount: formatEuro(offer.total.cents, locale),
            })}
          </b>
        </p>
      )}
      {offer.priceKind === 'paid' && <p>{deals.absences[offer.absenceRule]}</p>}
      <p className="as-typed">{offer.terms}</p>
      {offer.state === 'open' && (
        <p className="muted small">
          {t.validTo({ when: formatDateTime(offer.validUntil, locale, now) })}
        </p>
      )}
      {offer.state === 'won' && (
        <div>
          <LinkButton to="/provider/orders">{t.order}</LinkButton>
        </div>
      )}
      {offer.earlier.length > 0 && (
        <details className="fold">
          <summary>{t.history}</summary>
          <ul className="stack is-tight">
            {offer.earlier.toReversed().map(({ at, bands }) => (
              <li key={at}>
                <p className="muted small">
                  <Time value={at} now={now} />
                </p>
                <BandList bands={bands} {...request} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function BandList(props: {
  readonly bands: readonly PriceBand[];
  readonly unit: Unit;
  readonly basis: QuantityBasis;
}) {
  const t = useT().providers.offer;
  const words = usePriceWords();
  const { unit, basis } = props;
  return (
    <ul>
      {props.bands.map(({ minHouseholds, maxHouseholds, unitPriceCents }) => (
        <li key={minHouseholds}>
          {t.band({
            from: minHouseholds,
            to: maxHouseholds,
            price: words.unit({ unitPriceCents, unit, basis }),
          })}
        </li>
      ))}
    </ul>
  );
}

/** Takes one's own offer back, after a second look. */
export function WithdrawOffer({ offerId }: { readonly offerId: string }) {
  const t = useT().providers.offer;
  return (
    <details className="fold">
      <summary>{t.withdraw}</summary>
      <Form method="post" className="stack is-tight">
        <p>{t.withdrawText}</p>
        <input type="hidden" name="offerId" value={offerId} />
        <div>
          <Button type="submit" variant="danger" name="intent" value="withdraw">
            {t.withdrawNow}
          </Button>
        </div>
      </Form>
    </details>
  );
}
