import { romeDay } from '#app/domain/dates.ts';
import { insertAuditOnce } from '#db/queries/audit/audit-log.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';

/** Word of the audit log for somebody at a provider who had sheets of households before them. */
export const SHEETS_READ = 'order.sheets_read';

/** Writes down who read the sheets of an order (G-READ): once a person and day, however often they look. */
export async function recordLook(
  ctx: ServiceContext,
  { orderId, actor }: { readonly orderId: string; readonly actor: PersonActor },
): Promise<void> {
  const at = ctx.now();
  const { personId } = actor;
  await insertAuditOnce(ctx.db, {
    id: `look:${orderId}:${personId}:${romeDay(at)}`,
    at,
    actorPersonId: personId,
    action: SHEETS_READ,
    subjectKind: 'order',
    subjectId: orderId,
    details: {},
  });
}
