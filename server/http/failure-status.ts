/** HTTP status of each kind of failure code; the last part of `<feature>.<problem>` decides. */
const STATUS_BY_PROBLEM: Readonly<Record<string, number>> = {
  signed_out: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  already_done: 409,
  closed: 409,
  expired: 409,
  stale: 409,
  other_input: 422,
  too_many: 429,
  away: 503,
  away_unsure: 503,
  busy: 503,
  slow: 503,
  invalid: 400,
  unreadable: 400,
};

/** Expected failures answer 409 unless their problem says otherwise; never 200, never 500. */
const DEFAULT_STATUS = 409;

/** An amount that cannot be read (M7) is a mistake in the form, not a conflict with others. */
const UNREADABLE_AMOUNT = 400;

/** What was sent is too long for its door; a file or an amount that is too large is not this. */
const TOO_LARGE_FORM = 413;

/** Maps a failure code of a use case to the status of the answer. */
export function failureStatus(code: string): number {
  const unless = code.startsWith('money.') ? UNREADABLE_AMOUNT : DEFAULT_STATUS;
  if (code === 'form.too_large') return TOO_LARGE_FORM;
  const problem = code.split('.').at(-1) ?? '';
  // What is inside of something else is named with it: `fund.move_not_found`.
  if (problem.endsWith('_not_found')) return STATUS_BY_PROBLEM['not_found'] ?? unless;
  return STATUS_BY_PROBLEM[problem] ?? unless;
}
