import { z } from 'zod';

import type { hsdsRoot } from '#app/contracts/open-data/hsds.ts';
import type { HsdsSearch } from '#app/contracts/open-data/search.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import type { Reader } from './hsds-records.ts';
import {
  hsdsTaxonomy,
  hsdsTerms,
  publishHsdsTaxonomies,
  publishHsdsTerms,
} from './hsds-taxonomy.ts';
import {
  publishHsdsOrganization,
  publishHsdsOrganizations,
  publishHsdsPlace,
  publishHsdsPlaces,
  publishHsdsService,
  publishHsdsServices,
} from './publish-hsds.server.ts';

type Asked = { readonly origin: string; readonly search: HsdsSearch };

const publishedId = z.uuid();

/** How a kind of record of Open Referral is read: a page of them, and one. */
type Resource = {
  list(ctx: ServiceContext, asked: Asked): Promise<object>;
  one(
    ctx: ServiceContext,
    asked: Reader & { id: string },
  ): Promise<Result<object>> | Result<object>;
};

const RESOURCES: Readonly<Record<string, Resource>> = {
  services: { list: publishHsdsServices, one: publishHsdsService },
  organizations: { list: publishHsdsOrganizations, one: publishHsdsOrganization },
  service_at_locations: { list: publishHsdsPlaces, one: publishHsdsPlace },
  taxonomies: {
    list: async (_ctx, asked) => publishHsdsTaxonomies(asked),
    one: (_ctx, asked) => oneOf([hsdsTaxonomy(asked)], asked.id),
  },
  taxonomy_terms: {
    list: async (_ctx, asked) => publishHsdsTerms(asked),
    one: (_ctx, asked) => oneOf(hsdsTerms(asked), asked.id),
  },
};

/** The kind of record with this name in addresses; null when Open Referral has none, or we have not. */
export function hsdsResource(name: string): Resource | null {
  const resource = Object.hasOwn(RESOURCES, name) ? RESOURCES[name] : undefined;
  if (!resource) return null;
  return {
    list: resource.list,
    // What is no UUID is the id of nothing, and no question for the database.
    one: (ctx, asked) =>
      publishedId.safeParse(asked.id).success ? resource.one(ctx, asked) : fail('record.not_found'),
  };
}

/** What the root says: version, profile and description. */
export function hsdsRootOf(origin: string): z.infer<typeof hsdsRoot> {
  return {
    version: '3.0',
    profile: 'https://docs.openreferral.org/en/v3.0.0/hsds/',
    openapi_url: `${origin}/api/openapi.json`,
  };
}

function oneOf<T extends { readonly id: string }>(
  records: readonly T[],
  id: string,
): Result<T, 'record.not_found'> {
  const record = records.find((one) => one.id === id);
  return record ? ok(record) : fail('record.not_found');
}
