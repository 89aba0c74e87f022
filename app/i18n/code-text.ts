import type { FailureDetails } from '#app/domain/result.ts';

import type { Dictionary } from './dictionary.ts';

/** A sentence for a code: fixed, or made with the facts of the failure. */
type CodeText = string | ((details: FailureDetails) => string);

/**
 * The sentence for a failure or field code. Each feature keeps its own in `codes`; a code without
 * a sentence gets the generic one, never the code itself.
 */
export function codeText(t: Dictionary, code: string, details: FailureDetails = {}): string {
  for (const feature of Object.values(t)) {
    const codes: unknown = 'codes' in feature ? feature.codes : null;
    const text = (codes as Record<string, CodeText> | null)?.[code];
    if (text !== undefined) return typeof text === 'function' ? text(details) : text;
  }
  return t.errors.generic;
}
