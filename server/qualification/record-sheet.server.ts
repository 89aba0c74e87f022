import {
  SHEET_ACTIONS,
  type SheetAction,
  type SheetEvent,
} from '#app/contracts/qualification/views.ts';
import { fieldsOfKind, type SheetField } from '#app/domain/qualification/check-sheet.ts';
import type { SheetKind, SheetSubject } from '#app/domain/qualification/proposal-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { listAuditsOf } from '#db/queries/audit/audit-log.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

const SHOWN = 50;
const FIELD = 'field.';

/** What is written down of a sheet: what happened, why, and what each field held before and after. */
export type SheetRecord = {
  readonly action: SheetAction;
  readonly reason?: string;
  /** By field: what was remarked, or what it held before and after. */
  readonly fields?: ReadonlyMap<SheetField, string>;
};

/** Writes down what happened to a sheet, in the use case's own transaction (QUA6). */
export function recordSheet(
  ctx: ServiceContext,
  unit: Unit,
  { kind, subjectId }: SheetSubject,
  { action, reason, fields = new Map() }: SheetRecord,
): Promise<void> {
  const told = [...fields].map(([field, text]) => [`${FIELD}${field}`, text] as const);
  return recordAudit(ctx, unit, {
    action: `sheet.${action}`,
    subjectKind: subjectKindOf(kind),
    subjectId,
    details: { ...Object.fromEntries(told), ...(reason === undefined ? {} : { reason }) },
  });
}

/** What happened to a sheet, newest first. Providers do not read which officer did something. */
export async function listSheetEvents(
  db: DbOrTx,
  { kind, subjectId }: SheetSubject,
  reader: 'provider' | 'city',
): Promise<readonly SheetEvent[]> {
  const rows = await listAuditsOf(db, {
    subjectKind: subjectKindOf(kind),
    subjectId,
    limit: SHOWN,
  });
  return rows.flatMap(({ action: written, at, by, details }) => {
    const action = SHEET_ACTIONS.find((one) => `sheet.${one}` === written);
    if (!action) return [];
    const { reason } = details;
    return [
      {
        at: at.toISOString(),
        action,
        by: reader === 'city' || OF_PROVIDER.includes(action) ? by : null,
        fields: fieldsOfKind(kind).filter((field) => `${FIELD}${field}` in details),
        reason: typeof reason === 'string' ? reason : null,
      },
    ];
  });
}

const OF_PROVIDER: readonly SheetAction[] = ['submit', 'recall', 'withdraw'];

function subjectKindOf(kind: SheetKind): string {
  return `${kind}_sheet`;
}
