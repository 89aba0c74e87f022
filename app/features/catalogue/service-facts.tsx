import BadgeCheck from 'lucide-react/icons/badge-check';
import MapPin from 'lucide-react/icons/map-pin';
import Ticket from 'lucide-react/icons/ticket';
import TicketX from 'lucide-react/icons/ticket-x';
import Users from 'lucide-react/icons/users';
import Hourglass from 'lucide-react/icons/hourglass';

import type { ServiceView } from '#app/contracts/catalogue/views.ts';
import { ProviderLogo } from '#app/components/avatar.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { Money } from '#app/components/money.tsx';
import { Pill } from '#app/components/pill.tsx';
import { Table } from '#app/components/table.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { PlaceWords } from './service-grid.tsx';

type PartProps = { readonly service: ServiceView };

/** For whom, where, how much at least: the three facts people ask first. */
export function KeyFacts({ service }: PartProps) {
  const { catalogue: t, components } = useT();
  return (
    <Card look="sunk">
      <dl className="service-facts">
        <div>
          <dt>
            <Users aria-hidden />
            {t.service.forWhom}
          </dt>
          <dd>{t.ages({ min: service.minAge, max: service.maxAge })}</dd>
        </div>
        <div>
          <dt>
            <MapPin aria-hidden />
            {t.service.where}
          </dt>
          <dd>
            <PlaceWords municipi={service.municipi} />
          </dd>
        </div>
        <div>
          <dt>
            <Hourglass aria-hidden />
            {t.service.least}
          </dt>
          <dd>{components.quantities[service.unit](service.minQuantity)}</dd>
        </div>
      </dl>
    </Card>
  );
}

/** The list price of one unit for one and for more together, or who pays instead. */
export function Prices({ service }: PartProps) {
  const { catalogue: t, components } = useT();
  if (service.priceKind !== 'paid') {
    return (
      <Section title={t.service.price}>
        <p className="lead">
          {service.priceKind === 'funded' && service.funding !== null
            ? `${t.service.free} ${t.service.funded({ funding: service.funding })}`
            : t.service.free}
        </p>
      </Section>
    );
  }
  const per = components.perUnit[service.unit];
  return (
    <Section title={t.service.price} hint={t.service.priceHint}>
      <Table
        caption={t.service.price}
        hideCaption
        rows={service.examples}
        rowKey={({ persons, quantity }) => `${persons} ${quantity}`}
        columns={[
          {
            id: 'persons',
            header: t.service.persons,
            render: ({ persons, quantity }) => {
              const who = persons === 1 ? t.service.alone : t.service.people({ persons });
              const amount = components.quantities[service.unit](quantity);
              return quantity > 1 ? `${who}, ${t.fromUnits({ amount })}` : who;
            },
          },
          {
            id: 'group',
            header: t.service.groupPrice,
            align: 'end',
            render: ({ unitPriceCents }) => (
              <span>
                <Money cents={unitPriceCents} /> {per}
              </span>
            ),
          },
          {
            id: 'each',
            header: t.service.eachPrice,
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
  const t = useT().catalogue.service;
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

/** Who does it: what the city checked, and what the provider says of itself. */
export function Provider({ service }: PartProps) {
  const t = useT().catalogue.service;
  const { provider } = service;
  const kind = t.kinds[provider.kind];
  const since = provider.foundedYear === null ? '' : ` ${t.since({ year: provider.foundedYear })}`;
  return (
    <Section title={t.provider}>
      <Card>
        <div className="stack is-tight">
          <div className="provider-head">
            <ProviderLogo name={provider.name} id={provider.id} size="l" />
            <div>
              <h3>{provider.name}</h3>
              <p className="muted small">
                {kind}
                {since}
              </p>
            </div>
          </div>
          <p>{provider.description}</p>
          <div className="row">
            <Pill tone="green">
              <BadgeCheck aria-hidden />
              {t.validated}
            </Pill>
          </div>
        </div>
      </Card>
    </Section>
  );
}
