import { keptPath } from '#app/service-worker/kept-paths.ts';

import { hasLine } from './has-line.ts';
import { holdsWriting } from './writing.ts';

/**
 * A link to another page is not followed without a line while something half written would go with
 * this one. Boards keep what is written on them, and lead to each other without a line.
 *
 * @returns what stops it.
 */
export function stayWithWriting(say: () => void): () => void {
  let cleared: HTMLAnchorElement | null = null;
  const before = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link === cleared || !leavesPage(event, link)) return;
    if (!holdsWriting() || keptPath(window.location.pathname) !== null) return;
    event.preventDefault();
    event.stopPropagation();
    void hasLine().then((isThere) => {
      if (!isThere) return say();
      cleared = link;
      link.click();
      cleared = null;
    });
  };
  window.addEventListener('click', before, { capture: true });
  return () => window.removeEventListener('click', before, { capture: true });
}

/** Whether a click on a link puts another page in the place of this one. */
function leavesPage(event: MouseEvent, link: HTMLAnchorElement): boolean {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return false;
  }
  const { origin, pathname } = window.location;
  return (
    link.target !== '_blank' &&
    !link.download &&
    link.origin === origin &&
    link.pathname !== pathname
  );
}
