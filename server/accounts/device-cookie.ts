import type { AppLoadContext } from '@remix-run/node';

import { readCookie } from './read-cookie.ts';

const YEAR_SECONDS = 31_536_000;

type Where = Pick<AppLoadContext, 'origin'>;

/** What the browser keeps of accounts it signed in to (known-devices.ts); null when nothing. */
export function readDevice(request: Request, context: Where): string | null {
  return readCookie(request.headers.get('Cookie'), nameAt(context))[0] ?? null;
}

/** `Set-Cookie` value that keeps it for a year; signing out leaves it, being no key to anything. */
export function deviceCookie(value: string, context: Where): string {
  const secure = isSecure(context) ? '; Secure' : '';
  const life = `Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax`;
  return `${nameAt(context)}=${value}; ${life}${secure}`;
}

function nameAt(context: Where): string {
  return isSecure(context) ? '__Host-cortile-device' : 'cortile-device';
}

function isSecure(context: Where): boolean {
  return context.origin.startsWith('https:');
}
