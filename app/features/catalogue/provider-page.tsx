import { Link } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MunicipioMap } from '#app/components/municipio-map.tsx';
import { Pager } from '#app/components/pager.tsx';
import { providerHref, type ProviderPageSearch } from '#app/contracts/catalogue/provider-page.ts';
import type { ProviderView } from '#app/contracts/catalogue/views.ts';
import { MUNICIPI } from '#app/domain/catalogue/municipi.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { ProviderContacts } from './provider-contacts.tsx';
import { PlaceWords, ServiceGrid } from './service-grid.tsx';

const SERVICES = 'services';

type PartProps = { readonly provider: ProviderView; readonly search: ProviderPageSearch };

/** How to ask it something, and where it works: each area of the map shows what is done there. */
export function ProviderAside({ provider, search }: PartProps) {
  const t = useT().seller;
  const { slug, municipi, countsByMunicipio } = provider;
  const { municipio } = search;
  const counts = MUNICIPI.map(({ number }) => [number, countsByMunicipio[number] ?? 0]);
  return (
    <div className="service-aside stack">
      <Card look="selected">
        <div className="stack is-tight">
          <h2 className="way-title">{t.ask}</h2>
          <p className="muted">{t.askText}</p>
          <LinkButton to={`${providerHref(slug)}#${SERVICES}`} block>
            {t.toServices}
          </LinkButton>
          <h3>{t.contacts}</h3>
          <ProviderContacts provider={provider} />
        </div>
      </Card>
      <Card look="sunk">
        <div className="stack is-tight">
          <MunicipioMap
            legend={t.where}
            mode="link"
            selected={municipio === null ? municipi : [municipio]}
            counts={Object.fromEntries(counts)}
            hrefFor={(number) =>
              `${providerHref(slug, number === municipio ? {} : { municipio: number })}#${SERVICES}`
            }
          />
          <p className="muted">
            <PlaceWords municipi={municipi} />
          </p>
        </div>
      </Card>
    </div>
  );
}

/** What it sells, a page at a time, or why there is nothing. */
export function ProviderServices({ provider, search }: PartProps) {
  const t = useT().seller;
  const { slug, services, total, page, pageCount } = provider;
  const { municipio } = search;
  return (
    <Section
      id={SERVICES}
      title={t.services}
      hint={
        <>
          {t.found({ count: total })}
          {municipio !== null && (
            <>
              {' '}
              {t.inMunicipio({ number: municipio })}.{' '}
              <Link to={`${providerHref(slug)}#${SERVICES}`}>{t.everywhere}</Link>
            </>
          )}
        </>
      }
    >
      {services.length > 0 ? (
        <ServiceGrid services={services} isOfOne />
      ) : municipio === null ? (
        <EmptyState title={t.noneTitle} text={t.noneText} />
      ) : (
        <EmptyState title={t.noneHereTitle({ number: municipio })} text={t.noneHereText} />
      )}
      <Pager
        page={page}
        pageCount={pageCount}
        hrefFor={(next) => `${providerHref(slug, { ...search, page: next })}#${SERVICES}`}
      />
    </Section>
  );
}

/** In the place of a provider that is not here: where to look, and whom to call. */
export function MissingProvider() {
  const t = useT().seller;
  return (
    <div className="wrap is-narrow page">
      <h1>{t.missingTitle}</h1>
      <p>{t.missingText}</p>
      <p>
        <LinkButton to="/services">{t.toCatalogue}</LinkButton>
      </p>
      <p>
        <a href="tel:020202">{t.help}</a>
      </p>
    </div>
  );
}
