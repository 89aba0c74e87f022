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
