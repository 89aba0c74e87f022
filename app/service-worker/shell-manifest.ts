/** What the build knows of itself: put into the worker by `server/process/build-worker.ts`. */
export type ShellManifest = {
  readonly buildId: string;
  readonly stylesheet: string;
  /** Addresses of all files a kept page may ask for, late parts too. */
  readonly assets: readonly string[];
  /** The answer to Remix's route discovery for kept pages, and the version it is asked with. */
  readonly routes: {
    readonly version: string;
    readonly patches: Readonly<Record<string, unknown>>;
  };
};

declare const SHELL_MANIFEST: ShellManifest;

/** The shell of this worker's build. */
export const shell: ShellManifest = SHELL_MANIFEST;
