import type { OwnServiceView } from '#app/contracts/providers/views.ts';
import { fromPrice } from '#app/domain/catalogue/prices.ts';
import { romeDay } from '#app/domain/dates.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listPriceCells, listServicesOfProviders } from '#db/queries/catalogue/services.ts';
import type { ServiceContext } from '#server/context.ts';
import { byKey } from '#server/by-key.ts';

import { requireStaff, type StaffCode } from './standing.server.ts';

/** The services of the actor's providers in every state, with their "from" price (P3). */
export async function listOwnServices(
  ctx: ServiceContext,
): Promise<Result<readonly OwnServiceView[], StaffCode>> {
  const { db } = ctx;
  const staff = await requireStaff(ctx, db, 'view_desk');
  if (!staff.ok) return staff;
  const rows = await listServicesOfProviders(db, {
    providerIds: staff.value.providers.map(({ providerId }) => providerId),
  });
  const cells = await listPriceCells(db, { serviceIds: rows.map(({ serviceId }) => serviceId) });
  const cellsOf = byKey(cells, (cell) => cell.serviceId);
  const today = romeDay(ctx.now());
  const services = rows.map((row): OwnServiceView => {
    const { category, unit, minQuantity, priceKind } = row;
    const list = { minQuantity, cells: cellsOf.get(row.serviceId) ?? [] };
    return {
      serviceId: row.serviceId,
      slug: row.slug,
      titleIt: row.titleIt,
      titleEn: row.titleEn,
      category,
      unit,
      priceKind,
      state: row.status,
      municipi: row.municipi,
      from: priceKind === 'paid' ? fromPrice(list, today) : null,
    };
  });
  return ok(services);
}
