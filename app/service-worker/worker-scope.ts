/** What TypeScript's library for pages lacks of the worker's world; only what is used here. */
type ExtendableEvent = { waitUntil(work: Promise<unknown>): void };

/** A request of one of our pages, before it leaves the device. */
export type FetchEvent = ExtendableEvent & {
  readonly request: Request;
  /** The answer the browser already asked for while the worker woke up, for navigations. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
};

type WorkerScope = {
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      type: 'window';
      includeUncontrolled?: boolean;
    }): Promise<readonly { readonly url: string }[]>;
  };
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(
    type: 'message',
    listener: (event: ExtendableEvent & { readonly data: unknown }) => void,
  ): void;
};

/** The worker itself. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the DOM's types and a worker's exclude each other
export const worker = globalThis as unknown as WorkerScope;
