import type { RequestHandler } from 'express';

import { refuse, type Refusal } from './refuse.ts';

const READING = new Set(['GET', 'HEAD']);
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
}): 400 | 405 | 415 | null {
  if (!isReadableTarget(request.url)) return 400;
  if (READING.has(request.method)) return null;
  if (request.method !== 'POST') return 405;
  return FORM.test(request.contentType ?? '') ? null : 415;
}

function isReadableTarget(target: string): boolean {
  if (!target.startsWith('/') || target.includes('%00')) return false;
  const [path = ''] = target.split('?', 1);
  // A router decodes the path and fails on a broken `%`; a search like `?q=50%` is read as it is.
  try {
    decodeURIComponent(path);
    return URL.canParse(`http://localhost${target}`);
  } catch {
    return false;
  }
}

const REFUSALS: Readonly<Record<400 | 405 | 415, Refusal>> = {
  400: 'unreadable',
  405: 'method',
  415: 'notAForm',
};

/** Refuses what cannot be read, before Remix takes it for a fault of the server. */
export function refuseUnreadable(): RequestHandler {
  return (request, response, next) => {
    const { method, url, headers } = request;
    const status = unreadableStatus({ method, url, contentType: headers['content-type'] });
    if (status === null) {
      next();
      return;
    }
    const allow = status === 405 ? { headers: { Allow: 'GET, HEAD, POST' } } : {};
    refuse(request, response, status, REFUSALS[status], allow);
  };
}
