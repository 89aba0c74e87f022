import type { Result } from '#app/domain/result.ts';
import { claimKey, findKey, saveOutcome } from '#db/queries/idempotency-keys.ts';

import type { ServiceContext } from './context.ts';
import { hashToken } from './ids.ts';
import { transact, type Unit } from './transact.ts';

/** What keys of forms begin with: they are no money commands, whose pace is counted (L2). */
const FORM_KEY_PREFIX = 'form:';

/** A context that carries out one sent form; a form without a key is carried out each time. */
export function wishing<Ctx extends ServiceContext>(
  ctx: Ctx,
  form: { readonly wish: string | null },
): Ctx {
  return form.wish === null ? ctx : { ...ctx, wish: form.wish };
}

/**
 * As {@link transact}, once per person and sent form (W15): the same form with the same words answers
 * what its first sending answered. Others with it wait for the first to commit; a refusal leaves
 * nothing, so that the form may be tried again. The value must be plain JSON without secrets.
 */
export async function transactOnce<T, Code extends string>(
  ctx: ServiceContext,
  work: (unit: Unit) => Promise<Result<T, Code>>,
): Promise<Result<T, Code>> {
  const { actor, wish } = ctx;
  if (wish === undefined || actor.kind !== 'person') return transact(ctx, work);
  const { personId } = actor;
  // The wish makes tokens too ({@link tokenOfWish}): what is stored does not tell it.
  const key = `${FORM_KEY_PREFIX}${hashToken(`key ${wish}`)}`;
  return transact<T, Code>(ctx, async (unit) => {
    const claim = { personId, key, requestHash: FORM_KEY_PREFIX, createdAt: ctx.now() };
    if (!(await claimKey(unit.tx, claim))) {
      const first = await findKey(unit.tx, { personId, key });
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the key is of the same form, whose own outcome this is
      return first?.outcome as Result<T, Code>;
    }
    const result = await work(unit);
    if (result.ok) await saveOutcome(unit.tx, { personId, key, outcome: result });
    return result;
  });
}

/**
 * The secret of a link made by a form: the same for the same sending, so that the second answer shows
 * the link of the first although the database keeps its hash only.
 */
export function tokenOfWish({ actor, wish, newToken }: ServiceContext): string {
  if (wish === undefined || actor.kind !== 'person') return newToken();
  return Buffer.from(hashToken(`token ${actor.personId} ${wish}`), 'hex').toString('base64url');
}
