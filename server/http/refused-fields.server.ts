import { data } from '@remix-run/node';

import type { FailureDetails } from '#app/domain/result.ts';

import type { FormFailure } from './forms.server.ts';

/** The answer to a form of which several fields were refused by the use case: a code beside each. */
export function refusedFields(
  faults: {
    readonly fieldErrors: Readonly<Record<string, string>>;
    readonly fieldDetails: Readonly<Record<string, FailureDetails>>;
  },
  values: Readonly<Record<string, string>>,
) {
  const response: FormFailure = { ...faults, formError: null, details: {}, values };
  return data(response, { status: 400 });
}
