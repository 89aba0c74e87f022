import type { PersonHere } from '../sync/board-people.ts';

/** Where somebody who is followed is; `gone` when they left the board. */
export type Followed =
  | { readonly kind: 'gone' }
  | { readonly kind: 'here'; readonly name: string; readonly cardId: string | null };

/** Finds a person among the open pages; of several, the page that is in a card counts. */
export function findFollowed(people: readonly PersonHere[], personId: string): Followed {
  const pages = people.filter((person) => person.personId === personId);
  const page = pages.find(({ at }) => at !== null) ?? pages[0];
  if (!page) return { kind: 'gone' };
  return { kind: 'here', name: page.name, cardId: page.at?.cardId ?? null };
}

/** The first of a person's names. */
export function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
