import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { build as bundle } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../..');
const STAMP = path.join(ROOT, 'build', 'sources.sha256');
const INPUTS = [
  'app',
  'server',
  'db',
  'public',
  'package-lock.json',
  'vite.config.ts',
  'remix.config.js',
];

/** Builds screens and server unless the build on disk was made from these very sources. */
export async function buildWhenNeeded(onProgress: (line: string) => void): Promise<void> {
  const fingerprint = await fingerprintSources();
  const built = existsSync(STAMP) ? await readFile(STAMP, 'utf8') : null;
  if (built === fingerprint) return;
  onProgress('Building the screens (about 20 seconds, only when the sources changed)…');
  await buildInChild();
  await writeFile(STAMP, fingerprint);
}

/** In a process of its own: Vite sets `NODE_ENV` and keeps much memory, the server wants neither. */
async function buildInChild(): Promise<void> {
  const script = path.join(import.meta.dirname, 'build-all.ts');
  const child = spawn(process.execPath, [...process.execArgv, script], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the build ended with ${String(code)}`);
}

/** Builds everything: Vite empties `build/` first, so the server bundle follows. */
export async function buildAll(): Promise<void> {
  await rm(path.join(ROOT, 'build'), { recursive: true, force: true });
  const { build } = await import('vite');
  const configFile = path.join(ROOT, 'vite.config.ts');
  const shared = { root: ROOT, configFile, logLevel: 'warn' as const, mode: 'production' };
  await build(shared);
  await build({ ...shared, build: { ssr: true } });
  await bundle({
    absWorkingDir: ROOT,
    entryPoints: { main: 'server/process/serve.ts' },
    outdir: 'build',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    external: ['./server/index.js'],
  });
}

async function fingerprintSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of await listFiles(path.join(ROOT, input))) {
      hash.update(path.relative(ROOT, file)).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function listFiles(entry: string): Promise<string[]> {
  const children = await readdir(entry, { withFileTypes: true, recursive: true }).catch(() => null);
  if (!children) return [entry];
  return children
    .filter((child) => child.isFile() && !child.name.includes('.test.'))
    .map((child) => path.join(child.parentPath, child.name))
    .sort();
}
