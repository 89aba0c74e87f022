import type { MetaDescriptor } from '@remix-run/node';

import type { ServiceView } from '#app/contracts/catalogue/views.ts';

const CENTS = 100;
const LONGEST_DESCRIPTION = 200;

/**
 * What search engines and messengers read of a service's page: words and picture of a link that is
 * shared, and the service in the terms of schema.org.
 */
export function serviceMeta(
  service: ServiceView,
  { title, origin }: { title: string; origin: string },
): MetaDescriptor[] {
  const url = `${origin}/services/${service.slug}`;
  const description = service.description.slice(0, LONGEST_DESCRIPTION);
  return [
    { title },
    { name: 'description', content: description },
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: 'Cortile' },
    { property: 'og:title', content: service.title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: url },
    { property: 'og:image', content: `${origin}/apple-touch-icon.png` },
    { name: 'twitter:card', content: 'summary' },
    { tagName: 'link', rel: 'canonical', href: url },
    { 'script:ld+json': linkedService(service, url) },
  ];
}

function linkedService(service: ServiceView, url: string) {
  const cents = service.from?.perPersonCents ?? 0;
  return {
    '@context': 'https://schema.org',
    '@type': 'Service',
    '@id': url,
    url,
    name: service.title,
    description: service.description,
    category: service.category,
    areaServed: service.municipi.map((number) => `Milano, Municipio ${number}`),
    provider: {
      '@type': 'Organization',
      name: service.provider.name,
      email: service.provider.email,
      telephone: service.provider.phone,
    },
    offers: {
      '@type': 'Offer',
      url,
      price: cents / CENTS,
      priceCurrency: 'EUR',
      availability: 'https://schema.org/InStock',
    },
  };
}
