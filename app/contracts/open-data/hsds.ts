import { z } from 'zod';

/**
 * Records of the Human Services Data Specification 3.0 (Open Referral), as far as we have what they ask
 * for. What we do not know is left out, never null.
 */
const id = z.uuid();
const text = z.string();

const attribute = z.object({
  id,
  link_id: id,
  taxonomy_term_id: id,
  link_type: text,
  link_entity: text,
  label: text,
});

const schedule = z.object({
  id,
  freq: z.literal('WEEKLY'),
  interval: z.literal(1),
  wkst: z.literal('MO'),
  byday: z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']),
  opens_at: text,
  closes_at: text,
  notes: text,
});

const phone = z.object({ id, number: text, type: z.literal('voice') });

const address = z.object({
  id,
  address_1: text,
  city: text,
  region: text,
  state_province: text,
  postal_code: text,
  country: z.literal('IT'),
  address_type: z.literal('physical'),
});

export const hsdsLocation = z.object({
  id,
  location_type: z.literal('physical'),
  name: text,
  description: text,
  url: z.url(),
  addresses: z.array(address),
  phones: z.array(phone),
  schedules: z.array(schedule),
});

const organizationFacts = {
  id,
  name: text,
  description: text,
  email: text.optional(),
  website: z.url().optional(),
  year_incorporated: z.number().int().optional(),
  legal_status: text,
};

const organizationName = z.object(organizationFacts);

export const hsdsOrganization = z
  .object({
    ...organizationFacts,
    phones: z.array(phone).optional(),
    locations: z.array(hsdsLocation).optional(),
  })
  .meta({ id: 'HsdsOrganization' });

const costOption = z.object({
  id,
  valid_from: z.iso.date().optional(),
  valid_to: z.iso.date().optional(),
  option: text,
  currency: z.literal('EUR'),
  amount: z.number(),
  amount_description: text,
});

const serviceArea = z.object({ id, name: text });

const serviceFacts = {
  id,
  name: text,
  alternate_name: text.optional(),
  description: text,
  url: z.url(),
  email: text.optional(),
  status: z.literal('active'),
  application_process: text,
  fees_description: text,
  eligibility_description: text,
  minimum_age: z.number().int().optional(),
  maximum_age: z.number().int().optional(),
  organization: organizationName,
};

const placeFacts = { id, description: text, location: hsdsLocation };

export const hsdsServiceAtLocation = z
  .object({ ...placeFacts, service: z.object(serviceFacts) })
  .meta({ id: 'HsdsServiceAtLocation' });

export const hsdsService = z
  .object({
    ...serviceFacts,
    phones: z.array(phone).optional(),
    service_areas: z.array(serviceArea).optional(),
    service_at_locations: z.array(z.object(placeFacts)).optional(),
    languages: z.array(z.object({ id, name: text, code: text })).optional(),
    funding: z.array(z.object({ id, source: text })).optional(),
    cost_options: z.array(costOption).optional(),
    attributes: z.array(attribute).optional(),
  })
  .meta({ id: 'HsdsService' });

export const hsdsTaxonomy = z
  .object({ id, name: text, description: text, uri: z.url(), version: text })
  .meta({ id: 'HsdsTaxonomy' });

export const hsdsTerm = z
  .object({
    id,
    code: text,
    name: text,
    description: text,
    parent_id: id.optional(),
    taxonomy: text,
    language: z.enum(['it', 'en']),
    taxonomy_detail: hsdsTaxonomy,
  })
  .meta({ id: 'HsdsTaxonomyTerm' });

/** What the root of the API says of itself. */
export const hsdsRoot = z
  .object({ version: z.literal('3.0'), profile: z.url(), openapi_url: z.url() })
  .meta({ id: 'HsdsRoot' });

const pageOf = <T extends z.ZodType>(record: T, name: string) =>
  z
    .object({
      total_items: z.number().int(),
      total_pages: z.number().int(),
      page_number: z.number().int(),
      size: z.number().int(),
      first_page: z.boolean(),
      last_page: z.boolean(),
      empty: z.boolean(),
      contents: z.array(record),
    })
    .meta({ id: name });

export const hsdsPages = {
  services: pageOf(hsdsService, 'HsdsServicePage'),
  organizations: pageOf(hsdsOrganization, 'HsdsOrganizationPage'),
  service_at_locations: pageOf(hsdsServiceAtLocation, 'HsdsServiceAtLocationPage'),
  taxonomies: pageOf(hsdsTaxonomy, 'HsdsTaxonomyPage'),
  taxonomy_terms: pageOf(hsdsTerm, 'HsdsTaxonomyTermPage'),
};

export type HsdsService = z.infer<typeof hsdsService>;
export type HsdsOrganization = z.infer<typeof hsdsOrganization>;
export type HsdsLocation = z.infer<typeof hsdsLocation>;
export type HsdsServiceAtLocation = z.infer<typeof hsdsServiceAtLocation>;
export type HsdsTaxonomy = z.infer<typeof hsdsTaxonomy>;
export type HsdsTerm = z.infer<typeof hsdsTerm>;
