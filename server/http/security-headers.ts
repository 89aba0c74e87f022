import type { ServerResponse } from 'node:http';

import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Powers of the browser that no page of ours uses, closed also to what might get into one. */
const UNUSED_POWERS = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Links are copied with one tap. */
const PERMISSIONS = [...UNUSED_POWERS.map((name) => `${name}=()`), 'clipboard-write=(self)'].join(
  ', ',
);

/**
 * Headers of every answer (security.md, Web). The policy is enforced: only scripts with this
 * answer's nonce run. While developing, Vite injects styles and talks over its own socket.
 */
export function securityHeaders(options: {
  isProduction: boolean;
  isDevelopment: boolean;
}): RequestHandler {
  return (request, response, next) => {
    const nonce = response.locals.nonce;
    response.setHeader('Permissions-Policy', PERMISSIONS);
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: [`'nonce-${nonce}'`, "'strict-dynamic'"],
          styleSrc: options.isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'"],
          // React writes positions of dragged cards into style attributes.
          styleSrcAttr: ["'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'", ...socketOrigins(request.headers.host)],
          workerSrc: ["'self'"],
          manifestSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          formAction: ["'self'"],
          ...(options.isProduction ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      // `no-referrer` would make browsers send `Origin: null` with forms.
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      strictTransportSecurity: options.isProduction
        ? { maxAge: 31_536_000, includeSubDomains: true }
        : false,
      xFrameOptions: { action: 'deny' },
    })(request, response, next);
  };
}

/** Headers that say what a document may do; bytes that are none do without them. */
const DOCUMENT_HEADERS = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Permissions-Policy',
  'Referrer-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];

/** Takes off an answer what only documents need; nosniff, HSTS and its own origin stay. */
export function withoutDocumentHeaders(response: ServerResponse): void {
  for (const name of DOCUMENT_HEADERS) response.removeHeader(name);
}

/** Older Safari does not count sockets to the same host as 'self'. */
function socketOrigins(host: string | undefined): string[] {
  return host && /^[\w.:[\]-]+$/.test(host) ? [`ws://${host}`, `wss://${host}`] : [];
}
