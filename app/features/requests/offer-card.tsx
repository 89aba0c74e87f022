import BadgeCheck from 'lucide-react/icons/badge-check';
import Check from 'lucide-react/icons/check';
import FileText from 'lucide-react/icons/file-text';
import Hourglass from 'lucide-react/icons/hourglass';
import ThumbsUp from 'lucide-react/icons/thumbs-up';
import UserCheck from 'lucide-react/icons/user-check';
import UserPlus from 'lucide-react/icons/user-plus';
import Wallet from 'lucide-react/icons/wallet';

import { ProviderLogo } from '#app/components/avatar.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Pill } from '#app/components/pill.tsx';
import { Time } from '#app/components/time.tsx';
import { isForMore } from '#app/domain/requests/price-bands.ts';
import { usePriceWords } from '#app/features/orders/price-words.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { OfferView, RequestPanelView } from '#app/contracts/requests/panel-view.ts';

import { HouseholdCurve, useOneMoreWords } from './household-curve.tsx';
import { OfferBill, OfferPrices } from './offer-price.tsx';
import { PutToVote } from './put-to-vote.tsx';
import { RequestAction } from './request-action.tsx';

/** One offer: who, how much for each household and for this one, on which terms, who likes it. */
export function OfferCard(props: { readonly offer: OfferView; readonly view: RequestPanelView }) {
  const t = useT().requests;
  const { offer, view } = props;
  const { provider, state } = offer;
  const isOpen = state === 'open';
  const look = isOpen ? (offer.isNew ? 'accent' : 'plain') : state === 'won' ? 'selected' : 'sunk';
  return (
    <Card as="li" look={look} className="offer">
      <div className="offer-head">
        <ProviderLogo name={provider.name} id={provider.id} />
        <div>
          <h3>{provider.name}</h3>
          <p className="muted small">
            {offer.revision > 1 ? t.offer.changed : t.offer.sent}{' '}
            <Time value={offer.pricedAt} kind="ago" now={view.now} />
          </p>
        </div>
        <OfferPill offer={offer} />
      </div>
      <Standing provider={provider} />
      <OfferPrices offer={offer} />
      <OfferTerms offer={offer} view={view} />
      {isOpen && <Preference offer={offer} view={view} />}
      <OfferBill offer={offer} view={view} />
      {isOpen && isForMore(offer.curve, view.households.length) && (
        <details className="fold">
          <summary>{t.curve.title}</summary>
          <HouseholdCurve
            curve={offer.curve}
            each={view.figureOf}
            households={view.households.length}
          />
        </details>
      )}
      {isOpen && view.may.putToVote && offer.price.kind === 'priced' && (
        <PutToVote view={view} offer={offer} />
      )}
    </Card>
  );
}

/** What is known of who offers: checked by the city, how much it does, whether it answers (OFR1). */
function Standing({ provider }: Pick<OfferView, 'provider'>) {
  const t = useT().requests.offer.standing;
  const { isQualified, services, answered } = provider;
  return (
    <p className="offer-standing">
      <span className={isQualified ? 'is-qualified' : undefined}>
        {isQualified && <BadgeCheck aria-hidden />}
        {isQualified ? t.qualified : t.notQualified}
      </span>
      {services > 0 && <span>{t.services({ count: services })}</span>}
      {answered > 0 && <span>{t.replies(provider)}</span>}
    </p>
  );
}

function OfferPill({ offer }: { readonly offer: OfferView }) {
  const { requests: t, deals } = useT();
  if (offer.state === 'won') return <Pill tone="green">{deals.offers.won}</Pill>;
  if (offer.state !== 'open') return <Pill>{deals.offers[offer.state]}</Pill>;
  if (offer.isNew) {
    return <Pill tone="new">{offer.revision > 1 ? t.offer.isImproved : t.offer.isNew}</Pill>;
  }
  return offer.isCheapest ? <Pill tone="saffron">{t.offer.isCheapest}</Pill> : null;
}

/** The bullet facts: the provider's own words, the unit price with its history, until when. */
function OfferTerms({
  offer,
  view,
}: {
  readonly offer: OfferView;
  readonly view: RequestPanelView;
}) {
  const t = useT();
  const locale = useLocale();
  const words = usePriceWords();
  const isPaid = offer.price.kind === 'priced' && offer.price.totalCents > 0;
  const when = formatDateTime(offer.validUntil, locale, view.now);
  const before = offer.earlier.at(-1)?.unitPriceCents ?? null;
  const oneMore = useOneMoreWords()({
    ...offer,
    each: view.figureOf,
    households: view.households.length,
  });
  return (
    <ul className="offer-facts">
      {offer.terms !== '' && (
        <li>
          <FileText aria-hidden />
          <span>{offer.terms}</span>
        </li>
      )}
      {isPaid && offer.price.kind === 'priced' && (
        <li>
          <Wallet aria-hidden />
          <span>
            {words.unit({ ...view, unitPriceCents: offer.price.unitPriceCents })}
            {before !== null && before !== offer.price.unitPriceCents && (
              <span className="muted">
                {' '}
                {t.requests.offer.before({
                  price: words.unit({ ...view, unitPriceCents: before }),
                })}
              </span>
            )}
          </span>
        </li>
      )}
      {isPaid && (
        <li>
          <UserCheck aria-hidden />
          <span>{t.deals.absences[offer.absenceRule]}</span>
        </li>
      )}
      {offer.state === 'open' && oneMore !== null && (
        <li>
          <UserPlus aria-hidden />
          <span>{oneMore}</span>
        </li>
      )}
      {offer.state === 'open' && (
        <li>
          <Hourglass aria-hidden />
          <span>{t.requests.offer.validUntil({ when })}</span>
        </li>
      )}
    </ul>
  );
}

function Preference({
  offer,
  view,
}: {
  readonly offer: OfferView;
  readonly view: RequestPanelView;
}) {
  const t = useT().requests.offer;
  const facts = { count: offer.preferredBy, of: view.households.length };
  const fields = { offerId: offer.isMyPreference ? '' : offer.offerId };
  return (
    <div className="row between">
      {view.may.prefer && (
        <RequestAction request={view} intent="prefer" fields={fields}>
          {({ isPending }) => (
            <Button
              type="submit"
              variant="soft"
              icon={offer.isMyPreference ? <Check aria-hidden /> : <ThumbsUp aria-hidden />}
              pending={isPending}
              aria-pressed={offer.isMyPreference}
              aria-label={(offer.isMyPreference ? t.preferredOf : t.preferOf)({
                name: offer.provider.name,
              })}
            >
              {offer.isMyPreference ? t.preferred : t.prefer}
            </Button>
          )}
        </RequestAction>
      )}
      {view.may.prefer ? (
        <span className="num">
          <span aria-hidden>{t.preferredBy(facts)}</span>
          <span className="sr">{t.preferredByLong(facts)}</span>
        </span>
      ) : (
        <span className="small">{t.preferredByLong(facts)}</span>
      )}
    </div>
  );
}
