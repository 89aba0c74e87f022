import type { Request as HttpRequest, Response as HttpResponse } from 'express';

import { mayBeDone } from '#db/database-away.ts';

import { AWAY_RETRY_SECONDS, faultPage, type Fault } from './fault-page.ts';

/** How one request is answered while the database is away. */
export type AwayAnswer = {
  /** Nobody could say who asks: no loader and no action may run. */
  readonly isAtTheDoor: boolean;
  /** Something this request needed failed because the database is away. */
  met(error: unknown): void;
  /** Whether what was asked may have been done all the same. */
  isUnsure(): boolean;
  /** The page to answer with; null while nothing was met. */
  page(): Response | null;
};

/** The answer to one request; `failed` is what the door itself met, if anything. */
export function awayAnswer(
  request: HttpRequest,
  response: HttpResponse,
  options: Pick<Fault, 'locale' | 'requestId' | 'stylesheet'> & { readonly failed: unknown },
): AwayAnswer {
  let hasMet = false;
  let isUnsure = false;
  const answer: AwayAnswer = {
    isAtTheDoor: options.failed !== undefined,
    met(error) {
      hasMet = true;
      isUnsure ||= mayBeDone(error);
      if (!response.headersSent) setAwayHeaders(response);
    },
    isUnsure: () => isUnsure,
    page() {
      if (!hasMet) return null;
      const html = faultPage({ ...options, status: 503, away: askedFor(request.method, isUnsure) });
      return new Response(html, {
        status: 503,
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
      });
    },
  };
  if (answer.isAtTheDoor) answer.met(options.failed);
  return answer;
}

/** Headers of every answer that says "later". */
export function setAwayHeaders(response: HttpResponse): void {
  response.setHeader('Retry-After', String(AWAY_RETRY_SECONDS));
  response.setHeader('Cache-Control', 'no-store');
}

/** What the page has to speak of. */
export function askedFor(method: string, isUnsure: boolean): Exclude<Fault['away'], null> {
  if (method === 'GET' || method === 'HEAD') return 'page';
  return isUnsure ? 'unsure' : 'not-saved';
}
