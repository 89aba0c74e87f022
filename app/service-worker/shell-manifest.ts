import type { KeptKind } from './kept-paths.ts';

/** What the build knows of itself: put into the worker by `server/process/build-worker.ts`. */
export type ShellManifest = {
  readonly buildId: string;
  readonly stylesheet: string;
  /** What everybody's no-connection page shows: little, and mostly on the device already. */
  readonly frame: readonly string[];
  /** Addresses of all files a kept page may ask for, late parts too; a board's hold those of "my groups". */
  readonly assets: Readonly<Record<KeptKind, readonly string[]>>;
  /** The answer to Remix's route discovery for kept pages, and the version it is asked with. */
  readonly routes: {
    readonly version: string;
    readonly patches: Readonly<Record<string, unknown>>;
  };
};

declare const SHELL_MANIFEST: ShellManifest;

/** The shell of this worker's build. */
export const shell: ShellManifest = SHELL_MANIFEST;
