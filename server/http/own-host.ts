import { isIP } from 'node:net';

import type { RequestHandler } from 'express';

import { refuse } from './refuse.ts';

/** Where this process may be met: its public address, and the address it listens on. */
export type HostRule = {
  /** `ORIGIN`; null: unset. */
  readonly origin: string | null;
  /** `HOST`, the address it listens on. */
  readonly listenHost: string;
};

/**
 * The host a request names, as browsers write it; null when it is not one. A slash, an at sign or a
 * space would make another address of it.
 */
export function readHost(header: string | undefined, scheme = 'http:'): URL | null {
  if (header === undefined || !/^[\w.:[\]-]+$/.test(header)) return null;
  return URL.canParse(`${scheme}//${header}`) ? new URL(`${scheme}//${header}`) : null;
}

/**
 * Is a request meant for us? A page of another site can point its own name at our address and then
 * speak to us as if it were ours (DNS rebinding), so names are not believed: with `ORIGIN` only its
 * host is right, without it only those that no stranger can own.
 */
export function isOwnHost(header: string | undefined, rule: HostRule): boolean {
  if (rule.origin !== null) {
    const own = new URL(rule.origin);
    return readHost(header, own.protocol)?.host === own.host;
  }
  const name = readHost(header)?.hostname;
  if (name === undefined) return false;
  const isLocal = name === 'localhost' || name.endsWith('.localhost');
  return isLocal || isIP(withoutBrackets(name)) !== 0 || name === rule.listenHost.toLowerCase();
}

function withoutBrackets(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

/**
 * Refuses requests for other hosts. What passes names its host as browsers do, and nothing besides:
 * Remix would build addresses from what a proxy, or anybody, claims in `X-Forwarded-Host`.
 */
export function refuseForeignHost(rule: HostRule): RequestHandler {
  const scheme = rule.origin === null ? 'http:' : new URL(rule.origin).protocol;
  return (request, response, next) => {
    const { headers } = request;
    const host = readHost(headers.host, scheme);
    if (host === null) {
      refuse(request, response, 400, 'unreadable');
      return;
    }
    if (!isOwnHost(headers.host, rule)) {
      refuse(request, response, 421, rule.origin === null ? 'nameWithoutOrigin' : 'otherHost');
      return;
    }
    headers.host = host.host;
    delete headers['x-forwarded-host'];
    if (!/^https?(?: *, *https?)*$/.test(String(headers['x-forwarded-proto'] ?? ''))) {
      delete headers['x-forwarded-proto'];
    }
    next();
  };
}
