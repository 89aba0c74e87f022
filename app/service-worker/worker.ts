import { answerPage, ensurePage } from './answer-page.ts';
import { firstAnswer } from './first-answer.ts';
import { keepFromPage, keptAnswerFor } from './kept-answers.ts';
import { currentVisitor } from './kept-copies.ts';
import { KEPT_ANSWERS_PATH } from './kept-messages.ts';
import { keptPath, keptPathOfData, kindOf } from './kept-paths.ts';
import { paperAddressOfData } from './paper-paths.ts';
import { keepPaper } from './papers.ts';
import { answerShellData, isShellData } from './shell-data.ts';
import { answerAsset, fillFrame, keptRoutes, refillShell, removeOldShells } from './shell-cache.ts';
import { worker, type FetchEvent } from './worker-scope.ts';

/*
 * The service worker: opens "my groups" and boards without a line. Once somebody signed in has opened
 * such a page, it keeps this build's files for it, their last pages and the answers their screens got;
 * the boards themselves are kept by local-store.ts. Some other pages can be read as they were last
 * (papers.ts). Posts, all other pages and sockets pass it untouched.
 */
worker.addEventListener('install', (event) => {
  // Open tabs go on: files of their build stay (removeOldShells), their data come from the server.
  event.waitUntil(prepare().then(() => worker.skipWaiting()));
});

async function prepare(): Promise<void> {
  await fillFrame();
  // Whoever is signed in and kept boards of the earlier build can open them with this one too.
  if ((await currentVisitor()) !== null) await refillShell();
}

worker.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

async function takeOver(): Promise<void> {
  await removeOldShells();
  // Pages are asked for while the worker still wakes up.
  await worker.registration.navigationPreload.enable();
  await worker.clients.claim();
}

worker.addEventListener('fetch', (event) => {
  const answer = answerTo(event);
  if (answer) event.respondWith(answer);
});

/** The answer to a request that is the worker's business; null: the browser asks by itself. */
function answerTo(event: FetchEvent): Promise<Response> | null {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return null;
  if (request.mode === 'navigate') return answerPage(event);
  if (url.pathname.startsWith('/assets/')) return answerAsset(request);
  if (url.pathname === '/__manifest') return answerRoutes(request, url);
  if (url.pathname.startsWith(KEPT_ANSWERS_PATH)) return keptAnswerFor(url);
  const paper = paperAddressOfData(url);
  if (paper !== null) event.waitUntil(keepPaper(paper));
  const path = keptPathOfData(url.pathname);
  if (path === null) return null;
  if (isShellData(url)) return answerShellData(request);
  event.waitUntil(ensurePage(path));
  return null;
}

/** Route discovery: a kept page must be able to lead to the others. */
function answerRoutes(request: Request, url: URL): Promise<Response> {
  return firstAnswer(fetch(request), async () => {
    // All of them or none: Remix takes every path of its question as answered.
    const paths = url.searchParams.getAll('p').map(keptPath);
    if (!paths.every((path) => path !== null)) return undefined;
    const kind = paths.some((path) => kindOf(path) === 'board') ? 'board' : 'groups';
    return keptRoutes(url.searchParams.get('version') ?? '', kind);
  });
}

worker.addEventListener('message', (event) => {
  event.waitUntil(keepFromPage(event.data));
});
