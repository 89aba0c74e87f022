import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { build as bundle } from 'esbuild';
import { build } from 'vite';

import { buildWorker } from './build-worker.ts';
import { compressClient } from './compress-client.ts';
import { buildIdOf, fingerprintSources, ROOT, stampFile } from './sources.js';

/** Builds everything: Vite empties `build/` first, so the worker and the server follow, then the stamp. */
export async function buildAll(): Promise<void> {
  // Taken first: what is edited while this runs makes the next start build again.
  const fingerprint = await fingerprintSources();
  await rm(path.join(ROOT, 'build'), { recursive: true, force: true });
  const configFile = path.join(ROOT, 'vite.config.ts');
  const shared = { root: ROOT, configFile, logLevel: 'warn' as const, mode: 'production' };
  await build(shared);
  await build({ ...shared, build: { ssr: true } });
  await buildWorker(buildIdOf(fingerprint));
  await compressClient(path.join(ROOT, 'build', 'client'));
  await bundle({
    absWorkingDir: ROOT,
    entryPoints: {
      main: 'server/process/serve.ts',
      'history-worker': 'server/boards/threads/history-worker.ts',
      // Beside what starts it: actions of pages are in the chunks of the screens' server.
      'server/assets/pdf-worker': 'server/boards/pdf/pdf-worker.ts',
    },
    outdir: 'build',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    external: ['./server/index.js'],
  });
  await writeFile(stampFile(), fingerprint);
}
