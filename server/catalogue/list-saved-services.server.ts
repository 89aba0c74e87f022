import type { FoundService } from '#app/contracts/catalogue/views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { romeDay } from '#app/domain/dates.ts';
import { countSaved, isSaved, listSaved } from '#db/queries/catalogue/saved.ts';
import type { ServiceContext } from '#server/context.ts';

import { toFoundServices } from './found-services.server.ts';

/** What somebody keeps, and how much of it is not on sale now. */
export type SavedServices = {
  readonly services: readonly FoundService[];
  readonly notOnSale: number;
};

/** The services somebody keeps, what was kept last at the top; a guest keeps none. */
export async function listSavedServices(
  ctx: ServiceContext,
  { locale }: { readonly locale: Locale },
): Promise<SavedServices> {
  if (ctx.actor.kind !== 'person') return { services: [], notOnSale: 0 };
  const { personId } = ctx.actor;
  const today = romeDay(ctx.now());
  const [rows, kept] = await Promise.all([
    listSaved(ctx.db, { personId, today }),
    countSaved(ctx.db, { personId }),
  ]);
  return {
    services: await toFoundServices(ctx, rows, { locale, today }),
    notOnSale: Math.max(0, kept - rows.length),
  };
}

/** Whether the reader keeps this service. */
export async function keepsService(
  { actor, db }: ServiceContext,
  { serviceId }: { readonly serviceId: string },
): Promise<boolean> {
  return actor.kind === 'person' && (await isSaved(db, { personId: actor.personId, serviceId }));
}
