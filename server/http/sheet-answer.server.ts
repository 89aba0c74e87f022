import { faultsIn } from '#app/contracts/qualification/sheet-faults.ts';
import type { Failure } from '#app/domain/result.ts';

import { refusedForm } from './forms.server.ts';
import { refusedFields } from './refused-fields.server.ts';

/** The answer to a sheet that was refused: a sentence beside each wrong field, or above the form. */
export function refusedSheet(failure: Failure, values: Readonly<Record<string, string>>) {
  return failure.code === 'sheet.incomplete'
    ? refusedFields(faultsIn(failure.details ?? {}), values)
    : refusedForm(failure, values);
}
