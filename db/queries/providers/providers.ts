import { and, asc, count, eq, notExists, sql } from 'drizzle-orm';

import type { DbOrTx, Tx } from '#db/client.ts';
import { bankFiles } from '#db/schema/bank.ts';
import { providers, providerStaff } from '#db/schema/providers.ts';
import { sheetProposals } from '#db/schema/qualification.ts';

/** What everybody may know of a provider. */
export const PROVIDER_FACE = {
  id: providers.id,
  slug: providers.slug,
  name: providers.name,
  kind: providers.kind,
  descriptionIt: providers.descriptionIt,
  descriptionEn: providers.descriptionEn,
  municipi: providers.municipi,
  languages: providers.languages,
  foundedYear: providers.foundedYear,
  email: providers.email,
  phone: providers.phone,
};

/** The provider with this address that the city lets sell (R5); null when there is none. */
export async function findValidatedProvider(db: DbOrTx, params: { slug: string }) {
  const [row] = await db
    .select(PROVIDER_FACE)
    .from(providers)
    .where(and(eq(providers.slug, params.slug), eq(providers.status, 'validated')));
  return row ?? null;
}

/** How many providers are in each state of their sheet. */
export async function countProvidersByState(db: DbOrTx) {
  return db
    .select({ state: providers.status, count: count() })
    .from(providers)
    .groupBy(providers.status);
}

/** How many validated providers serve each Municipio. */
export async function countProvidersByMunicipio(db: DbOrTx) {
  const municipio = sql<number>`unnest(${providers.municipi})`.mapWith(Number).as('municipio');
  const served = db
    .select({ municipio })
    .from(providers)
    .where(eq(providers.status, 'validated'))
    .as('served');
  return db
    .select({ municipio: served.municipio, count: count() })
    .from(served)
    .groupBy(served.municipio)
    .orderBy(asc(served.municipio));
}

/**
 * Whether the city lets a provider sell (R5), held so until the transaction ends: a suspension waits,
 * or is seen.
 */
export async function lockIsValidated(
  db: DbOrTx,
  params: { providerId: string },
): Promise<boolean> {
  const [row] = await db
    .select({ status: providers.status })
    .from(providers)
    .where(eq(providers.id, params.providerId))
    .for('share');
  return row?.status === 'validated';
}

/** The name of a provider, as everybody reads it. */
export async function findProviderName(
  db: DbOrTx,
  params: { providerId: string },
): Promise<string | null> {
  const [row] = await db
    .select({ name: providers.name })
    .from(providers)
    .where(eq(providers.id, params.providerId));
  return row?.name ?? null;
}

/** The provider that was validated with a tax code, if there is one. */
export async function findProviderByTaxCode(
  db: DbOrTx,
  params: { taxCode: string },
): Promise<string | null> {
  const [row] = await db
    .select({ id: providers.id })
    .from(providers)
    .where(eq(providers.taxCode, params.taxCode));
  return row?.id ?? null;
}

/** A provider never validated that a person administers, whose sheet has a tax code; null when there is none. */
export async function findOwnDraftByTaxCode(
  db: DbOrTx,
  params: { readonly personId: string; readonly taxCode: string },
): Promise<string | null> {
  const [row] = await db
    .select({ id: providers.id })
    .from(providers)
    .innerJoin(providerStaff, eq(providerStaff.providerId, providers.id))
    .innerJoin(sheetProposals, eq(sheetProposals.subjectId, providers.id))
    .where(
      and(
        eq(providers.status, 'draft'),
        eq(providerStaff.personId, params.personId),
        eq(providerStaff.role, 'admin'),
        eq(sheetProposals.kind, 'provider'),
        sql`${sheetProposals.fields} ->> 'taxCode' = ${params.taxCode}`,
      ),
    )
    .limit(1);
  return row?.id ?? null;
}

/** Enters a provider with the person who works for it. */
export async function insertProvider(
  tx: Tx,
  params: { row: typeof providers.$inferInsert; adminId: string },
): Promise<void> {
  await tx.insert(providers).values(params.row);
  await tx
    .insert(providerStaff)
    .values({ providerId: params.row.id, personId: params.adminId, role: 'admin' });
}

/** Deletes a provider that was never validated, with its staff and sheets; not one with a bank's file. */
export async function deleteUnqualified(tx: Tx, params: { providerId: string }): Promise<boolean> {
  const { providerId } = params;
  const files = tx.select({ id: bankFiles.id }).from(bankFiles);
  const gone = await tx
    .delete(providers)
    .where(
      and(
        eq(providers.id, providerId),
        eq(providers.status, 'draft'),
        notExists(files.where(eq(bankFiles.providerId, providerId))),
      ),
    )
    .returning({ id: providers.id });
  return gone.length > 0;
}
