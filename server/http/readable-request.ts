import type { RequestHandler } from 'express';

import type { Locale } from '#app/i18n/dictionary.ts';

import { faultPage } from './fault-page.ts';
import { refuse, type Refusal } from './refuse.ts';

const READING = new Set(['GET', 'HEAD']);
/** The deepest page has five segments, the longest address two ids and a slug. */
const MAX_SEGMENTS = 16;
const MAX_PATH_LENGTH = 1_024;
const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/**
 * Why a request cannot be read by any page of ours, or null. The target must be a path: `*` and
 * whole addresses are for proxies. A zero byte cannot be stored as text in PostgreSQL; commands
 * come as forms and by POST only.
 */
export function unreadableStatus(request: {
  method: string;
  url: string;
  contentType?: string | undefined;
}): 400 | 404 | 405 | 415 | null {
  const { url } = request;
  if (!isReadableTarget(url)) return 400;
  if (isTooDeep(url)) return 404;
  if (READING.has(request.method)) return null;
  if (request.method !== 'POST') return 405;
  return FORM.test(request.contentType ?? '') ? null : 415;
}

function isReadableTarget(target: string): boolean {
  if (!target.startsWith('/') || target.includes('%00')) return false;
  // A router decodes the path and fails on a broken `%`; a search like `?q=50%` is read as it is.
  try {
    decodeURIComponent(pathOf(target));
    // Remix's way to ask for data before its single fetch; it writes each as a fault in the log.
    return !new URL(`http://localhost${target}`).searchParams.has('_data');
  } catch {
    return false;
  }
}

/** Routes are tried on a path again and again: one of 7,000 segments stopped the process for 15 s. */
function isTooDeep(target: string): boolean {
  const path = pathOf(target);
  return path.length > MAX_PATH_LENGTH || path.split('/').length - 1 > MAX_SEGMENTS;
}

function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? '';
}

const REFUSALS: Readonly<Record<400 | 404 | 405 | 415, Refusal>> = {
  400: 'unreadable',
  404: 'noSuchAddress',
  405: 'method',
  415: 'notAForm',
};

/**
 * Refuses what cannot be read, before Remix takes it for a fault of the server. Whoever opened a broken
 * address in a browser gets a page; it is written once, so that a flood of them costs next to nothing.
 */
export function refuseUnreadable(options: { readonly stylesheet: string | null }): RequestHandler {
  const pages = { 400: pagesOf(400, options), 404: pagesOf(404, options) };
  return (request, response, next) => {
    const { method, url, headers } = request;
    const status = unreadableStatus({ method, url, contentType: headers['content-type'] });
    if (status === null) {
      next();
      return;
    }
    refuse(request, response, status, REFUSALS[status], {
      ...(status === 405 && { headers: { Allow: 'GET, HEAD, POST' } }),
      ...((status === 400 || status === 404) && { page: (locale) => pages[status][locale] }),
    });
  };
}

function pagesOf(
  status: 400 | 404,
  { stylesheet }: { readonly stylesheet: string | null },
): Readonly<Record<Locale, string>> {
  // A refusal names no request: nothing of it is in the log that would need finding.
  const page = (locale: Locale) =>
    faultPage({ status, locale, requestId: '', stylesheet, away: null });
  return { it: page('it'), en: page('en') };
}
