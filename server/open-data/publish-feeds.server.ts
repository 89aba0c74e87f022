import { XMLBuilder } from 'fast-xml-parser';

import { romeDay } from '#app/domain/dates.ts';
import type { Locale } from '#app/i18n/dictionary.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';
import {
  listNewestServices,
  listPublishedProviderSlugs,
  listPublishedSlugs,
} from '#db/queries/catalogue/published.ts';
import { countOnSale } from '#db/queries/catalogue/services.ts';
import { listSpaces } from '#db/queries/spaces/spaces.ts';
import type { ServiceContext } from '#server/context.ts';

const xml = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@' });
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NEWEST = 30;
/** Addresses of one sitemap at most (sitemaps.org). */
const SITEMAP_PART = 50_000;
const PUBLIC_PAGES = ['/', '/services', '/spaces', '/open-data', '/privacy', '/accessibility'];

/** New services on sale, the newest first, as RSS 2.0. */
export async function publishNewServices(
  ctx: ServiceContext,
  { origin, locale }: { origin: string; locale: Locale },
): Promise<string> {
  const { openData: t, components } = dictionaryOf(locale);
  const isEnglish = locale === 'en';
  const rows = await listNewestServices(ctx.db, { limit: NEWEST, today: romeDay(ctx.now()) });
  const address = `${origin}/services.rss${isEnglish ? '?lang=en' : ''}`;
  const channel = {
    title: t.rss.title,
    link: `${origin}/services`,
    description: t.rss.sub,
    language: locale,
    'atom:link': { '@href': address, '@rel': 'self', '@type': 'application/rss+xml' },
    item: rows.map((row) => ({
      title: isEnglish ? row.titleEn : row.titleIt,
      link: `${origin}/services/${row.slug}`,
      guid: { '@isPermaLink': 'false', '#text': row.id },
      description: `${row.providerName}. ${isEnglish ? row.descriptionEn : row.descriptionIt}`,
      category: components.categories[row.category],
      pubDate: row.createdAt.toUTCString(),
    })),
  };
  const rss = { '@version': '2.0', '@xmlns:atom': 'http://www.w3.org/2005/Atom', channel };
  return HEAD + xml.build({ rss });
}

/**
 * What search engines may read: an index of parts where there are more addresses than one file may
 * have, else the one part; `part` counts from 1.
 */
export async function publishSitemap(
  ctx: ServiceContext,
  { origin, part }: { origin: string; part: number | null },
): Promise<string> {
  const today = romeDay(ctx.now());
  const { services } = await countOnSale(ctx.db, { today });
  // There are no more providers than services.
  const parts = Math.max(1, Math.ceil(services / (SITEMAP_PART / 4)));
  const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  if (part === null && parts > 1) {
    const sitemap = Array.from({ length: parts }, (_, index) => ({
      loc: `${origin}/sitemap.xml?part=${index + 1}`,
    }));
    return HEAD + xml.build({ sitemapindex: { '@xmlns': xmlns, sitemap } });
  }
  const paths = await pathsOf(ctx, { part: part ?? 1, today });
  const url = paths.map((path) => ({ loc: `${origin}${path}` }));
  return HEAD + xml.build({ urlset: { '@xmlns': xmlns, url } });
}

async function pathsOf(ctx: ServiceContext, { part, today }: { part: number; today: string }) {
  const limit = SITEMAP_PART / 4;
  const offset = (part - 1) * limit;
  const [slugs, sellers] = await Promise.all([
    listPublishedSlugs(ctx.db, { limit, offset, today }),
    listPublishedProviderSlugs(ctx.db, { limit, offset, today }),
  ]);
  const own = [
    ...slugs.map(({ slug }) => `/services/${slug}`),
    ...sellers.map(({ slug }) => `/providers/${slug}`),
  ];
  if (part > 1) return own;
  const spaces = await listSpaces(ctx.db);
  return [...PUBLIC_PAGES, ...spaces.map(({ slug }) => `/spaces/${slug}`), ...own];
}

/** What search engines may not read: pages of people, and the endless addresses of a search. */
export function robotsText(origin: string): string {
  const closed = ['/groups', '/orders', '/wallet', '/provider', '/company', '/city', '/desk'];
  const more = ['/join', '/household', '/notifications', '/agenda', '/demo', '/settings'];
  return [
    'User-agent: *',
    ...[...closed, ...more].map((path) => `Disallow: ${path}`),
    'Disallow: /services?',
    'Allow: /',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
}
