import { fail, ok, type Result } from '#app/domain/result.ts';
import { insertProposal } from '#db/queries/qualification/proposals.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStaff, type StaffCode } from '#server/providers/standing.server.ts';
import { transactOnce } from '#server/transact-once.ts';

import { publishSheet } from './tell-of-sheet.server.ts';

/** An administrator begins the sheet of a new service: an empty draft that only the provider sees. */
export function beginService(
  ctx: ServiceContext,
  { providerId }: { readonly providerId: string },
): Promise<Result<{ serviceId: string }, StaffCode>> {
  return transactOnce<{ serviceId: string }, StaffCode>(ctx, async (unit) => {
    const staff = await requireStaff(ctx, unit.tx, 'edit_sheets');
    if (!staff.ok) return staff;
    const { person, providers } = staff.value;
    if (!providers.some((one) => one.providerId === providerId)) return fail('provider.not_found');
    const serviceId = ctx.newId();
    const now = ctx.now();
    await insertProposal(unit.tx, {
      id: ctx.newId(),
      kind: 'service',
      providerId,
      subjectId: serviceId,
      fields: {},
      remarks: {},
      state: 'draft',
      version: 1,
      createdAt: now,
      savedAt: now,
      savedBy: person.personId,
    });
    await publishSheet(unit, { kind: 'service', subjectId: serviceId, providerId, now });
    return ok({ serviceId });
  });
}
