/** "My groups", a group's board, and each of its further boards. Forms and lists are no boards. */
const KEPT = /^\/groups(?:\/(?!new$)[^/]+(?:\/boards\/(?!new$)[^/]+)?)?$/;

/** A path without the slash at its end. */
function plain(pathname: string): string {
  return pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
}

/** The page's path when it is one that works offline, whatever its query; else null. */
export function keptPath(pathname: string): string | null {
  const path = plain(pathname);
  return KEPT.test(path) ? path : null;
}

/** "My groups", or any board: a board needs far more of this build's files. */
export type KeptKind = 'groups' | 'board';

/** What kind of page a kept path is. */
export function kindOf(path: string): KeptKind {
  return path === '/groups' ? 'groups' : 'board';
}

/** The page's path when these are the data of a page that works offline (`/groups/1.data`). */
export function keptPathOfData(pathname: string): string | null {
  return pathname.endsWith('.data') ? keptPath(pathname.slice(0, -'.data'.length)) : null;
}

/** The id of the group a page belongs to; null for "my groups" and for what is no such page. */
export function groupOf(pathname: string): string | null {
  const [, first, groupId] = plain(pathname).split('/');
  return first === 'groups' && groupId !== undefined && groupId !== 'new' ? groupId : null;
}
