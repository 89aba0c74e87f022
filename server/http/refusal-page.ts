import { codeText } from '#app/i18n/code-text.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';

import { faultPage, type Fault } from './fault-page.ts';

/** Statuses whose page says all there is to say; the code of another has a sentence of its own. */
const PLAIN_STATUSES: readonly number[] = [400, 401, 403, 404, 405];

/**
 * The page for a refusal of an address without a screen, made of its status and, where one can do
 * something about it, of the sentence of its code (forms.server.ts, `refuseLoader`).
 */
export async function refusalPage(
  refusal: Response,
  about: Pick<Fault, 'locale' | 'requestId' | 'stylesheet'>,
): Promise<Response> {
  const { status } = refusal;
  const headers = new Headers(refusal.headers);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const code = await refusal.text();
  const seconds = headers.get('Retry-After');
  const details = seconds === null ? {} : { retryAfterSeconds: Number(seconds) };
  const isPlain = PLAIN_STATUSES.includes(status) || status >= 500;
  const words = isPlain ? null : codeText(dictionaryOf(about.locale), code, details);
  return new Response(faultPage({ ...about, status, away: null, words }), { status, headers });
}
