import {
  isCityPermission,
  mayInCity,
  type CityAction,
  type CityPermission,
} from '#app/domain/city/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listPermissions } from '#db/queries/city/officers.ts';
import type { ServiceContext } from '#server/context.ts';

/** What the city entrusted to whoever asks, when it lets them do `action`; else there is no desk. */
export async function requireOfficer(
  ctx: Pick<ServiceContext, 'actor'>,
  db: DbOrTx,
  action: CityAction,
): Promise<Result<{ readonly permissions: readonly CityPermission[] }, 'city.not_found'>> {
  if (ctx.actor.kind !== 'person') return fail('city.not_found');
  const stored = await listPermissions(db, { personId: ctx.actor.personId });
  const permissions = stored.filter(isCityPermission);
  return mayInCity(permissions, action) ? ok({ permissions }) : fail('city.not_found');
}
