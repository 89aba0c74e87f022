import {
  checkEdition,
  checkEditionChange,
  decideEdition,
  type EditionChangeCode,
  type EditionCode,
} from '#app/domain/bookings/edition.ts';
import { boughtSeats } from '#app/domain/bookings/seats.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { updateEdition } from '#db/queries/bookings/editions.ts';
import { listWaitingFor } from '#db/queries/bookings/waiting.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';

import type { EditionInput } from './make-edition.server.ts';
import { freeAndServe, settleSeats } from './settle-seats.server.ts';
import { type EditionDeskCode, enterEdition } from './standing.server.ts';

/** Why an edition was not changed; `edition.stale`: somebody else changed it meanwhile. */
export type ChangeEditionCode = EditionDeskCode | EditionCode | EditionChangeCode | 'edition.stale';

/** The provider changes an edition, within what families count on (EDI2); more seats go to who waits first. */
export function changeEdition(
  ctx: ServiceContext,
  {
    editionId,
    version,
    ...input
  }: EditionInput & { readonly editionId: string; readonly version: number },
): Promise<Result<{ readonly editionId: string }, ChangeEditionCode>> {
  return transactOnce<{ readonly editionId: string }, ChangeEditionCode>(ctx, async (unit) => {
    const entered = await enterEdition(ctx, unit.tx, { editionId });
    if (!entered.ok) return entered;
    const settled = await settleSeats(ctx, unit, { editionId });
    if (!settled) return fail('edition.not_found');
    const { edition: before, claims } = settled;
    if (entered.value.edition.version !== version) return fail('edition.stale');
    const checked = checkEdition(input, romeDay(ctx.now()));
    if (!checked.ok) return checked;
    const waiting = await listWaitingFor(unit.tx, { editionIds: [editionId] });
    const takenSeats = claims.reduce((sum, { seats }) => sum + seats, 0);
    const isWantedByAny = takenSeats > 0 || waiting.length > 0;
    const may = checkEditionChange(before, input, { takenSeats, isWantedByAny });
    if (!may.ok) return may;
    const known = { boughtSeats: boughtSeats(claims), now: ctx.now() };
    const state = decideEdition({ ...input, state: before.state }, known);
    await updateEdition(unit.tx, { editionId, change: { ...input, state } });
    await recordAudit(ctx, unit, {
      action: 'edition.change',
      subjectKind: 'edition',
      subjectId: editionId,
      details: { seats: input.seats, minSeats: input.minSeats },
    });
    if (input.seats > before.seats) await freeAndServe(ctx, unit, { editionId });
    const topic = `provider:${before.service.providerId}` as const;
    unit.publish({ topic, id: `edition:${editionId}`, version: before.version + 1 });
    return ok({ editionId });
  });
}
