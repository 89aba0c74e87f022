import { createHash } from 'node:crypto';

import type { LoaderFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';

import type { Problem } from '#app/contracts/open-data/records.ts';
import { readSearch } from '#app/contracts/open-data/search.ts';
import type { Failure, Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import { failureStatus } from './failure-status.ts';
import { retryAfter } from './retry-after.ts';

/** Copies may be kept this long; after it, the ETag says whether anything changed. */
const FRESH_SECONDS = 300;

/** What a program gets to read: `origin` begins our addresses, `url` is the one it asked for. */
export type OpenDataAsked = {
  readonly ctx: ServiceContext;
  readonly origin: string;
  readonly url: string;
};

type Answered = Result<object | string>;

/** Answers a program with JSON, or another text by its type; the same for whoever asks. */
export async function answerOpenData(
  { request, context }: LoaderFunctionArgs,
  read: (asked: OpenDataAsked) => Promise<Answered> | Answered,
  type = 'application/json; charset=utf-8',
): Promise<Response> {
  const ctx = context.service;
  const turn = await ctx.limits.consume('open-data', ctx.clientAddress);
  if (!turn.isAllowed) {
    const { retryAfterSeconds } = turn;
    throw problemOf({ ok: false, code: 'request.too_many', details: { retryAfterSeconds } });
  }
  const { origin } = context;
  const { pathname, search } = new URL(request.url);
  const answer = await read({ ctx, origin, url: `${origin}${pathname}${search}` });
  // Thrown: whoever opened the address in a browser gets the usual page (W18).
  if (!answer.ok) throw problemOf(answer);
  const { value } = answer;
  const body = typeof value === 'string' ? value : JSON.stringify(value);
  return kept(request, body, type);
}

/** As {@link answerOpenData}, for a list whose address says what is looked for. */
export function answerOpenList<T extends z.ZodObject>(
  args: LoaderFunctionArgs,
  schema: T,
  read: (asked: OpenDataAsked & { search: z.infer<T> }) => Promise<object>,
  type?: string,
): Promise<Response> {
  return answerOpenData(
    args,
    async (asked) => {
      const search = readSearch(schema, new URL(args.request.url).searchParams);
      if (!search.ok) {
        const details = { names: search.names.join(', ') };
        return { ok: false, code: 'search.invalid', details };
      }
      return { ok: true, value: await read({ ...asked, search: search.value }) };
    },
    type,
  );
}

function kept(request: Request, body: string, type: string): Response {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = {
    ETag: etag,
    'Cache-Control': `public, max-age=${FRESH_SECONDS}`,
    'Content-Type': type,
  };
  const known = request.headers.get('If-None-Match')?.split(',') ?? [];
  const isKnown = known.some((one) => one.trim() === etag || one.trim() === '*');
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}

/** Programs are written in English. */
const SENTENCES: Readonly<Record<string, { title: string; detail: string }>> = {
  'search.invalid': {
    title: 'A parameter cannot be read',
    detail: 'These parameters are unknown here or have a value that is not allowed',
  },
  'request.too_many': {
    title: 'Too many requests',
    detail: 'Ask again after the seconds that Retry-After says',
  },
};

const NOT_FOUND = {
  title: 'Not found',
  detail: 'There is no such record, or it is no longer published',
};

function problemOf(failure: Failure): Response {
  const status = failureStatus(failure.code);
  const { title, detail } = SENTENCES[failure.code] ?? NOT_FOUND;
  const names = failure.details?.['names'];
  const body: Problem = {
    type: 'about:blank',
    title,
    status,
    detail: typeof names === 'string' ? `${detail}: ${names}.` : `${detail}.`,
    code: failure.code,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...retryAfter(failure),
    },
  });
}
