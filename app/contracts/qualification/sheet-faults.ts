import type { SheetField } from '#app/domain/qualification/check-sheet.ts';
import type { SheetFaults } from '#app/domain/qualification/typed-sheet.ts';
import { fail, type Failure, type FailureDetails } from '#app/domain/result.ts';

/** The refusal of a sheet whose fields are not all right; its details are read by `faultsIn`. */
export function incompleteSheet(faults: SheetFaults<SheetField>): Failure<'sheet.incomplete'> {
  const details = Object.entries(faults).flatMap(([field, fault]) => [
    [field, fault.code] as const,
    ...Object.entries(fault.details ?? {}).map(
      ([name, fact]) => [`${field}.${name}`, fact] as const,
    ),
  ]);
  return fail('sheet.incomplete', Object.fromEntries(details));
}

/** The codes of the fields in such a refusal, and the facts for their sentences. */
export function faultsIn(details: FailureDetails): {
  readonly fieldErrors: Readonly<Record<string, string>>;
  readonly fieldDetails: Readonly<Record<string, FailureDetails>>;
} {
  const fieldErrors: Record<string, string> = {};
  const fieldDetails: Record<string, Record<string, string | number | boolean | null>> = {};
  for (const [name, fact] of Object.entries(details)) {
    const [field = '', part] = name.split('.');
    if (part === undefined) fieldErrors[field] = String(fact);
    else fieldDetails[field] = { ...fieldDetails[field], [part]: fact };
  }
  return { fieldErrors, fieldDetails };
}
