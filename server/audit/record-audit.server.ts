import { insertAudit } from '#db/queries/audit/audit-log.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

/** One change worth keeping for ever (rule R3): what, on which thing, with which facts. */
export type AuditEntry = {
  /** `<feature>.<verb>`, e.g. `order.confirm`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Writes an audit row in the use case's own transaction; the table is append-only. */
export async function recordAudit(
  ctx: ServiceContext,
  unit: Unit,
  entry: AuditEntry,
): Promise<void> {
  await insertAudit(unit.tx, {
    id: ctx.newId(),
    at: ctx.now(),
    actorPersonId: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    details: { ...entry.details },
  });
}
