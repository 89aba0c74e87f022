import { fail, ok, type Result } from '#app/domain/result.ts';
import { mayAtSpace, type SpaceAction } from '#app/domain/spaces/policy.ts';
import type { DbOrTx } from '#db/client.ts';
import { listSpacesOfOperator } from '#db/queries/spaces/spaces.ts';
import type { ServiceContext } from '#server/context.ts';

/** The spaces at whose desk a person works: at least one. */
type OperatorStanding = { readonly spaces: Awaited<ReturnType<typeof listSpacesOfOperator>> };

/** The spaces at which whoever asks may do something; for anybody else there is no desk. */
export async function requireOperator(
  ctx: Pick<ServiceContext, 'actor'>,
  db: DbOrTx,
  action: SpaceAction,
): Promise<Result<OperatorStanding, 'desk.not_found'>> {
  if (ctx.actor.kind !== 'person') return fail('desk.not_found');
  const spaces = await listSpacesOfOperator(db, { personId: ctx.actor.personId });
  const standing = spaces.length > 0 ? 'operator' : 'other';
  return mayAtSpace(standing, action) ? ok({ spaces }) : fail('desk.not_found');
}
