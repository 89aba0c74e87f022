import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import { serviceTypeOf } from '#app/domain/catalogue/service-types.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';
import { romeDay } from '#app/domain/dates.ts';
import { curveOf, type PriceCurve } from '#app/domain/matching/price-curve.ts';
import type { DbOrTx } from '#db/client.ts';
import { listPriceCells, listShareable } from '#db/queries/catalogue/services.ts';
import type { ServiceContext } from '#server/context.ts';

/** A kind of help that can be shared: a service type with its category and the unit it is priced by. */
export type KindOfHelp = {
  readonly typeKey: string;
  readonly category: CategoryId;
  readonly unit: Unit;
};

/** A kind of help with what it costs to share. */
export type PricedKind = KindOfHelp & { readonly curve: PriceCurve };

type Shareable = Awaited<ReturnType<typeof listShareable>>[number];

/** The kinds of help that some provider offers to be shared, in the catalogue's order. */
export async function listKindsOfHelp(ctx: ServiceContext): Promise<readonly KindOfHelp[]> {
  const rows = await listShareable(ctx.db, { today: romeDay(ctx.now()) });
  const types = new Set(rows.map(({ typeKey }) => typeKey));
  return [...types].flatMap((type) => kindOf(rows.filter(({ typeKey }) => typeKey === type)) ?? []);
}

/** One kind of help with its price curve; null when nobody offers it to be shared today. */
export async function findKindOfHelp(
  ctx: Pick<ServiceContext, 'now'>,
  db: DbOrTx,
  { typeKey }: { readonly typeKey: string },
): Promise<PricedKind | null> {
  const today = romeDay(ctx.now());
  const rows = await listShareable(db, { today, typeKey });
  const kind = kindOf(rows);
  if (kind === null) return null;
  const sold = rows.filter(({ unit }) => unit === kind.unit);
  const cells = await listPriceCells(db, { serviceIds: sold.map(({ id }) => id) });
  const curve = curveOf(
    sold.map(({ id, municipi, minQuantity }) => ({
      id,
      municipi,
      list: { minQuantity, cells: cells.filter(({ serviceId }) => serviceId === id) },
    })),
    today,
  );
  return { ...kind, curve };
}

/** What services of one type are, by the unit most of them are priced by; null for an unknown type. */
function kindOf(rows: readonly Shareable[]): KindOfHelp | null {
  const [first] = rows;
  if (!first || serviceTypeOf(first.category, first.typeKey) === null) return null;
  const soldBy = (unit: Unit) => rows.filter((row) => row.unit === unit).length;
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const [unit = first.unit] = units.sort((a, b) => soldBy(b) - soldBy(a) || (a < b ? -1 : 1));
  return { typeKey: first.typeKey, category: first.category, unit };
}
