import type { ErrorRequestHandler } from 'express';

import { negotiateLocale } from '#app/i18n/negotiate.ts';
import { isDatabaseAway, mayBeDone } from '#db/database-away.ts';

import { askedFor, setAwayHeaders } from './away-answer.ts';
import { faultPage } from './fault-page.ts';

/**
 * The last handler: what nobody else caught. Express's own would print the error with the values of
 * its query to the process's errors. The log gets it once, without them (request log, `err`), the
 * person a page with the request's id.
 */
export function answerFault(options: { readonly stylesheet: string | null }): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, _next) => {
    response.err =
      error instanceof Error ? error : new Error('something that is no error was thrown');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const isAway = isDatabaseAway(error);
    const status = isAway ? 503 : refusalStatus(error);
    if (isAway) setAwayHeaders(response);
    const { headers, method } = request;
    const html = faultPage({
      status,
      locale: negotiateLocale(headers.cookie ?? null, headers['accept-language'] ?? null),
      requestId: response.locals.requestId,
      stylesheet: options.stylesheet,
      away: isAway ? askedFor(method, mayBeDone(error)) : null,
    });
    response.status(status).type('html').send(html);
  };
}

/** A refusal of Express or its middleware says its own status (400 for an address with a bare %). */
function refusalStatus(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
