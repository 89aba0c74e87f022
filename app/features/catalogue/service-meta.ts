import type { MetaDescriptor } from '@remix-run/node';

import { providerHref } from '#app/contracts/catalogue/provider-page.ts';
import type { ServiceView } from '#app/contracts/catalogue/views.ts';

import { linkPreview } from './link-preview.ts';

const CENTS = 100;

/** What search engines and messengers read of a service's page. */
export function serviceMeta(
  service: ServiceView,
  { title, origin }: { title: string; origin: string },
): MetaDescriptor[] {
  const url = `${origin}/services/${service.slug}`;
  const { title: name, description, provider } = service;
  const cents = service.from?.perPersonCents ?? 0;
  const linkedData = {
    '@type': 'Service',
    '@id': url,
    url,
    name,
    description,
    category: service.category,
    areaServed: service.municipi.map((number) => `Milano, Municipio ${number}`),
    provider: {
      '@type': 'Organization',
      ...(provider.slug === null ? {} : { '@id': `${origin}${providerHref(provider.slug)}` }),
      name: provider.name,
      email: provider.email,
      telephone: provider.phone,
    },
    offers: {
      '@type': 'Offer',
      url,
      price: cents / CENTS,
      priceCurrency: 'EUR',
      availability: 'https://schema.org/InStock',
    },
  };
  return linkPreview({ title, name, description, url, origin, linkedData });
}
