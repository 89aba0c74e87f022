import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { requireOfficer } from '#server/city/standing.server.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';

/** An officer who runs the city's programmes; for anybody else there are none to run (B1). */
export async function requireProgrammeOfficer(
  ctx: ServiceContext,
  db: DbOrTx,
): Promise<Result<PersonActor, 'city.not_found'>> {
  const { actor } = ctx;
  const officer = await requireOfficer(ctx, db, 'run_programmes');
  if (!officer.ok) return officer;
  return actor.kind === 'person' ? ok(actor) : fail('city.not_found');
}
