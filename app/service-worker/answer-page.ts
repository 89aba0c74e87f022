import { firstAnswer } from './first-answer.ts';
import { groupOf, keptPath, kindOf } from './kept-paths.ts';
import {
  currentVisitor,
  findPage,
  forgetGroups,
  hasPage,
  keepPage,
  listPages,
  noteVisitor,
} from './kept-copies.ts';
import { keptLook } from './kept-look.ts';
import { noConnectionPage } from './no-connection-page.ts';
import { paperAddress } from './paper-paths.ts';
import { findPaper, keepPaper, listPapers } from './papers.ts';
import { fillShell } from './shell-cache.ts';
import { keepShellData } from './shell-data.ts';
import { shell } from './shell-manifest.ts';
import { visitorOfAnswer } from './visitor.ts';
import type { FetchEvent } from './worker-scope.ts';

/** A page: from the server while it answers, else the kept one, else "no connection". */
export function answerPage(event: FetchEvent): Promise<Response> {
  const url = new URL(event.request.url);
  const asked = askFor(event);
  event.waitUntil(asked.then((response) => takePage(url, response)).catch(() => undefined));
  // The page gets the one copy, the device the other: `takePage` clones before this line runs.
  return firstAnswer(asked, () => keptAt(url)).catch(() => withoutConnection(url));
}

async function askFor(event: FetchEvent): Promise<Response> {
  return (await event.preloadResponse) ?? fetch(event.request);
}

/** Learns from a page that came: who is here, whether it may be kept, what is no longer theirs. */
async function takePage(url: URL, response: Response): Promise<void> {
  const visitor = visitorOfAnswer(response);
  const path = keptPath(url.pathname);
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true;
  const copy = path !== null && response.status === 200 && isPage ? response.clone() : null;
  if (visitor === undefined) return;
  await noteVisitor(visitor);
  const paper = paperAddress(url);
  if (visitor !== null && paper !== null && response.status === 200) await keepPaper(paper);
  if (visitor === null || path === null) return;
  const isRefused = response.status === 404 || response.status === 403;
  if (isRefused) await forgetGroups((groupId) => groupId === groupOf(path));
  if (!copy) return;
  // Only here, where somebody signed in opened such a page: nobody else pays for its files.
  await fillShell(kindOf(path));
  await keepPage(visitor, url, copy);
  await keepShellData(visitor);
}

async function keptAt(url: URL): Promise<Response | undefined> {
  const paper = paperAddress(url);
  return paper === null ? keptPage(url) : findPaper(paper);
}

/** The kept page, telling the screen so and for which query it was drawn (kept-page.ts). */
async function keptPage(url: URL): Promise<Response | undefined> {
  const page = await findPage(url.pathname);
  if (!page) return undefined;
  const headers = new Headers(page.response.headers);
  headers.set('Server-Timing', `kept;desc="${page.search}"`);
  return new Response(page.response.body, { headers });
}

async function withoutConnection(url: URL): Promise<Response> {
  const papers = await listPapers(await currentVisitor());
  return noConnectionPage(url, { pages: await listPages(), papers }, await keptLook());
}

const underway = new Map<string, Promise<void>>();

/**
 * Fetches and keeps a page that this build has not drawn for this device yet: one that was reached
 * by a link inside another, or was open before the worker was. Resolves when it is there.
 */
export function ensurePage(path: string): Promise<void> {
  const begun = underway.get(path) ?? fetchPage(path).finally(() => underway.delete(path));
  underway.set(path, begun);
  return begun;
}

async function fetchPage(path: string): Promise<void> {
  const visitor = await currentVisitor();
  if (visitor !== null && (await hasPage(visitor, path, shell.buildId))) return;
  try {
    const url = new URL(path, globalThis.location.origin);
    await takePage(url, await fetch(url, { headers: { Accept: 'text/html' }, redirect: 'manual' }));
  } catch {
    // Without a line now; the next visit tries again.
  }
}
