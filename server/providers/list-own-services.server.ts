import type { OwnServiceView } from '#app/contracts/providers/views.ts';
import { isCategoryId } from '#app/domain/catalogue/categories.ts';
import { fromPrice, PRICE_KINDS } from '#app/domain/catalogue/prices.ts';
import { isUnit } from '#app/domain/catalogue/units.ts';
import { SHEET_STATES } from '#app/domain/catalogue/validation-state.ts';
import { romeDay } from '#app/domain/dates.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listPriceCells, listServicesOfProviders } from '#db/queries/catalogue/services.ts';
import type { ServiceContext } from '#server/context.ts';
import { byKey, stored } from '#server/requests/from-row.ts';

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
  const services = rows.flatMap((row): OwnServiceView[] => {
    const { category, unit, minQuantity } = row;
    if (!isCategoryId(category) || !isUnit(unit)) return [];
    const priceKind = stored(PRICE_KINDS, row.priceKind);
    const list = { minQuantity, cells: cellsOf.get(row.serviceId) ?? [] };
    return [
      {
        serviceId: row.serviceId,
        slug: row.slug,
        titleIt: row.titleIt,
        titleEn: row.titleEn,
        category,
        unit,
        priceKind,
        state: stored(SHEET_STATES, row.status),
        municipi: row.municipi,
        from: priceKind === 'paid' ? fromPrice(list, today) : null,
      },
    ];
  });
  return ok(services);
}
