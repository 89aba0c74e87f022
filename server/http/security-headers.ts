import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers of every answer (security.md, Web). The policy is enforced: only scripts with this
 * answer's nonce run. While developing, Vite injects styles and talks over its own socket.
 */
export function securityHeaders(options: {
  isProduction: boolean;
  isDevelopment: boolean;
}): RequestHandler {
  return (request, response, next) => {
    const nonce = (response.locals as { nonce: string }).nonce;
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

/** Older Safari does not count sockets to the same host as 'self'. */
function socketOrigins(host: string | undefined): string[] {
  return host && /^[\w.:[\]-]+$/.test(host) ? [`ws://${host}`, `wss://${host}`] : [];
}
