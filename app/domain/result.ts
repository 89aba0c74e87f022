/** Facts that help a message say what went wrong; plain JSON, never a secret. */
export type FailureDetails = Readonly<Record<string, string | number | boolean | null>>;

/** An expected failure: a stable code of the form `<feature>.<problem>`. */
export type Failure<Code extends string = string> = {
  readonly ok: false;
  readonly code: Code;
  readonly details?: FailureDetails;
};

/** Outcome of a rule or a use case. Expected failures are values; a bug throws. */
export type Result<T, Code extends string = string> =
  { readonly ok: true; readonly value: T } | Failure<Code>;

/** Wraps a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps an expected failure. */
export function fail<Code extends string>(code: Code, details?: FailureDetails): Failure<Code> {
  return details ? { ok: false, code, details } : { ok: false, code };
}
