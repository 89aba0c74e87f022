import {
  checkEdition,
  decideEdition,
  type EditionCode,
  type EditionTerms,
} from '#app/domain/bookings/edition.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { insertEdition } from '#db/queries/bookings/editions.ts';
import { findSellable } from '#db/queries/bookings/sellable.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStaff, type StaffCode } from '#server/providers/standing.server.ts';
import { transactOnce } from '#server/transact-once.ts';

/** An edition as its provider types it. */
export type EditionInput = EditionTerms & { readonly title: string; readonly place: string };

/** Why no edition was made. */
export type MakeEditionCode = StaffCode | EditionCode | 'service.not_found';

/** The provider makes an edition of one of its services that is on sale (EDI1, R5). */
export function makeEdition(
  ctx: ServiceContext,
  { serviceId, ...input }: EditionInput & { readonly serviceId: string },
): Promise<Result<{ readonly editionId: string }, MakeEditionCode>> {
  return transactOnce<{ readonly editionId: string }, MakeEditionCode>(ctx, async (unit) => {
    const staff = await requireStaff(ctx, unit.tx, 'edit_editions');
    if (!staff.ok) return staff;
    const { person, providers } = staff.value;
    const today = romeDay(ctx.now());
    const providerIds = providers.map(({ providerId }) => providerId);
    const service = await findSellable(unit.tx, { serviceId, providerIds, today });
    if (!service) return fail('service.not_found');
    const checked = checkEdition(input, today);
    if (!checked.ok) return checked;
    const editionId = ctx.newId();
    const begun = { boughtSeats: 0, now: ctx.now() };
    await insertEdition(unit.tx, {
      id: editionId,
      serviceId,
      ...input,
      state: decideEdition({ ...input, state: 'open' }, begun),
      createdBy: person.personId,
      createdAt: ctx.now(),
    });
    await recordAudit(ctx, unit, {
      action: 'edition.make',
      subjectKind: 'edition',
      subjectId: editionId,
      details: { serviceId, seats: input.seats, seatPriceCents: input.seatPriceCents },
    });
    unit.publish({
      topic: `provider:${service.providerId}`,
      id: `edition:${editionId}`,
      version: 1,
    });
    return ok({ editionId });
  });
}
