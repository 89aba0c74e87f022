import type { OwnPriceListView } from '#app/contracts/providers/views.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import { bandsOfList } from '#app/domain/requests/list-bands.ts';
import type { Quantity } from '#app/domain/requests/price-bands.ts';
import type { DbOrTx } from '#db/client.ts';
import { listPriceCells, listServicesOfProviders } from '#db/queries/catalogue/services.ts';
import type { RequestRow } from '#db/queries/requests/requests.ts';
import { byKey } from '#server/by-key.ts';

/**
 * What a provider's own list asks for what is requested, to start an offer from (OFR2): of its
 * validated services of that kind, unit and Municipio, the first that has a price for it.
 */
export async function ownPriceList(
  db: DbOrTx,
  input: { request: RequestRow; providerId: string; wanted: Quantity; today: CalendarDay },
): Promise<OwnPriceListView | null> {
  const { request, providerId, wanted, today } = input;
  const rows = await listServicesOfProviders(db, { providerIds: [providerId] });
  const fitting = rows.filter(
    ({ category, unit, municipi, status, priceKind }) =>
      status === 'validated' &&
      priceKind === 'paid' &&
      category === request.category &&
      unit === request.unit &&
      municipi.includes(request.municipio),
  );
  const serviceIds = fitting.map(({ serviceId }) => serviceId);
  const cells = byKey(await listPriceCells(db, { serviceIds }), (cell) => cell.serviceId);
  for (const { serviceId, slug, titleIt, titleEn, minQuantity } of fitting) {
    const bands = bandsOfList({ minQuantity, cells: cells.get(serviceId) ?? [] }, wanted, today);
    if (bands.length > 0) return { slug, titleIt, titleEn, bands };
  }
  return null;
}
