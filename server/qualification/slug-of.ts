import { plainWords } from '#app/domain/plain-text.ts';

/** Letters of a title in an address. */
const SLUG_LENGTH = 60;
/** What tells addresses with one title apart: the end of their ids is by chance. */
const SLUG_TAIL = 6;

/** The word a service's or a provider's page has in its address; it never changes. */
export function slugOf(title: string, id: string): string {
  const words = plainWords(title).join('-').slice(0, SLUG_LENGTH).replace(/-+$/, '');
  const tail = id.replaceAll('-', '').slice(-SLUG_TAIL);
  return words === '' ? tail : `${words}-${tail}`;
}
