/** What a person wrote in; fields of a page that is gone are forgotten with it. */
const written = new Set<Element>();

/** Notes in which fields a person writes. @returns what stops it. */
export function noteWriting(page: Document): () => void {
  const note = ({ target }: Event) => {
    for (const field of written) if (!field.isConnected) written.delete(field);
    if (target instanceof Element && isKept(target)) written.add(target);
  };
  page.addEventListener('input', note, true);
  return () => page.removeEventListener('input', note, true);
}

/** Whether something a person wrote on the page would be lost with it: fields that were emptied hold nothing. */
export function holdsWriting(): boolean {
  return [...written].some((field) => field.isConnected && textIn(field) !== '');
}

/** A search is quickly written again, a password is not to stay. */
function isKept(field: Element): boolean {
  return !field.matches('[type="search"], [type="password"]') && field.closest('main') !== null;
}

function textIn(field: Element): string {
  return 'value' in field ? String(field.value) : field.textContent;
}
