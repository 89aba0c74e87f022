import { openId } from '#server/open-data/open-id.ts';

import type { Access, Rule } from './doors.ts';
import { EVERYBODY, SIGNED_IN } from './roles.ts';

const anybody: Rule = { allowed: EVERYBODY };
const nothing = () => ({});

const NEW_HOUSEHOLD = { householdName: 'Famiglia Nuova', householdMunicipio: '4' };

/** What is open without an account. */
export const PUBLIC_DOORS: Readonly<Record<string, Access>> = {
  'routes/$': {
    url: () => '/no-such-page',
    read: { allowed: [], refused: { 404: EVERYBODY } },
    posts: { post: { allowed: [], refused: { 404: EVERYBODY }, form: nothing } },
  },
  'routes/_index': { url: () => '/', read: anybody },
  'routes/accessibility': { url: () => '/accessibility', read: anybody },
  'routes/privacy': { url: () => '/privacy', read: anybody },
  'routes/services._index': { url: () => '/services', read: anybody },
  'routes/services.$slug': {
    url: ({ serviceSlug }) => `/services/${serviceSlug}`,
    read: anybody,
    posts: {
      save: { allowed: SIGNED_IN, form: () => ({ intent: 'save' }) },
      unsave: { allowed: SIGNED_IN, form: () => ({ intent: 'unsave' }) },
    },
  },
  'routes/providers.$slug': { url: () => '/providers/nidiamo', read: anybody },
  'routes/compare': {
    url: ({ serviceSlug }) => `/compare?service=${serviceSlug}`,
    read: anybody,
  },
  'routes/saved': { url: () => '/saved', read: { allowed: SIGNED_IN } },
  'routes/catalogue.options': { url: () => '/catalogue/options?category=sport', read: anybody },
  'routes/catalogue.suggestions': { url: () => '/catalogue/suggestions?q=nuo', read: anybody },
  'routes/spaces._index': { url: () => '/spaces', read: anybody },
  'routes/spaces.$slug': { url: () => '/spaces/venini', read: anybody },
  'routes/open-data': { url: () => '/open-data', read: anybody },
  'routes/api.v1.services._index': { url: () => '/api/v1/services', read: anybody },
  'routes/api.v1.services.$id': {
    url: ({ serviceOnSale }) => `/api/v1/services/${serviceOnSale.id}`,
    read: anybody,
  },
  'routes/api.v1.providers._index': { url: () => '/api/v1/providers', read: anybody },
  'routes/api.v1.providers.$id': {
    url: ({ serviceOnSale }) => `/api/v1/providers/${serviceOnSale.providerId}`,
    read: anybody,
  },
  'routes/api.v1.spaces._index': { url: () => '/api/v1/spaces', read: anybody },
  'routes/api.v1.spaces.$id': { url: () => '/api/v1/spaces/venini', read: anybody },
  'routes/api.openapi[.]json': { url: () => '/api/openapi.json', read: anybody },
  'routes/api.dcat[.]jsonld': { url: () => '/api/dcat.jsonld', read: anybody },
  'routes/api.cpsv-ap[.]jsonld': { url: () => '/api/cpsv-ap.jsonld', read: anybody },
  'routes/api.hsds._index': { url: () => '/api/hsds', read: anybody },
  'routes/api.hsds.$resource._index': { url: () => '/api/hsds/services', read: anybody },
  'routes/api.hsds.$resource.$id': {
    url: () => `/api/hsds/organizations/${openId('city', 'milano')}`,
    read: anybody,
  },
  'routes/api.$': {
    url: () => '/api/nothing',
    read: { allowed: [], refused: { 404: EVERYBODY } },
  },
  'routes/services[.]rss': { url: () => '/services.rss', read: anybody },
  'routes/sitemap[.]xml': { url: () => '/sitemap.xml', read: anybody },
  'routes/robots[.]txt': { url: () => '/robots.txt', read: anybody },
  'routes/sign-in': {
    url: () => '/sign-in',
    read: anybody,
    posts: { post: { ...anybody, form: () => ({ demo: 'organiser' }) } },
  },
  'routes/sign-up': {
    url: () => '/sign-up',
    read: anybody,
    posts: {
      post: {
        ...anybody,
        form: () => ({
          name: 'Nuova Persona',
          email: 'nuova.persona@example.org',
          password: 'tre parole inventate',
        }),
      },
    },
  },
  'routes/sign-out': {
    url: () => '/sign-out',
    read: anybody,
    posts: { post: { ...anybody, form: nothing } },
  },
  'routes/settings.locale': {
    url: () => '/settings/locale',
    read: anybody,
    posts: { post: { ...anybody, form: () => ({ locale: 'en', returnTo: '/' }) } },
  },
  'routes/join.$token': {
    url: ({ invite }) => `/join/${invite.token}`,
    // Whom an organiser removed no link brings back (B12).
    read: {
      allowed: EVERYBODY.filter((role) => role !== 'removed'),
      refused: { 403: ['removed'] },
    },
    posts: {
      join: {
        allowed: SIGNED_IN.filter((role) => role !== 'removed'),
        refused: { 403: ['removed'] },
        form: () => ({ intent: 'join', agrees: 'yes', ...NEW_HOUSEHOLD }),
      },
      ask: {
        allowed: SIGNED_IN.filter((role) => role !== 'removed'),
        refused: { 403: ['removed'] },
        url: ({ askingInvite }) => `/join/${askingInvite.token}`,
        form: () => ({ intent: 'ask', message: 'Siamo al terzo piano.', ...NEW_HOUSEHOLD }),
      },
    },
  },
};
