import { checkSave } from '#app/domain/catalogue/saved.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { lockPerson } from '#db/queries/idempotency-keys.ts';
import { countSaved, deleteSaved, insertSaved, isSaved } from '#db/queries/catalogue/saved.ts';
import { findService } from '#db/queries/catalogue/services.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

/** Which service is kept from now on, or no longer. */
export type SaveServiceInput = { readonly slug: string; readonly isKept: boolean };

/** Why it was not kept. */
export type SaveServiceCode = 'auth.signed_out' | 'service.not_found' | 'saved.too_many';

/** Somebody keeps a service on sale to find it again, or no longer (SAV1); said twice it is so once. */
export function saveService(
  ctx: ServiceContext,
  { slug, isKept }: SaveServiceInput,
): Promise<Result<true, SaveServiceCode>> {
  const { actor } = ctx;
  return transact<true, SaveServiceCode>(ctx, async ({ tx }) => {
    if (actor.kind !== 'person') return fail('auth.signed_out');
    const { personId } = actor;
    const service = await findService(tx, { slug, today: romeDay(ctx.now()) });
    if (!service) return fail('service.not_found');
    const saved = { personId, serviceId: service.id };
    if (!isKept) {
      await deleteSaved(tx, saved);
      return ok(true);
    }
    // Two sent at once are counted one after the other.
    await lockPerson(tx, { personId });
    if (await isSaved(tx, saved)) return ok(true);
    const checked = checkSave(await countSaved(tx, { personId }));
    if (!checked.ok) return checked;
    await insertSaved(tx, { ...saved, savedAt: ctx.now() });
    return ok(true);
  });
}
