import type { PageSearch } from '#app/contracts/open-data/search.ts';
import { romeDay } from '#app/domain/dates.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';
import type { ServiceContext } from '#server/context.ts';

import { findServices } from './find-services.server.ts';
import { pageFacts, rowsOf } from './paging.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const THEME = 'http://publications.europa.eu/resource/authority/data-theme/SOCI';
const FILE_TYPE = 'http://publications.europa.eu/resource/authority/file-type/JSON';
const DAILY = 'http://publications.europa.eu/resource/authority/frequency/DAILY';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatapit: 'http://dati.gov.it/onto/dcatapit#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const inBoth = (it: string, en: string) => [
  { '@language': 'it', '@value': it },
  { '@language': 'en', '@value': en },
];

const city = (origin: string) => ({
  '@id': `${origin}/api/dcat.jsonld#comune`,
  '@type': ['dcatapit:Agent', 'foaf:Agent'],
  'foaf:name': 'Comune di Milano',
  'dct:identifier': 'c_f205',
});

/** The catalogue of our data sets (DCAT-AP_IT), as JSON-LD. */
export function publishDataCatalogue(ctx: ServiceContext, { origin }: { origin: string }): object {
  const { dcat: italian } = dictionaryOf('it').openData;
  const { dcat: english } = dictionaryOf('en').openData;
  const modified = { '@type': 'xsd:date', '@value': romeDay(ctx.now()) };
  const datasetOf = (name: 'services' | 'spaces') => ({
    '@id': `${origin}/api/dcat.jsonld#${name}`,
    '@type': ['dcatapit:Dataset', 'dcat:Dataset'],
    'dct:identifier': `cortile-${name}`,
    'dct:title': inBoth(italian[name], english[name]),
    'dct:description': inBoth(italian[`${name}Sub`], english[`${name}Sub`]),
    'dct:modified': modified,
    'dct:accrualPeriodicity': { '@id': DAILY },
    'dcat:theme': { '@id': THEME },
    'dct:publisher': city(origin),
    'dct:rightsHolder': { '@id': `${origin}/api/dcat.jsonld#comune` },
    'dcat:distribution': [`/api/v1/${name}`, '/api/hsds/services'].map((path) => ({
      '@id': `${origin}/api/dcat.jsonld#${name}${path.replaceAll('/', '-')}`,
      '@type': ['dcatapit:Distribution', 'dcat:Distribution'],
      'dcat:accessURL': { '@id': `${origin}${path}` },
      'dct:format': { '@id': FILE_TYPE },
      'dct:license': { '@id': LICENCE },
    })),
  });
  return {
    '@context': CONTEXT,
    '@id': `${origin}/api/dcat.jsonld`,
    '@type': ['dcatapit:Catalog', 'dcat:Catalog'],
    'dct:title': inBoth(italian.catalogue, english.catalogue),
    'dct:description': inBoth(dictionaryOf('it').openData.lead, dictionaryOf('en').openData.lead),
    'foaf:homepage': { '@id': `${origin}/open-data` },
    'dct:modified': modified,
    'dct:publisher': city(origin),
    'dcat:dataset': [datasetOf('services'), datasetOf('spaces')],
  };
}

const ALL = {
  q: '',
  category: [],
  municipio: [],
  place: [],
  accessible: false,
  language: [],
  free: false,
  shareable: false,
  voucher: false,
  sort: 'name' as const,
  provider: undefined,
};

/** Services on sale as public services (CPSV-AP), as JSON-LD; `next` leads through all pages. */
export async function publishPublicServices(
  ctx: ServiceContext,
  { origin, url, search }: { origin: string; url: string; search: PageSearch },
): Promise<object> {
  const { total, found } = await findServices(ctx, {
    search: { ...ALL, ...search },
    ...rowsOf(search),
  });
  const { next, pageCount } = pageFacts({ url, search }, total);
  return {
    '@context': CONTEXT,
    '@id': url,
    'schema:numberOfItems': total,
    'schema:numberOfPages': pageCount,
    ...(next ? { 'schema:nextItem': { '@id': next } } : {}),
    '@graph': found.map(({ row, cells }) => ({
      '@id': `${origin}/services/${row.slug}`,
      '@type': 'cpsv:PublicService',
      'dct:identifier': row.id,
      'dct:title': inBoth(row.titleIt, row.titleEn),
      'dct:description': inBoth(row.descriptionIt, row.descriptionEn),
      'cv:thematicArea': row.category,
      'cv:hasCompetentAuthority': {
        '@id': `${origin}/api/v1/providers/${encodeURIComponent(row.providerId)}`,
        'foaf:name': row.providerName,
      },
      'dct:spatial': row.municipi.map((number) => `Milano, Municipio ${number}`),
      'cv:hasCost': cells.map((cell) => ({
        '@type': 'cv:Cost',
        'cv:currency': 'EUR',
        'cv:value': cell.unitPriceCents / 100,
        'dct:description': `${cell.personsMin}-${cell.personsMax}, ${row.unit}`,
      })),
    })),
  };
}
