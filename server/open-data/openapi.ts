import { z } from 'zod';

import {
  hsdsOrganization,
  hsdsPages,
  hsdsRoot,
  hsdsService,
  hsdsServiceAtLocation,
  hsdsTaxonomy,
  hsdsTerm,
} from '#app/contracts/open-data/hsds.ts';
import {
  openProvider,
  openService,
  openSpace,
  problem,
  providerPage,
  servicePage,
  spacePage,
} from '#app/contracts/open-data/records.ts';
import { hsdsSearch, pageSearch, serviceSearch } from '#app/contracts/open-data/search.ts';

type List = { readonly search: z.ZodObject; readonly page: z.ZodType; readonly record: z.ZodType };

/** Every list of records by its address; one record is behind `/{id}`. */
const LISTS: Readonly<Record<string, List & { readonly summary: string }>> = {
  '/api/v1/services': {
    summary: 'Services on sale',
    search: serviceSearch,
    page: servicePage,
    record: openService,
  },
  '/api/v1/providers': {
    summary: 'Providers with a service on sale',
    search: pageSearch,
    page: providerPage,
    record: openProvider,
  },
  '/api/v1/spaces': {
    summary: 'Spazi WeMi',
    search: pageSearch,
    page: spacePage,
    record: openSpace,
  },
  '/api/hsds/services': {
    summary: 'Services, HSDS 3.0',
    search: hsdsSearch,
    page: hsdsPages.services,
    record: hsdsService,
  },
  '/api/hsds/organizations': {
    summary: 'Organisations, HSDS 3.0',
    search: hsdsSearch,
    page: hsdsPages.organizations,
    record: hsdsOrganization,
  },
  '/api/hsds/service_at_locations': {
    summary: 'Services at locations, HSDS 3.0',
    search: hsdsSearch,
    page: hsdsPages.service_at_locations,
    record: hsdsServiceAtLocation,
  },
  '/api/hsds/taxonomies': {
    summary: 'Taxonomies, HSDS 3.0',
    search: hsdsSearch,
    page: hsdsPages.taxonomies,
    record: hsdsTaxonomy,
  },
  '/api/hsds/taxonomy_terms': {
    summary: 'Taxonomy terms, HSDS 3.0',
    search: hsdsSearch,
    page: hsdsPages.taxonomy_terms,
    record: hsdsTerm,
  },
};

/** The description of our API in OpenAPI 3.1, made of the schemas its answers are checked by. */
export function openApi(origin: string): object {
  const paths = Object.entries(LISTS).flatMap(([path, list]) => [
    [path, { get: listOperation(path, list) }],
    [`${path}/{id}`, { get: recordOperation(path, list) }],
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cortile, open data',
      version: '1.0.0',
      description:
        'Services on sale, their providers and the Spazi WeMi of Milan. Read-only, without a key.',
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: origin }],
    paths: {
      ...Object.fromEntries(paths),
      '/api/hsds': {
        get: {
          operationId: 'hsdsRoot',
          summary: 'What this HSDS API is',
          responses: { 200: answerOf(hsdsRoot), ...REFUSALS },
        },
      },
    },
    components: { schemas: schemas() },
  };
}

function listOperation(path: string, { summary, search, page }: List & { summary: string }) {
  return {
    operationId: `list${operationName(path)}`,
    summary,
    parameters: parametersOf(search),
    responses: { 200: answerOf(page), 304: NOT_CHANGED, 400: NOT_READABLE, ...REFUSALS },
  };
}

function recordOperation(path: string, { summary, record }: List & { summary: string }) {
  return {
    operationId: `read${operationName(path)}`,
    summary: `${summary}: one of them`,
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
    responses: {
      200: answerOf(record),
      304: NOT_CHANGED,
      404: problemAnswer('There is no such record, or it is no longer published.'),
      ...REFUSALS,
    },
  };
}

/** `ServicesV1`, `ServiceAtLocationsHsds`. */
function operationName(path: string): string {
  const [, , version = '', name = ''] = path.split('/');
  return [...name.split('_'), version]
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

function parametersOf(search: z.ZodObject) {
  const { properties = {} } = z.toJSONSchema(search, { io: 'input' });
  return Object.entries(properties).flatMap(([name, property]) => {
    if (typeof property === 'boolean') return [];
    const { description, ...schema } = property;
    return [
      {
        name,
        in: 'query',
        required: false,
        ...(description ? { description } : {}),
        schema,
        ...(schema.type === 'array' ? { explode: true, style: 'form' } : {}),
      },
    ];
  });
}

const ref = (schema: z.ZodType) => ({ $ref: `#/components/schemas/${nameOf(schema)}` });

function nameOf(schema: z.ZodType): string {
  const id = z.globalRegistry.get(schema)?.id;
  if (id === undefined) throw new Error('a schema that is published has no name');
  return id;
}

function answerOf(schema: z.ZodType) {
  return {
    description: 'Found.',
    headers: { ETag: { schema: { type: 'string' } } },
    content: { 'application/json': { schema: ref(schema) } },
  };
}

function problemAnswer(description: string) {
  return { description, content: { 'application/problem+json': { schema: ref(problem) } } };
}

const NOT_CHANGED = { description: 'The copy with this ETag is still right.' };
const NOT_READABLE = problemAnswer('A parameter is unknown or cannot be read.');
const REFUSALS = {
  429: {
    ...problemAnswer('Too many requests from one network.'),
    headers: { 'Retry-After': { schema: { type: 'integer' } } },
  },
};

function schemas(): object {
  const { schemas: all } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => {
      const { $schema: _, $id: __, ...rest } = schema;
      return [name, rest];
    }),
  );
}
