import { formatDateTime } from '#app/i18n/format.ts';
import { offline as en } from '#app/i18n/offline/en.ts';
import { offline as it } from '#app/i18n/offline/it.ts';

import {
  cacheOf,
  currentVisitor,
  GROUPS,
  isYoung,
  KEPT_AT,
  TITLE,
  titleOf,
} from './kept-copies.ts';
import { filesOf, groupsIn, toPaper, withBar } from './paper-html.ts';
import { PAPER_HEADER } from './paper-paths.ts';
import { answerAsset } from './shell-cache.ts';
import { visitorOfAnswer, type Visitor } from './visitor.ts';

/*
 * Pages that can be read without a line, as they were last: they come without scripts, say when they
 * were made, and nothing of them can be sent (docs/decisions/033-papers-to-read-without-a-line.md).
 */
const PREFIX = '/kept-papers/';
/** A page that is read again and again is not asked for twice each time. */
const FRESH_MS = 60_000;
const AT_MOST = 60;

const addressOf = (address: string) => `${PREFIX}${encodeURIComponent(address)}`;
const underway = new Map<string, Promise<void>>();

/** Fetches and keeps a page somebody reads now, unless the copy is of this minute. */
export function keepPaper(address: string): Promise<void> {
  const begun =
    underway.get(address) ?? fetchPaper(address).finally(() => underway.delete(address));
  underway.set(address, begun);
  return begun;
}

async function fetchPaper(address: string): Promise<void> {
  const visitor = await currentVisitor();
  if (visitor === null) return;
  const cache = await cacheOf(visitor);
  const known = await cache.match(addressOf(address));
  if (known && Date.now() - Number(known.headers.get(KEPT_AT)) < FRESH_MS) return;
  const headers = { Accept: 'text/html', [PAPER_HEADER]: '1' };
  const response = await fetch(address, { headers, redirect: 'manual' });
  if (visitorOfAnswer(response) !== visitor) return;
  if (response.status === 403 || response.status === 404) {
    await cache.delete(addressOf(address));
  } else if (response.status === 200) {
    await putPaper(cache, address, response);
    await forgetOldest(cache);
  }
}

async function putPaper(cache: Cache, address: string, response: Response): Promise<void> {
  const paper = toPaper(await response.text());
  await Promise.all(filesOf(paper).map((file) => answerAsset(new Request(file))));
  const headers = new Headers(response.headers);
  // The text is no longer packed.
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  headers.set(KEPT_AT, String(Date.now()));
  headers.set(TITLE, encodeURIComponent(titleOf(paper)));
  headers.set(GROUPS, groupsIn(paper).join(' '));
  await cache.put(addressOf(address), new Response(paper, { headers }));
}

type Paper = { readonly request: Request; readonly address: string; readonly copy: Response };

async function papersIn(cache: Cache): Promise<readonly Paper[]> {
  const papers: Paper[] = [];
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    const copy = pathname.startsWith(PREFIX) ? await cache.match(request) : undefined;
    const address = decodeURIComponent(pathname.slice(PREFIX.length));
    if (copy) papers.push({ request, address, copy });
  }
  const madeAt = ({ copy }: Paper) => Number(copy.headers.get(KEPT_AT));
  return papers.sort((a, b) => madeAt(b) - madeAt(a));
}

async function forgetOldest(cache: Cache): Promise<void> {
  const papers = await papersIn(cache);
  await Promise.all(papers.slice(AT_MOST).map(({ request }) => cache.delete(request)));
}

/** A page as it was last, saying of when it is. */
export async function findPaper(address: string): Promise<Response | undefined> {
  const visitor = await currentVisitor();
  if (visitor === null) return undefined;
  const copy = await (await cacheOf(visitor)).match(addressOf(address));
  if (!copy || !isYoung(copy)) return undefined;
  const html = await copy.text();
  const locale = /<html[^>]*\blang="en"/.test(html) ? 'en' : 'it';
  const at = new Date(Number(copy.headers.get(KEPT_AT)));
  const when = formatDateTime(at, locale, new Date());
  const body = withBar(html, (locale === 'en' ? en : it).paperOf({ when }));
  return new Response(body, { headers: copy.headers });
}

/** What can be read now, the last read first. */
export async function listPapers(
  visitor: Visitor | null,
): Promise<readonly { readonly path: string; readonly title: string }[]> {
  if (visitor === null) return [];
  const papers = await papersIn(await cacheOf(visitor));
  return papers.flatMap(({ address, copy }) => {
    const title = decodeURIComponent(copy.headers.get(TITLE) ?? '');
    return isYoung(copy) ? [{ path: address, title }] : [];
  });
}
