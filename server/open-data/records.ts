import type { OpenProvider, OpenService, OpenSpace } from '#app/contracts/open-data/records.ts';
import type { PriceCell } from '#app/domain/catalogue/prices.ts';
import { serviceTypeOf } from '#app/domain/catalogue/service-types.ts';
import { isSpaceFunction } from '#app/domain/spaces/functions.ts';
import type {
  listPublishedProviders,
  listPublishedServices,
} from '#db/queries/catalogue/published.ts';
import type { listSpacesInFull } from '#db/queries/spaces/spaces.ts';

type Rows<T extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<T>>[number];

/** A service as the database has it. */
export type ServiceRow = Rows<typeof listPublishedServices>;
/** A provider as the database has it. */
export type ProviderRow = Rows<typeof listPublishedProviders>;
/** A space as the database has it. */
export type SpaceRow = Rows<typeof listSpacesInFull>;

/** A row and its prices as our API says them; `origin` begins every address. */
export function openServiceOf(
  row: ServiceRow,
  cells: readonly PriceCell[],
  origin: string,
): OpenService {
  return {
    id: row.id,
    url: `${origin}/services/${row.slug}`,
    category: row.category,
    type: serviceTypeOf(row.category, row.typeKey),
    title: { it: row.titleIt, en: row.titleEn },
    description: { it: row.descriptionIt, en: row.descriptionEn },
    unit: row.unit,
    minQuantity: row.minQuantity,
    priceKind: row.priceKind,
    funding: row.fundingIt ? { it: row.fundingIt, en: row.fundingEn ?? row.fundingIt } : null,
    prices: cells.map((cell) => ({
      persons: { min: cell.personsMin, max: cell.personsMax },
      quantity: { min: cell.quantityMin, max: cell.quantityMax },
      unitPriceCents: cell.unitPriceCents,
      validFrom: cell.validFrom,
      validTo: cell.validTo,
    })),
    ages: { min: row.minAge, max: row.maxAge },
    municipi: row.municipi.toSorted((a, b) => a - b),
    places: row.places,
    isAccessible: row.isAccessible,
    isShareable: row.isShareable,
    takesVouchers: row.takesVouchers,
    provider: {
      id: row.providerId,
      name: row.providerName,
      url: `${origin}/api/v1/providers/${encodeURIComponent(row.providerId)}`,
    },
  };
}

/** A provider as our API says it. */
export function openProviderOf(row: ProviderRow, origin: string): OpenProvider {
  return {
    id: row.id,
    url: `${origin}/api/v1/services?provider=${encodeURIComponent(row.id)}`,
    name: row.name,
    kind: row.kind,
    description: { it: row.descriptionIt, en: row.descriptionEn },
    municipi: row.municipi.toSorted((a, b) => a - b),
    languages: row.languages,
    foundedYear: row.foundedYear,
    email: row.email,
    phone: row.phone,
    servicesOnSale: row.servicesOnSale,
  };
}

/** A space as our API says it. */
export function openSpaceOf(row: SpaceRow, origin: string): OpenSpace {
  return {
    id: row.slug,
    url: `${origin}/spaces/${row.slug}`,
    name: row.name,
    address: row.address,
    municipio: row.municipio,
    state: row.status,
    description: { it: row.descriptionIt, en: row.descriptionEn },
    functions: row.functions.filter(isSpaceFunction),
    hours: row.hours
      .toSorted((a, b) => a.weekday - b.weekday || (a.opens < b.opens ? -1 : 1))
      .map(({ weekday, opens, closes }) => ({ weekday, opens, closes })),
    phone: row.phone,
  };
}
