import { fail, ok, type Result } from '../result.ts';
import { tidyLines } from '../typed-text.ts';
import type { SheetKind } from './proposal-state.ts';
import {
  PROVIDER_FIELDS,
  readProviderSheet,
  type ProviderField,
  type ProviderSheet,
} from './provider-sheet.ts';
import {
  readServiceSheet,
  SERVICE_FIELDS,
  type ServiceField,
  type ServiceSheet,
} from './service-sheet.ts';
import type { SheetFaults, TypedSheet } from './typed-sheet.ts';

/** Field of a sheet of either kind. */
export type SheetField = ServiceField | ProviderField;

/** A complete sheet of either kind. */
export type Sheet =
  | { readonly kind: 'service'; readonly fields: ServiceSheet }
  | { readonly kind: 'provider'; readonly fields: ProviderSheet };

/** Remarks of the city by field. */
export type Remarks = Readonly<Partial<Record<SheetField, string>>>;

/** The fields of a kind of sheet, in the order in which they are shown. */
export function fieldsOfKind(kind: SheetKind): readonly SheetField[] {
  return kind === 'service' ? SERVICE_FIELDS : PROVIDER_FIELDS;
}

/**
 * The fields that say something of a sheet and of the one before it (QUA5): whether one gets in with a
 * wheelchair is no question where nobody comes to the provider's place.
 */
export function fieldsAsked(
  kind: Sheet['kind'],
  sheets: readonly (Sheet | null)[],
): readonly SheetField[] {
  const isVisited = sheets.some(
    (sheet) => sheet?.kind === 'service' && sheet.fields.places.includes('provider'),
  );
  return fieldsOfKind(kind).filter((field) => field !== 'isAccessible' || isVisited);
}

/** Reads a typed sheet of a kind (QUA2, QUA4): complete, or the faults of its fields. */
export function readSheet(
  kind: SheetKind,
  typed: TypedSheet,
): { readonly sheet: Sheet } | { readonly faults: SheetFaults<SheetField> } {
  if (kind === 'service') {
    const { sheet, faults } = readServiceSheet(typed);
    return sheet ? { sheet: { kind, fields: sheet } } : { faults };
  }
  const { sheet, faults } = readProviderSheet(typed);
  return sheet ? { sheet: { kind, fields: sheet } } : { faults };
}

/** The value of a field as it is compared: plain JSON; undefined for a field of the other kind. */
export function valueOf(sheet: Sheet, field: SheetField): unknown {
  return Reflect.get(sheet.fields, field);
}

/** The fields in which two versions of a sheet differ (QUA5); all of them when there was none. */
export function changedFields(before: Sheet | null, after: Sheet): readonly SheetField[] {
  const fields = fieldsOfKind(after.kind);
  if (!before || before.kind !== after.kind) return fields;
  return fields.filter(
    (field) => JSON.stringify(valueOf(before, field)) !== JSON.stringify(valueOf(after, field)),
  );
}

/**
 * What the city remarks (QUA6): only on fields of that kind of sheet, and at least one says something.
 */
export function readRemarks(
  kind: SheetKind,
  typed: Readonly<Record<string, string>>,
): Result<Remarks, 'sheet.no_remark'> {
  const said = fieldsOfKind(kind).flatMap((field) => {
    const text = tidyLines(typed[field] ?? '');
    return text === '' ? [] : [[field, text] as const];
  });
  return said.length > 0 ? ok(Object.fromEntries(said)) : fail('sheet.no_remark');
}

/** Remarks as a list, in the order of the fields. */
export function remarkList(remarks: Remarks): readonly (readonly [SheetField, string])[] {
  const fields = [...new Set([...SERVICE_FIELDS, ...PROVIDER_FIELDS])];
  return fields.flatMap((field) => {
    const text = remarks[field];
    return text === undefined ? [] : [[field, text] as const];
  });
}
