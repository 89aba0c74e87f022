import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import { isMunicipio, type Municipio } from '#app/domain/catalogue/municipi.ts';
import { hasValidPrice } from '#app/domain/catalogue/prices.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import {
  providerMatches,
  type MatchableProvider,
  type MatchableService,
} from '#app/domain/requests/matching.ts';
import type { DbOrTx } from '#db/client.ts';
import { listMatchableServices, listPriceCells } from '#db/queries/catalogue/services.ts';
import { byKey } from '#server/by-key.ts';

/** A provider that requests can reach, with its sellable services as far as matching goes. */
export type ReachableProvider = MatchableProvider & { readonly name: string };

/** Validated providers with at least one validated service of a category, or of any (R5). */
export async function listReachableProviders(
  db: DbOrTx,
  input: { today: CalendarDay; category?: CategoryId },
): Promise<ReachableProvider[]> {
  const rows = await listMatchableServices(db, input.category ? { category: input.category } : {});
  const cells = await listPriceCells(db, { serviceIds: rows.map((row) => row.serviceId) });
  const cellsOf = byKey(cells, (cell) => cell.serviceId);
  return [...byKey(rows, (row) => row.providerId)].flatMap(([providerId, own]) => {
    const [first] = own;
    if (!first) return [];
    const services = own.map((row): MatchableService => {
      const list = { minQuantity: row.minQuantity, cells: cellsOf.get(row.serviceId) ?? [] };
      return {
        state: row.serviceStatus,
        categoryId: row.category,
        municipi: row.municipi.filter(isMunicipio),
        hasValidPrice: hasValidPrice(list, input.today),
      };
    });
    return [{ providerId, name: first.providerName, state: first.providerStatus, services }];
  });
}

/** Of some providers, those a request for a category in a Municipio reaches. */
export function reachedBy(
  providers: readonly ReachableProvider[],
  target: { categoryId: CategoryId; municipio: Municipio },
): ReachableProvider[] {
  return providers.filter((provider) =>
    providerMatches({ ...target, providerIds: null }, provider),
  );
}
