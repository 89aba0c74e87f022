import '@remix-run/node';

import type { Locale } from '#app/i18n/dictionary.ts';
import type { ServiceContext } from '#server/context.ts';
import type { AwayAnswer } from '#server/http/away-answer.ts';
import type { PageFiles } from '#server/http/page-files.ts';

declare module '@remix-run/node' {
  /** Loaders' data travel as they are, so that pages see the loader's own types. */
  interface Future {
    v3_singleFetch: true;
  }
  /** What every loader and action receives from the HTTP door. */
  interface AppLoadContext {
    readonly service: ServiceContext;
    readonly locale: Locale;
    /** Allows the inline scripts of this one answer (CSP). */
    readonly nonce: string;
    /** Changes with every build, so that an old tab can be told to reload. */
    readonly buildId: string;
    /** Address people see, for links they share, e.g. `https://cortile.example`. */
    readonly origin: string;
    /** What to do while the database is away (server/http/away-answer). */
    readonly away: AwayAnswer;
    /** A refusal of a route without a screen, as a page for a person (server/http/refusal-page). */
    refusalPage(refusal: Response): Promise<Response>;
    /** Which files have the texts of a page, for its head (server/http/page-files). */
    readonly pageFiles: PageFiles;
    readonly cookies: {
      /** `Set-Cookie` value that signs in. */
      session(token: string): string;
      /** `Set-Cookie` value that signs out. */
      cleared(): string;
    };
  }
}
