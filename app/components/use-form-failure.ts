import type { FailureDetails } from '#app/domain/result.ts';
import { codeText, waitForCodes } from '#app/i18n/code-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** What an action answers when a form could not be carried out (server/http/forms). */
export type FormFailureData = {
  readonly fieldErrors: Readonly<Record<string, string>>;
  readonly formError: string | null;
  readonly details: FailureDetails;
  readonly values: Readonly<Record<string, string>>;
};

/** Sentences and typed values of a form that came back. */
export type FormEcho = {
  /** Sentence beside a field; undefined when the field is right. */
  error(field: string): string | undefined;
  /** What was typed, or `otherwise` when the form did not come back. */
  value(field: string, otherwise?: string): string;
  /** Sentence above the form; null when there is none. */
  readonly formError: string | null;
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
  const { fieldErrors = {}, values = {}, details = {} } = failure ?? {};
  const own = failure?.formError ?? null;
  waitForCodes([own, ...Object.values(fieldErrors)]);
  const hasFieldErrors = Object.keys(fieldErrors).length > 0;
  return {
    error: (field) => {
      const code = fieldErrors[field];
      return code === undefined ? undefined : codeText(t, code, details);
    },
    value: (field, otherwise = '') => values[field] ?? otherwise,
    formError:
      own !== null ? codeText(t, own, details) : hasFieldErrors ? t.errors.fixFields : null,
    hasFailed: failure !== null,
  };
}

function isFormFailure(answer: unknown): answer is FormFailureData {
  return typeof answer === 'object' && answer !== null && 'fieldErrors' in answer;
}

/** A form that could not be read came back with nothing in it: it may be any of the page. */
function isSentBy(failure: FormFailureData, only: Readonly<Record<string, string>>): boolean {
  if (Object.keys(failure.values).length === 0) return true;
  return Object.entries(only).every(([name, value]) => failure.values[name] === value);
}
