import type { MetaDescriptor } from '@remix-run/node';

const LONGEST_DESCRIPTION = 200;

type Linked = {
  /** Of the tab, and of the preview. */
  readonly title: string;
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly origin: string;
  /** The page in the terms of schema.org. */
  readonly linkedData: Readonly<Record<string, unknown>>;
};

/** What search engines and messengers read of a public page: words and picture of a link that is shared. */
export function linkPreview(page: Linked): MetaDescriptor[] {
  const description = page.description.slice(0, LONGEST_DESCRIPTION);
  return [
    { title: page.title },
    { name: 'description', content: description },
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: 'Cortile' },
    { property: 'og:title', content: page.name },
    { property: 'og:description', content: description },
    { property: 'og:url', content: page.url },
    { property: 'og:image', content: `${page.origin}/apple-touch-icon.png` },
    { name: 'twitter:card', content: 'summary' },
    { tagName: 'link', rel: 'canonical', href: page.url },
    { 'script:ld+json': { '@context': 'https://schema.org', ...page.linkedData } },
  ];
}
