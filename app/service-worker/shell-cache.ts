import type { KeptKind } from './kept-paths.ts';
import { shell } from './shell-manifest.ts';
import { worker } from './worker-scope.ts';

const PREFIX = 'cortile-shell-';

const nameOf = (buildId: string) => `${PREFIX}${buildId}`;
const routesAddress = (version: string, kind: KeptKind) => `/__manifest?version=${version}&${kind}`;
/** Where it is noted that all files of a kind of page are there. */
const markOf = (kind: KeptKind) => `/shell/${kind}`;

/** Fetches what the no-connection page of this build shows: all that somebody's first visit costs. */
export async function fillFrame(): Promise<void> {
  await fetchAll(await caches.open(nameOf(shell.buildId)), shell.frame);
}

const underway = new Map<KeptKind, Promise<void>>();

/** Fetches what a kind of kept page needs of this build, once; a board leads to "my groups" too. */
export function fillShell(kind: KeptKind): Promise<void> {
  const begun = underway.get(kind) ?? fetchShell(kind).finally(() => underway.delete(kind));
  underway.set(kind, begun);
  return begun;
}

async function fetchShell(kind: KeptKind): Promise<void> {
  if (await hasShell(shell.buildId, kind)) return;
  const cache = await caches.open(nameOf(shell.buildId));
  await fetchAll(cache, shell.assets[kind]);
  const { version, patches } = shell.routes;
  const kinds: readonly KeptKind[] = kind === 'board' ? ['groups', 'board'] : ['groups'];
  for (const filled of kinds) {
    await cache.put(routesAddress(version, filled), Response.json(patches));
    await cache.put(markOf(filled), new Response());
  }
}

/** Files an earlier build had too are not fetched again. */
async function fetchAll(cache: Cache, addresses: readonly string[]): Promise<void> {
  await Promise.all(
    addresses.map(async (address) => {
      // Their names carry a hash of their content, so one from an earlier build is the same file.
      const known = await caches.match(address);
      if (known) return cache.put(address, known);
      return cache.add(address);
    }),
  );
}

/** Fetches for this build what an earlier one had been asked to keep on this device. */
export async function refillShell(): Promise<void> {
  if (await caches.match(markOf('board'))) await fillShell('board');
  else if (await caches.match(markOf('groups'))) await fillShell('groups');
}

/**
 * Removes the shells of earlier builds. While tabs are open the newest of them stays: a tab of that
 * build may still ask for a late part, which the server no longer has.
 */
export async function removeOldShells(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const earlier = names.filter((name) => name !== nameOf(shell.buildId));
  const tabs = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // Caches are listed in the order they were made.
  const spared = tabs.length > 0 ? earlier.at(-1) : undefined;
  await Promise.all(earlier.filter((name) => name !== spared).map((name) => caches.delete(name)));
}

/** Whether a build's files for a kind of page are on the device, so that such a page can start. */
export async function hasShell(buildId: string, kind: KeptKind): Promise<boolean> {
  return (await caches.match(markOf(kind), { cacheName: nameOf(buildId) })) !== undefined;
}

/** A hashed file: from the device, else from the server, and then it stays. */
export async function answerAsset(request: Request): Promise<Response> {
  const known = await caches.match(request.url);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) {
    const cache = await caches.open(nameOf(shell.buildId));
    await cache.put(request.url, response.clone());
  }
  return response;
}

/** Remix's route discovery for a kind of kept page, of any build that has its files on the device. */
export async function keptRoutes(version: string, kind: KeptKind): Promise<Response | undefined> {
  return caches.match(routesAddress(version, kind));
}
