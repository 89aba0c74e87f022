import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Manifest } from 'vite';

const LIST = path.resolve(import.meta.dirname, '../../build/client/.vite/manifest.json');

/** The files of the browser build by what they were built from. */
export async function listClientFiles(): Promise<Manifest> {
  return JSON.parse(await readFile(LIST, 'utf8')) as Manifest;
}

/** The address of a route's own file in the browser build. */
export async function fileOfRoute(route: string): Promise<string> {
  const files = Object.entries(await listClientFiles());
  const own = files.find(([name]) => name.startsWith(`app/routes/${route}.tsx`));
  if (!own) throw new Error(`the browser build has no route ${route}`);
  return `/${own[1].file}`;
}
