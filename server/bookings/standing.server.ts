import { romeDay } from '#app/domain/dates.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { type EditionRow, findEdition } from '#db/queries/bookings/editions.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { providerStandingOf } from '#server/providers/standing.server.ts';

/** Why somebody cannot look after an edition. */
export type EditionDeskCode = 'auth.signed_out' | 'auth.forbidden' | 'edition.not_found';

/** An edition for people of its provider; to all others its desk does not exist (B1). */
export async function enterEdition(
  ctx: ServiceContext,
  db: DbOrTx,
  { editionId }: { readonly editionId: string },
): Promise<
  Result<{ readonly edition: EditionRow; readonly person: PersonActor }, EditionDeskCode>
> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const edition = await findEdition(db, { editionId, today: romeDay(ctx.now()) });
  if (!edition) return fail('edition.not_found');
  const { providerId } = edition.service;
  const standing = await providerStandingOf(db, { providerId, personId: actor.personId });
  if (standing === 'outsider') return fail('edition.not_found');
  return mayAtProvider(standing, 'edit_editions')
    ? ok({ edition, person: actor })
    : fail('auth.forbidden');
}
