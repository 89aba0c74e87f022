/** A server that takes longer is there, and slow: the form goes on its way. */
const PATIENCE_MS = 5_000;

/**
 * Whether anybody would get a form that leaves now. A form that leaves without a line takes the page
 * with it: the browser's own error page stands there, and what was typed is gone.
 */
export async function hasLine(): Promise<boolean> {
  if (!navigator.onLine) return false;
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    await fetch('/healthz', { method: 'HEAD', cache: 'no-store', signal: patience });
    return true;
  } catch {
    return patience.aborted;
  }
}

/** What browsers say when `fetch` reached nobody; any other TypeError is a bug of ours. */
const NOBODY_ANSWERED = /failed to fetch|load failed|networkerror|dynamically imported module/i;

/** Whether an error means that the line is lost. */
export function isLineLost(error: unknown): boolean {
  return error instanceof TypeError && NOBODY_ANSWERED.test(error.message);
}
