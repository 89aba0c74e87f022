import { eq, inArray } from 'drizzle-orm';

import type { SheetState } from '#app/domain/catalogue/validation-state.ts';
import type { SheetSubject } from '#app/domain/qualification/proposal-state.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { servicePrices, services } from '#db/schema/catalogue.ts';
import { providers } from '#db/schema/providers.ts';

/** A provider with what its sheet says, as it is known to everybody. */
export async function findProviderRow(db: DbOrTx, params: { providerId: string }) {
  const [row] = await db
    .select({
      id: providers.id,
      name: providers.name,
      kind: providers.kind,
      descriptionIt: providers.descriptionIt,
      descriptionEn: providers.descriptionEn,
      municipi: providers.municipi,
      languages: providers.languages,
      foundedYear: providers.foundedYear,
      email: providers.email,
      phone: providers.phone,
      taxCode: providers.taxCode,
      status: providers.status,
    })
    .from(providers)
    .where(eq(providers.id, params.providerId));
  return row ?? null;
}

/** A service with what its sheet says, in every state; null before it was validated once. */
export async function findServiceRow(db: DbOrTx, params: { serviceId: string }) {
  const [row] = await db
    .select({
      id: services.id,
      slug: services.slug,
      providerId: services.providerId,
      typeKey: services.typeKey,
      category: services.category,
      titleIt: services.titleIt,
      titleEn: services.titleEn,
      descriptionIt: services.descriptionIt,
      descriptionEn: services.descriptionEn,
      keywords: services.keywords,
      unit: services.unit,
      minQuantity: services.minQuantity,
      isShareable: services.isShareable,
      priceKind: services.priceKind,
      fundingIt: services.fundingIt,
      fundingEn: services.fundingEn,
      minAge: services.minAge,
      maxAge: services.maxAge,
      municipi: services.municipi,
      places: services.places,
      isAccessible: services.isAccessible,
      status: services.status,
    })
    .from(services)
    .where(eq(services.id, params.serviceId));
  return row ?? null;
}

/** Locks a provider: whoever changes its sheets, or takes it off sale, takes turns. */
export async function lockProvider(tx: Tx, params: { providerId: string }): Promise<void> {
  await tx
    .select({ id: providers.id })
    .from(providers)
    .where(eq(providers.id, params.providerId))
    .for('no key update');
}

/** Writes a validated sheet of a provider. */
export async function updateProviderSheet(
  tx: Tx,
  params: { providerId: string; set: Partial<typeof providers.$inferInsert> },
): Promise<void> {
  await tx.update(providers).set(params.set).where(eq(providers.id, params.providerId));
}

/** Writes a validated sheet of a service: a new row, or over the one that is there. */
export async function writeServiceSheet(tx: Tx, row: typeof services.$inferInsert): Promise<void> {
  const { id: _id, slug: _slug, createdAt: _createdAt, providerId: _providerId, ...set } = row;
  await tx.insert(services).values(row).onConflictDoUpdate({ target: services.id, set });
}

/** Puts new prices in the place of all that a service has. */
export async function replacePrices(
  tx: Tx,
  params: { serviceId: string; rows: readonly (typeof servicePrices.$inferInsert)[] },
): Promise<void> {
  await tx.delete(servicePrices).where(eq(servicePrices.serviceId, params.serviceId));
  if (params.rows.length > 0) await tx.insert(servicePrices).values([...params.rows]);
}

/** Takes a provider or a service off sale, or puts it back. */
export async function setSheetState(
  tx: Tx,
  { kind, subjectId }: SheetSubject,
  status: SheetState,
): Promise<void> {
  if (kind === 'provider') {
    await tx.update(providers).set({ status }).where(eq(providers.id, subjectId));
  } else {
    await tx.update(services).set({ status }).where(eq(services.id, subjectId));
  }
}

/** State and Italian title of some services. */
export async function listServiceStates(db: DbOrTx, params: { serviceIds: readonly string[] }) {
  if (params.serviceIds.length === 0) return [];
  return db
    .select({ id: services.id, status: services.status, titleIt: services.titleIt })
    .from(services)
    .where(inArray(services.id, [...params.serviceIds]));
}
