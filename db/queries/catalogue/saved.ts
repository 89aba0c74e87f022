import { and, count, desc, eq } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { savedServices, services } from '#db/schema/catalogue.ts';
import { providers } from '#db/schema/providers.ts';

import { isOnSale, SERVICE_CARD, takesVouchers } from './on-sale.ts';

/** Services a person keeps that are on sale, what was kept last at the top. */
export function listSaved(
  db: DbOrTx,
  { personId, today }: { readonly personId: string; readonly today: CalendarDay },
) {
  return db
    .select({ ...SERVICE_CARD, takesVouchers: takesVouchers(today).mapWith(Boolean) })
    .from(savedServices)
    .innerJoin(services, eq(services.id, savedServices.serviceId))
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(and(eq(savedServices.personId, personId), isOnSale(today)))
    .orderBy(desc(savedServices.savedAt), desc(services.id));
}

/** How many services a person keeps, on sale or not. */
export async function countSaved(
  db: DbOrTx,
  { personId }: { readonly personId: string },
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(savedServices)
    .where(eq(savedServices.personId, personId));
  return row?.count ?? 0;
}

type Saved = { readonly personId: string; readonly serviceId: string };

/** Whether a person keeps a service. */
export async function isSaved(db: DbOrTx, saved: Saved): Promise<boolean> {
  const rows = await db
    .select({ at: savedServices.savedAt })
    .from(savedServices)
    .where(matches(saved));
  return rows.length > 0;
}

function matches({ personId, serviceId }: Saved) {
  return and(eq(savedServices.personId, personId), eq(savedServices.serviceId, serviceId));
}

/** Keeps a service; one that is kept stays as it is. */
export async function insertSaved(
  tx: Tx,
  saved: Saved & { readonly savedAt: Date },
): Promise<void> {
  await tx.insert(savedServices).values(saved).onConflictDoNothing();
}

/** No longer keeps a service. */
export async function deleteSaved(tx: Tx, saved: Saved): Promise<void> {
  await tx.delete(savedServices).where(matches(saved));
}
