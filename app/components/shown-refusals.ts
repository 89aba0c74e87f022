/** Refusals that a form has drawn, on the server too, where no effect runs. */
export const drawnRefusals = new WeakSet<object>();

/** Refusals that a form of the page shows, and how many do. */
const shown = new WeakMap<object, number>();
const listeners = new Set<() => void>();

/** Notes that a form shows this refusal, until the function it gives is called. */
export function showsRefusal(refusal: object): () => void {
  const change = (by: number) => {
    shown.set(refusal, (shown.get(refusal) ?? 0) + by);
    for (const tell of listeners) tell();
  };
  change(1);
  return () => change(-1);
}

export function isShown(refusal: object): boolean {
  return (shown.get(refusal) ?? 0) > 0;
}

/** Calls back whenever a refusal is shown, or is so no more. */
export function onShown(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
