import { isPlainObject } from '#app/domain/boards/document/stored-values.ts';

import { forgetBoards } from './kept-boards.ts';
import { groupOf, keptPath, kindOf } from './kept-paths.ts';
import { hasShell } from './shell-cache.ts';
import { personOf, type Visitor } from './visitor.ts';

/*
 * What this device keeps of a person's pages (docs/decisions/008-boards-kept-on-the-device.md): one
 * cache per visitor, so that nobody is ever shown another's, and forgetting is one deletion.
 */
const KEPT_PREFIX = 'cortile-kept-';
const VISITOR_CACHE = 'cortile-visitor';
const VISITOR_ADDRESS = '/visitor';
/** As long as a session lives without being used: a copy does not outlive it. */
const KEPT_FOR_MS = 7 * 86_400_000;

/** Header of every copy: when it was made, in milliseconds since 1970. */
export const KEPT_AT = 'Cortile-Kept-At';
const BUILD = 'Cortile-Build';
const SEARCH = 'Cortile-Search';
/** Header of a page's copy: what it is called, encoded. */
export const TITLE = 'Cortile-Title';
/** Header of a copy that tells of other groups than its address names: their ids. */
export const GROUPS = 'Cortile-Groups';
const LOOK = 'Cortile-Look';

/** The copies of one visitor. */
export const cacheOf = (visitor: Visitor) => caches.open(`${KEPT_PREFIX}${visitor}`);
const answerAddress = (key: string) => `/kept-answers/${encodeURIComponent(key)}`;

/** Who was here when the server last answered; null when nobody is known to be signed in. */
export async function currentVisitor(): Promise<Visitor | null> {
  const noted = await caches.match(VISITOR_ADDRESS, { cacheName: VISITOR_CACHE });
  return noted ? noted.text() : null;
}

/**
 * Takes in who the server says is here. Whoever was here before and is not now has their copies
 * removed: signed out, session over, another person, another session after a new password.
 */
export async function noteVisitor(visitor: Visitor | null): Promise<void> {
  if (visitor === (await currentVisitor())) return;
  await caches.delete(VISITOR_CACHE);
  const names = await caches.keys();
  const others = names.filter(
    (name) => name.startsWith(KEPT_PREFIX) && name !== `${KEPT_PREFIX}${visitor}`,
  );
  await Promise.all(others.map((name) => caches.delete(name)));
  await forgetBoards(({ personId }) => visitor === null || personId !== personOf(visitor));
  if (visitor === null) return;
  const cache = await caches.open(VISITOR_CACHE);
  await cache.put(VISITOR_ADDRESS, new Response(visitor));
}

/** Keeps a page as the server sent it, policy and nonce included. */
export async function keepPage(visitor: Visitor, url: URL, response: Response): Promise<void> {
  const path = keptPath(url.pathname);
  if (path === null) return;
  const body = await response.text();
  const headers = new Headers(response.headers);
  // The text is no longer packed.
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  headers.set(KEPT_AT, String(Date.now()));
  headers.set(SEARCH, url.search);
  headers.set(TITLE, encodeURIComponent(titleOf(body)));
  headers.set(LOOK, encodeURIComponent(/<html([^>]*)>/.exec(body)?.[1] ?? ''));
  const cache = await cacheOf(visitor);
  await cache.put(path, new Response(body, { headers }));
}

/** Whether a copy is young enough to be shown. */
export function isYoung(copy: Response): boolean {
  return Date.now() - Number(copy.headers.get(KEPT_AT) ?? 0) < KEPT_FOR_MS;
}

/** What a page is called, as its head says. */
export function titleOf(html: string): string {
  const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
  const text = title.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
  return text.replace(/ · Cortile$/, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': '’',
};

/** A kept page that can start on this device now, with the query it was drawn for; else null. */
export async function findPage(
  pathname: string,
): Promise<{ response: Response; search: string } | null> {
  const path = keptPath(pathname);
  const visitor = await currentVisitor();
  if (path === null || visitor === null) return null;
  const response = await (await cacheOf(visitor)).match(path);
  if (!response || !(await canStart(path, response))) return null;
  return { response, search: response.headers.get(SEARCH) ?? '' };
}

async function canStart(path: string, page: Response): Promise<boolean> {
  return isYoung(page) && (await hasShell(page.headers.get(BUILD) ?? '', kindOf(path)));
}

/** Whether a page is kept as a certain build draws it. */
export async function hasPage(visitor: Visitor, path: string, buildId: string): Promise<boolean> {
  const page = await (await cacheOf(visitor)).match(path);
  return page?.headers.get(BUILD) === buildId;
}

/** A page that can be opened now. */
export type KeptPage = {
  readonly path: string;
  readonly title: string;
  /** Attributes of its root element: language, theme and text size of the person. */
  readonly look: string;
};

/** What can be opened now, "my groups" first. */
export async function listPages(): Promise<KeptPage[]> {
  const visitor = await currentVisitor();
  if (visitor === null) return [];
  const cache = await cacheOf(visitor);
  const pages: KeptPage[] = [];
  for (const { url } of await cache.keys()) {
    const path = keptPath(new URL(url).pathname);
    const page = path === null ? undefined : await cache.match(path);
    if (path === null || !page || !(await canStart(path, page))) continue;
    const read = (name: string) => decodeURIComponent(page.headers.get(name) ?? '');
    pages.push({ path, title: read(TITLE), look: read(LOOK) });
  }
  return pages.sort((a, b) => a.path.length - b.path.length);
}

/** Keeps an answer of the server as the page got it, as JSON, under the page's own key. */
export async function keepAnswer(visitor: Visitor, key: string, answer: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json', [KEPT_AT]: String(Date.now()) };
  await (await cacheOf(visitor)).put(answerAddress(key), new Response(answer, { headers }));
}

/** A kept answer; undefined when there is none that is young enough. */
export async function findAnswer(key: string): Promise<Response | undefined> {
  const visitor = await currentVisitor();
  if (visitor === null) return undefined;
  const answer = await (await cacheOf(visitor)).match(answerAddress(key));
  return answer && isYoung(answer) ? answer : undefined;
}

/** Forgets all pages, answers and boards of the groups that `isLost` names. */
export async function forgetGroups(isLost: (groupId: string) => boolean): Promise<void> {
  const visitor = await currentVisitor();
  if (visitor === null) return;
  const cache = await cacheOf(visitor);
  const boardIds = new Set<string>();
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    const isAnswer = pathname.startsWith('/kept-answers/');
    const key = isAnswer ? decodeURIComponent(pathname.slice('/kept-answers/'.length)) : pathname;
    const kept = await cache.match(request);
    const named = kept?.headers.get(GROUPS)?.split(' ') ?? [];
    if (![groupOf(key.split('#')[0] ?? ''), ...named].some((id) => id && isLost(id))) continue;
    const answer: unknown = isAnswer ? await kept?.json() : null;
    if (isPlainObject(answer) && typeof answer['boardId'] === 'string') {
      boardIds.add(answer['boardId']);
    }
    await cache.delete(request);
  }
  // Nothing unsent is spared: this person may not write there any more.
  await forgetBoards(({ boardId }) => boardIds.has(boardId), { isSparing: false });
}
