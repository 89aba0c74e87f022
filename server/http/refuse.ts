import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Locale } from '#app/i18n/dictionary.ts';
import { negotiateLocale } from '#app/i18n/negotiate.ts';
import { httpAnswers as english } from '#app/i18n/http-answers/en.ts';
import { httpAnswers as italian } from '#app/i18n/http-answers/it.ts';

/** Why the door turned a request away; `refusals` has a sentence for each. */
export type Refusal = keyof typeof italian;

type RefuseOptions = {
  /** Closes the line with the answer, so that what is still coming is not read. */
  readonly closes?: boolean;
  readonly retryAfterSeconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The code for our own script, which reads answers as data. */
  readonly code?: string;
  /** What a person sees who opened an address in a browser, instead of the bare sentence. */
  readonly page?: (locale: Locale) => string;
};

/** Answers with a status and a sentence in the person's language, or with a code for our script. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  refusal: Refusal,
  options: RefuseOptions = {},
): void {
  const { cookie, accept } = request.headers;
  const locale = negotiateLocale(cookie ?? null, request.headers['accept-language'] ?? null);
  const sentence = (locale === 'en' ? english : italian)[refusal];
  const isForScript = options.code !== undefined && accept?.includes('application/json');
  const { retryAfterSeconds: seconds } = options;
  response.statusCode = status;
  response.setHeader('Cache-Control', 'no-store');
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    response.setHeader(name, value);
  }
  const isPage = options.page !== undefined && accept?.includes('text/html') === true;
  // Not worth packing each time it is asked for: a flood would pay nothing for it.
  if (isPage) response.setHeader('Cache-Control', 'no-store, no-transform');
  if (options.closes) response.setHeader('Connection', 'close');
  if (seconds !== undefined) response.setHeader('Retry-After', String(seconds));
  const type = isPage ? 'text/html' : 'text/plain';
  response.setHeader('Content-Type', isForScript ? 'application/json' : `${type}; charset=utf-8`);
  const details = seconds === undefined ? {} : { retryAfterSeconds: seconds };
  const words = isPage ? options.page(locale) : sentence;
  const body = isForScript ? JSON.stringify({ code: options.code, details }) : words;
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.end(request.method === 'HEAD' ? undefined : body);
}
