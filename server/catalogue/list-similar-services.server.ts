import type { ServiceView, SimilarService } from '#app/contracts/catalogue/views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { fromPrice, type FromPrice, type PriceKind } from '#app/domain/catalogue/prices.ts';
import { serviceTypeOf } from '#app/domain/catalogue/service-types.ts';
import { MOST_SIMILAR, similarServices } from '#app/domain/catalogue/similar.ts';
import { romeDay, type CalendarDay } from '#app/domain/dates.ts';
import { listPriceCells } from '#db/queries/catalogue/services.ts';
import { listComparable, type ComparableRow } from '#db/queries/catalogue/similar.ts';
import { byKey } from '#server/by-key.ts';
import type { ServiceContext } from '#server/context.ts';

import { toFoundServices } from './found-services.server.ts';

/** So many of each circle are compared, whatever the city has: a category may have thousands. */
const MOST_COMPARED = 40;

/** Services on sale (R5) that are like one (SIM1), and why; open to everybody. */
export async function listSimilarServices(
  ctx: ServiceContext,
  service: ServiceView,
  { locale }: { readonly locale: Locale },
): Promise<readonly SimilarService[]> {
  const today = romeDay(ctx.now());
  const rows = await listNear(ctx, service, today);
  const cells = await listPriceCells(ctx.db, { serviceIds: rows.map(({ id }) => id) });
  const cellsOf = byKey(cells, ({ serviceId }) => serviceId);
  const others = rows.map((row) => ({
    row,
    ...row,
    title: locale === 'en' ? row.titleEn : row.titleIt,
    type: serviceTypeOf(row.category, row.typeKey),
    perPersonCents: centsOf(row.priceKind, () =>
      fromPrice({ minQuantity: row.minQuantity, cells: cellsOf.get(row.id) ?? [] }, today),
    ),
  }));
  const one = {
    ...service,
    providerId: service.provider.id,
    perPersonCents: centsOf(service.priceKind, () => service.from),
  };
  const chosen = similarServices(one, others);
  const cards = await toFoundServices(
    ctx,
    chosen.map(({ service: { row } }) => row),
    { locale, today },
  );
  return cards.flatMap((card, index) => {
    const why = chosen[index]?.why;
    return why ? [{ ...card, why }] : [];
  });
}

/** Wider and wider circles until there are enough: its type in its Municipi, its type, its category. */
async function listNear(ctx: ServiceContext, service: ServiceView, today: CalendarDay) {
  const { category, type, municipi, minAge, maxAge, provider } = service;
  const all = { category, minAge, maxAge, exceptProviderId: provider.id, today };
  const ofType = type === null ? [] : [{ typeKey: type, municipi }, { typeKey: type }];
  const rows = new Map<string, ComparableRow>();
  for (const circle of [...ofType, { municipi }, {}]) {
    const more = await listComparable(ctx.db, { ...all, ...circle, limit: MOST_COMPARED });
    for (const row of more) rows.set(row.id, row);
    const providers = new Set([...rows.values()].map(({ providerId }) => providerId));
    if (providers.size >= MOST_SIMILAR) break;
  }
  return [...rows.values()];
}

/** What it costs a head (P3): nothing when it is free, null when it has no price. */
function centsOf(kind: PriceKind, from: () => FromPrice | null): number | null {
  return kind === 'paid' ? (from()?.perPersonCents ?? null) : 0;
}
