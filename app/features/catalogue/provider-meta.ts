import type { MetaDescriptor } from '@remix-run/node';

import { providerHref } from '#app/contracts/catalogue/provider-page.ts';
import type { ProviderView } from '#app/contracts/catalogue/views.ts';
import type { ProviderKind } from '#app/domain/providers/kinds.ts';

import { linkPreview } from './link-preview.ts';

/** What schema.org calls each kind; it knows no cooperatives. */
const TYPES: Readonly<Record<ProviderKind, string>> = {
  cooperative: 'Organization',
  association: 'NGO',
  social_enterprise: 'Organization',
  sports_club: 'SportsOrganization',
  municipality: 'GovernmentOrganization',
};

/** What search engines and messengers read of a provider's page: who it is and what it offers. */
export function providerMeta(
  provider: ProviderView,
  { title, origin }: { title: string; origin: string },
): MetaDescriptor[] {
  const { name, description } = provider;
  const url = `${origin}${providerHref(provider.slug)}`;
  const linkedData = {
    '@type': TYPES[provider.kind],
    '@id': url,
    url,
    name,
    description,
    email: provider.email,
    telephone: provider.phone,
    ...(provider.foundedYear === null ? {} : { foundingDate: String(provider.foundedYear) }),
    areaServed: provider.municipi.map((number) => `Milano, Municipio ${number}`),
    knowsLanguage: provider.languages,
    makesOffer: provider.services.map((service) => ({
      '@type': 'Offer',
      itemOffered: {
        '@type': 'Service',
        '@id': `${origin}/services/${service.slug}`,
        name: service.title,
      },
    })),
  };
  return linkPreview({ title, name, description, url, origin, linkedData });
}
