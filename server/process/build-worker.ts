import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { build as bundle } from 'esbuild';
import type { Manifest } from 'vite';

import { keptPath, kindOf, type KeptKind } from '#app/service-worker/kept-paths.ts';
import { KEPT_TEXTS } from '#app/service-worker/kept-texts.ts';
import type { ShellManifest } from '#app/service-worker/shell-manifest.ts';

import { ROOT } from './sources.js';

const CLIENT = path.join(ROOT, 'build', 'client');
const ENTRY = 'app/entry.client.tsx';
const STYLES = 'app/styles/index.css';
/** Beside the hashed files: what the no-connection page and an installed app show. */
const ICONS = ['/favicon.svg', '/icon-192.png'];

/** A route as Remix's browser manifest has it. */
type BrowserRoute = {
  readonly id: string;
  readonly parentId?: string;
  readonly path?: string;
  readonly module: string;
};
type Routes = Readonly<Record<string, BrowserRoute>>;

/** Bundles the service worker and tells it which files and routes the kept pages of this build need. */
export async function buildWorker(buildId: string): Promise<void> {
  const shell = await describeShell(buildId);
  await bundle({
    absWorkingDir: ROOT,
    entryPoints: { sw: 'app/service-worker/worker.ts' },
    outdir: CLIENT,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome111', 'safari16.4', 'firefox113'],
    define: { SHELL_MANIFEST: JSON.stringify(shell) },
  });
}

async function describeShell(buildId: string): Promise<ShellManifest> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by Vite in the step before
  const files = JSON.parse(
    await readFile(path.join(CLIENT, '.vite', 'manifest.json'), 'utf8'),
  ) as Manifest;
  const { version, routes } = await readBrowserManifest();
  const assetsOf = (kept: readonly BrowserRoute[]): readonly string[] => {
    const modules = new Set(kept.map((route) => route.module));
    const entries = Object.keys(files).filter(
      (name) => name === ENTRY || modules.has(`/${files[name]?.file}`),
    );
    return [...new Set([...frame, ...filesBehind(files, entries)])];
  };
  const stylesheet = Object.values(files).find(({ src }) => src?.endsWith(STYLES))?.file;
  if (!stylesheet) throw new Error(`the browser build has no ${STYLES}`);
  const frame = [`/${stylesheet}`, ...ICONS];
  const kept = keptRoutes(routes, ['groups', 'board']);
  return {
    buildId,
    stylesheet: `/${stylesheet}`,
    frame,
    assets: {
      groups: assetsOf(keptRoutes(routes, ['groups'])),
      board: assetsOf(kept),
    },
    routes: { version, patches: Object.fromEntries(kept.map((route) => [route.id, route])) },
  };
}

async function readBrowserManifest(): Promise<{
  version: string;
  routes: Routes;
}> {
  const folder = path.join(CLIENT, 'assets');
  const name = (await readdir(folder)).find((file) => /^manifest-\w+\.js$/.test(file));
  if (!name) throw new Error('the browser build has no manifest of its routes');
  const script = await readFile(path.join(folder, name), 'utf8');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by Remix in the step before
  return JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1)) as {
    version: string;
    routes: Routes;
  };
}

/** Pages of some kinds that work offline, and the frames around them. */
function keptRoutes(routes: Routes, kinds: readonly KeptKind[]): BrowserRoute[] {
  const isKept = (route: BrowserRoute): boolean => {
    const path = route.id === 'root' ? null : keptPath(addressOf(route, routes));
    const isFrame = () =>
      Object.values(routes).some((child) => child.parentId === route.id && isKept(child));
    return (path !== null && kinds.includes(kindOf(path))) || isFrame();
  };
  return Object.values(routes).filter(isKept);
}

/** The address of a route with its parameters as they are named: `/groups/:groupId`. */
function addressOf(route: BrowserRoute, routes: Routes): string {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  const before = parent ? addressOf(parent, routes) : '';
  return route.path ? `${before}/${route.path}` : before;
}

/** Every page can load all texts; kept pages read some of them. */
function isTextOfOthers(name: string): boolean {
  const [, part] = /^app\/i18n\/(.+)\/(?:it|en)\.ts$/.exec(name) ?? [];
  return part !== undefined && !KEPT_TEXTS.some((kept) => kept === part);
}

/** All files some entries need, late parts too. */
function filesBehind(files: Manifest, entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const addresses = new Set<string>();
  const visit = (name: string) => {
    const chunk = files[name];
    if (!chunk || seen.has(name) || isTextOfOthers(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) {
      addresses.add(`/${file}`);
    }
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next);
  };
  for (const name of entries) visit(name);
  return [...addresses];
}
