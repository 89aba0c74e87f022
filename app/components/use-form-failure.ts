import { useEffect } from 'react';

import type { FailureDetails } from '#app/domain/result.ts';
import { codeText, waitForCodes } from '#app/i18n/code-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { isFormFailure, type FormFailureData } from './form-failure.ts';
import { drawnRefusals, showsRefusal } from './shown-refusals.ts';

/** What a field of a form that may have come back begins with. */
type FieldEcho = {
  readonly name: string;
  readonly defaultValue: string;
  readonly error: string | undefined;
};

/** A code and what it says besides: which row of a table it is about. */
export type FieldFault = { readonly code: string; readonly details: FailureDetails };

/** Sentences and typed values of a form that came back. */
export type FormEcho = {
  /** Sentence beside a field; undefined when the field is right. */
  error(field: string): string | undefined;
  /** What the sentence beside a field is of, for a field of several controls; null when it is right. */
  fault(field: string): FieldFault | null;
  /** What was typed, or `otherwise` when the form did not come back. */
  value(field: string, otherwise?: string): string;
  /** Name, first value and sentence of a field, for the component that shows it. */
  field(name: string, otherwise?: string): FieldEcho;
  /** Sentence above the form; null when there is none. */
  readonly formError: string | null;
  /** Code of that sentence, where it is about the form as a whole. */
  readonly formCode: string | null;
  /** Whether this form came back at all. */
  readonly hasFailed: boolean;
};

/**
 * Reads an action's answer for one form of a page. `only` picks the form among several by the
 * hidden fields it was sent with, e.g. `{ intent: 'invite' }`.
 */
export function useFormFailure(
  answer: unknown,
  only: Readonly<Record<string, string>> = {},
): FormEcho {
  const t = useT();
  const failure = isFormFailure(answer) && isSentBy(answer, only) ? answer : null;
  const { fieldErrors = {}, fieldDetails = {}, values = {}, details = {} } = failure ?? {};
  const own = failure?.formError ?? null;
  waitForCodes([own, ...Object.values(fieldErrors)]);
  const hasFieldErrors = Object.keys(fieldErrors).length > 0;
  useEffect(() => {
    // After a refusal the keyboard is where the first thing is to be put right.
    if (failure !== null && Object.keys(failure.fieldErrors).length > 0) {
      firstWrongIn(document)?.focus();
    }
  }, [failure]);
  if (failure !== null) drawnRefusals.add(failure);
  useEffect(() => (failure === null ? undefined : showsRefusal(failure)), [failure]);
  const fault = (field: string) => {
    const code = fieldErrors[field];
    return code === undefined ? null : { code, details: fieldDetails[field] ?? details };
  };
  const error = (field: string) => {
    const found = fault(field);
    return found === null ? undefined : codeText(t, found.code, found.details);
  };
  const value = (field: string, otherwise = '') => values[field] ?? otherwise;
  return {
    error,
    fault,
    value,
    field: (name, otherwise) => ({
      name,
      defaultValue: value(name, otherwise),
      error: error(name),
    }),
    formError:
      own !== null ? codeText(t, own, details) : hasFieldErrors ? t.errors.fixFields : null,
    formCode: own,
    hasFailed: failure !== null,
  };
}

/** A fieldset is wrong as a whole: its first control takes the focus for it. */
const CONTROLS = 'input:not([type=hidden]), select, textarea, button';

/** The first control of a part of a page that a refusal named. */
export function firstWrongIn(part: ParentNode): HTMLElement | null {
  const wrong = part.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]');
  return wrong?.matches(CONTROLS) === false ? wrong.querySelector<HTMLElement>(CONTROLS) : wrong;
}

/** A form that could not be read came back with nothing in it: it may be any of the page. */
function isSentBy(failure: FormFailureData, only: Readonly<Record<string, string>>): boolean {
  if (Object.keys(failure.values).length === 0) return true;
  return Object.entries(only).every(([name, value]) => failure.values[name] === value);
}
