import type { ReactNode } from 'react';

import type { ComparedService } from '#app/contracts/catalogue/views.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Chip } from '#app/components/category.tsx';
import { Money } from '#app/components/money.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { PlaceWords } from './service-grid.tsx';

/** For how many households together prices are set side by side. */
const HOUSEHOLDS = [1, 3, 6] as const;

/** Services side by side, the same facts in the same lines; on phones one below the other. */
export function ComparedServices({ services }: { readonly services: readonly ComparedService[] }) {
  return (
    <ul className="compared">
      {services.map((service) => (
        <Compared key={service.id} service={service} />
      ))}
    </ul>
  );
}

function Compared({ service }: { readonly service: ComparedService }) {
  const { catalogue, components, picking: t } = useT();
  const isPaid = service.priceKind === 'paid';
  const vouchers = isPaid ? t.noVouchers : t.freeVouchers;
  return (
    <Card as="li" category={service.category} className="compared-one">
      <div>
        <Chip category={service.category} />
        <h2>{service.title}</h2>
      </div>
      <dl>
        <Fact name={t.facts.provider}>{service.provider.name}</Fact>
        <Fact name={t.facts.forWhom}>
          {catalogue.ages({ min: service.minAge, max: service.maxAge })}
        </Fact>
        <Fact name={t.facts.where}>
          <PlaceWords municipi={service.municipi} />
        </Fact>
        <Fact name={catalogue.placesLegend}>
          {service.places.map((place) => catalogue.places[place]).join(', ') || t.notSaid}
          {service.isAccessible && <p>{catalogue.accessible}</p>}
        </Fact>
        <Fact name={t.facts.least}>{components.quantities[service.unit](service.minQuantity)}</Fact>
        {HOUSEHOLDS.map((households) => (
          <Fact
            key={households}
            name={households === 1 ? t.facts.alone : t.facts.together({ households })}
          >
            {isPaid ? <Price service={service} households={households} /> : t.free}
          </Fact>
        ))}
        <Fact name={t.facts.vouchers}>{service.takesVouchers ? t.yesVouchers : vouchers}</Fact>
        <Fact name={t.facts.shared}>{service.isShareable ? t.yesShared : t.notShared}</Fact>
        <Fact name={t.facts.said}>
          {service.rating ? catalogue.wouldAgain[service.rating.of](service.rating) : t.nothingSaid}
        </Fact>
      </dl>
      <LinkButton to={`/services/${service.slug}`} variant="soft" block>
        {t.open}
      </LinkButton>
    </Card>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type PriceProps = { readonly service: ComparedService; readonly households: number };

/** What each pays for one unit, from the function that a need's card asks too (P1). */
function Price({ service, households }: PriceProps) {
  const { components, picking: t } = useT();
  const cents = service.perHouseholdCents[households - 1] ?? null;
  if (cents === null) return t.notSold;
  return (
    <>
      <b>
        <Money cents={cents} />
      </b>{' '}
      {components.perUnit[service.unit]}
    </>
  );
}
