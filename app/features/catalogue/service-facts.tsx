import { Link } from '@remix-run/react';
import MapPin from 'lucide-react/icons/map-pin';
import Ticket from 'lucide-react/icons/ticket';
import TicketX from 'lucide-react/icons/ticket-x';
import Users from 'lucide-react/icons/users';
import Hourglass from 'lucide-react/icons/hourglass';

import { providerHref } from '#app/contracts/catalogue/provider-page.ts';
import type { ServiceView } from '#app/contracts/catalogue/views.ts';
import { ProviderLogo } from '#app/components/avatar.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { Money } from '#app/components/money.tsx';
import { Table } from '#app/components/table.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { CheckedPill, ProviderKindWords, SpokenWords } from './provider-face.tsx';
import { PlaceWords } from './service-grid.tsx';

type PartProps = { readonly service: ServiceView };

/** For whom, where, how much at least: the three facts people ask first. */
export function KeyFacts({ service }: PartProps) {
  const { catalogue, components, service: t } = useT();
  return (
    <Card look="sunk">
      <dl className="service-facts">
        <div>
          <dt>
            <Users aria-hidden />
            {t.forWhom}
          </dt>
          <dd>{catalogue.ages({ min: service.minAge, max: service.maxAge })}</dd>
        </div>
        <div>
          <dt>
            <MapPin aria-hidden />
            {t.where}
          </dt>
          <dd>
            <PlaceWords municipi={service.municipi} />
            {service.places.map((place) => (
              <p key={place}>{catalogue.places[place]}</p>
            ))}
            {service.isAccessible && <p>{catalogue.accessible}</p>}
          </dd>
        </div>
        <div>
          <dt>
            <Hourglass aria-hidden />
            {t.least}
          </dt>
          <dd>{components.quantities[service.unit](service.minQuantity)}</dd>
        </div>
      </dl>
    </Card>
  );
}

/** The list price of one unit for one and for more together, or who pays instead. */
export function Prices({ service }: PartProps) {
  const { catalogue, components, service: t } = useT();
  if (service.priceKind !== 'paid') {
    return (
      <Section title={t.price}>
        <p className="lead">
          {service.priceKind === 'funded' && service.funding !== null
            ? `${t.free} ${t.funded({ funding: service.funding })}`
            : t.free}
        </p>
      </Section>
    );
  }
  const per = components.perUnit[service.unit];
  return (
    <Section title={t.price} hint={t.priceHint}>
      <Table
        caption={t.price}
        hideCaption
        rows={service.examples}
        rowKey={({ persons, quantity }) => `${persons} ${quantity}`}
        columns={[
          {
            id: 'persons',
            header: t.persons,
            render: ({ persons, quantity }) => {
              const who = persons === 1 ? t.alone : t.people({ persons });
              const amount = components.quantities[service.unit](quantity);
              return quantity > 1 ? `${who}, ${catalogue.fromUnits({ amount })}` : who;
            },
          },
          {
            id: 'group',
            header: t.groupPrice,
            align: 'end',
            render: ({ unitPriceCents }) => (
              <span>
                <Money cents={unitPriceCents} /> {per}
              </span>
            ),
          },
          {
            id: 'each',
            header: t.eachPrice,
            align: 'end',
            render: ({ perPersonCents }) => (
              <span>
                <b>
                  <Money cents={perPersonCents} />
                </b>{' '}
                {per}
              </span>
            ),
          },
        ]}
      />
    </Section>
  );
}

/** Whether vouchers pay, which ones, and why not. */
export function Vouchers({ service }: PartProps) {
  const t = useT().service;
  const locale = useLocale();
  if (!service.takesVouchers) {
    return (
      <Section title={t.vouchers}>
        <p className="place">
          <TicketX aria-hidden />
          {service.priceKind === 'paid' ? t.vouchersNo : t.vouchersFree}
        </p>
      </Section>
    );
  }
  return (
    <Section title={t.vouchers} hint={t.vouchersYes}>
      <ul className="programme-list">
        {service.programmes.map((programme) => (
          <li key={programme.id}>
            <Ticket aria-hidden />
            <div>
              <b>{programme.name}</b>
              <p className="muted">
                {t.vouchersUntil({
                  funding: programme.funding,
                  day: formatDay(programme.endsOn, locale),
                })}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className="muted">{t.vouchersRule}</p>
    </Section>
  );
}

/** Who does it: what the city checked, what the provider says of itself, and the way to its page. */
export function Provider({ service }: PartProps) {
  const t = useT().service;
  const { provider } = service;
  return (
    <Section title={t.provider}>
      <Card>
        <div className="stack is-tight">
          <div className="provider-head">
            <ProviderLogo name={provider.name} id={provider.id} size="l" />
            <div>
              <h3>
                {provider.slug === null ? (
                  provider.name
                ) : (
                  <Link to={providerHref(provider.slug)}>{provider.name}</Link>
                )}
              </h3>
              <p className="muted small">
                <ProviderKindWords {...provider} />
              </p>
            </div>
          </div>
          <p>{provider.description}</p>
          <SpokenWords languages={provider.languages} />
          <div className="row">
            <CheckedPill />
          </div>
          {provider.slug !== null && (
            <p>
              <Link to={providerHref(provider.slug)}>{t.providerPage}</Link>
            </p>
          )}
        </div>
      </Card>
    </Section>
  );
}
