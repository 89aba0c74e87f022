import { Link } from '@remix-run/react';
import MapPin from 'lucide-react/icons/map-pin';
import Ticket from 'lucide-react/icons/ticket';
import Users from 'lucide-react/icons/users';

import { providerHref } from '#app/contracts/catalogue/provider-page.ts';
import type { FoundService, ServiceCard, SimilarService } from '#app/contracts/catalogue/views.ts';
import { Card } from '#app/components/card.tsx';
import { Illustration } from '#app/components/illustration.tsx';
import { formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { PriceWords } from './price-words.tsx';

type AnyCard = ServiceCard | FoundService | SimilarService;

/** The form that boxes on cards belong to, wherever they stand. */
export const COMPARE_FORM = 'compare';

const ALL_MUNICIPI = 9;
/** Beyond these a list of numbers says less than "all". */
const MOST_NUMBERS = 4;

/** Services as cards with their scene; each card is a link, and its provider's name another one. */
export function ServiceGrid({
  services,
  isCompared = false,
  isOfOne = false,
}: {
  readonly services: readonly AnyCard[];
  /** Each can be ticked to be compared, by a `CompareForm` on the page. */
  readonly isCompared?: boolean;
  /** All of one provider, on its own page: its name and its own figure say nothing there. */
  readonly isOfOne?: boolean;
}) {
  return (
    <ul className="grid services">
      {services.map((service) => (
        <ServiceItem key={service.id} service={service} isCompared={isCompared} isOfOne={isOfOne} />
      ))}
    </ul>
  );
}

function ServiceItem({
  service,
  isCompared,
  isOfOne,
}: {
  service: AnyCard;
  isCompared: boolean;
  isOfOne: boolean;
}) {
  const t = useT();
  return (
    <Card as="li" look="flush" category={service.category} className="service">
      <div className="service-picture">
        <Illustration category={service.category} type={service.type} />
        {service.takesVouchers && (
          <span className="flag">
            <Ticket aria-hidden />
            {t.catalogue.voucherTag}
          </span>
        )}
      </div>
      <div className="service-body">
        <p className="kind">{t.components.categories[service.category]}</p>
        <h3>
          <Link to={`/services/${service.slug}`} className="card-cover" prefetch="intent">
            {service.title}
          </Link>
        </h3>
        {!isOfOne && <ProviderLine service={service} />}
        <p className="muted small place">
          <MapPin aria-hidden />
          <PlaceWords municipi={service.municipi} />
        </p>
        {'why' in service && <p className="small why">{t.catalogue.likeness(service.why)}</p>}
        {'rating' in service && service.rating && (!isOfOne || service.rating.of === 'service') && (
          <p className="muted small">{t.catalogue.wouldAgain[service.rating.of](service.rating)}</p>
        )}
        <div className="service-foot">
          <PriceWords service={service} />
          {service.from !== null && service.from.persons > 1 && (
            <p className="shared">
              <Users aria-hidden />
              {t.catalogue.sharedBy({ persons: service.from.persons })}
            </p>
          )}
          {isCompared && (
            <label className="checkbox compare-pick">
              <input
                type="checkbox"
                className="checkbox-tick"
                form={COMPARE_FORM}
                name="service"
                value={service.slug}
                aria-label={t.catalogue.compareOf({ title: service.title })}
              />
              <span aria-hidden>{t.catalogue.compare}</span>
            </label>
          )}
        </div>
      </div>
    </Card>
  );
}

function ProviderLine({ service }: { service: ServiceCard }) {
  const { providerName, providerSlug } = service;
  return (
    <p className="muted small">
      {providerSlug === null ? (
        providerName
      ) : (
        <Link to={providerHref(providerSlug)} className="provider-link">
          {providerName}
        </Link>
      )}
    </p>
  );
}

/** Municipi a service reaches, in words that stay short. */
export function PlaceWords({ municipi }: { readonly municipi: readonly number[] }) {
  const t = useT().catalogue;
  const locale = useLocale();
  if (municipi.length === ALL_MUNICIPI) return t.anywhere;
  const numbers = municipi.map(String);
  const shown = numbers.length > MOST_NUMBERS ? numbers.join(', ') : formatList(numbers, locale);
  return t.municipi({ numbers: shown, count: municipi.length });
}
