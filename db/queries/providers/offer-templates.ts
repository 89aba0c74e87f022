import { and, asc, count, eq, inArray } from 'drizzle-orm';

import type { DbOrTx, Tx } from '#db/client.ts';
import { offerTemplates, providers } from '#db/schema/providers.ts';

/** The templates of some providers, by title. */
export async function listOfferTemplates(db: DbOrTx, params: { providerIds: readonly string[] }) {
  if (params.providerIds.length === 0) return [];
  return db
    .select({
      templateId: offerTemplates.id,
      providerId: offerTemplates.providerId,
      title: offerTemplates.title,
      terms: offerTemplates.terms,
    })
    .from(offerTemplates)
    .where(inArray(offerTemplates.providerId, [...params.providerIds]))
    .orderBy(asc(offerTemplates.title), asc(offerTemplates.id));
}

/** Locks a provider and counts its templates: two people at once do not pass the limit together. */
export async function countOfferTemplatesLocked(
  tx: Tx,
  params: { providerId: string },
): Promise<number> {
  const { providerId } = params;
  await tx
    .select({ id: providers.id })
    .from(providers)
    .where(eq(providers.id, providerId))
    .for('update');
  const [row] = await tx
    .select({ count: count() })
    .from(offerTemplates)
    .where(eq(offerTemplates.providerId, providerId));
  return row?.count ?? 0;
}

/** Writes a new template. */
export async function insertOfferTemplate(
  tx: Tx,
  row: typeof offerTemplates.$inferInsert,
): Promise<void> {
  await tx.insert(offerTemplates).values(row);
}

/** Changes a template of one of these providers; false when they have no such template. */
export async function updateOfferTemplate(
  tx: Tx,
  params: {
    templateId: string;
    providerIds: readonly string[];
    title: string;
    terms: string;
    now: Date;
  },
): Promise<boolean> {
  const { title, terms, now } = params;
  const rows = await tx
    .update(offerTemplates)
    .set({ title, terms, updatedAt: now })
    .where(isOwn(params))
    .returning({ id: offerTemplates.id });
  return rows.length > 0;
}

/** Deletes a template of one of these providers; one that is gone already is gone. */
export async function deleteOfferTemplateRow(
  tx: Tx,
  params: { templateId: string; providerIds: readonly string[] },
): Promise<boolean> {
  const rows = await tx
    .delete(offerTemplates)
    .where(isOwn(params))
    .returning({ id: offerTemplates.id });
  return rows.length > 0;
}

function isOwn(params: { templateId: string; providerIds: readonly string[] }) {
  return and(
    eq(offerTemplates.id, params.templateId),
    inArray(offerTemplates.providerId, [...params.providerIds]),
  );
}
