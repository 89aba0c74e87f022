/** Where the open data is, by what is there; the page for people lists it. */
export const OPEN_DATA_ADDRESSES = [
  { name: 'services', path: '/api/v1/services' },
  { name: 'providers', path: '/api/v1/providers' },
  { name: 'spaces', path: '/api/v1/spaces' },
  { name: 'openapi', path: '/api/openapi.json' },
  { name: 'hsds', path: '/api/hsds' },
  { name: 'dcat', path: '/api/dcat.jsonld' },
  { name: 'cpsv', path: '/api/cpsv-ap.jsonld' },
  { name: 'rss', path: '/services.rss' },
] as const;

/** One of them. */
export type OpenDataAddress = (typeof OPEN_DATA_ADDRESSES)[number];
