import { shell } from './shell-manifest.ts';
import { worker } from './worker-scope.ts';

const PREFIX = 'cortile-shell-';

const nameOf = (buildId: string) => `${PREFIX}${buildId}`;
const routesAddress = (version: string) => `/__manifest?version=${version}`;

/** Fetches what this build's kept pages need; files an earlier build had too are not fetched again. */
export async function fillShell(): Promise<void> {
  const cache = await caches.open(nameOf(shell.buildId));
  await Promise.all(
    shell.assets.map(async (address) => {
      // Their names carry a hash of their content, so one from an earlier build is the same file.
      const known = await caches.match(address);
      if (known) return cache.put(address, known);
      return cache.add(address);
    }),
  );
  const { version, patches } = shell.routes;
  await cache.put(routesAddress(version), Response.json(patches));
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

/** Whether the files of a build are on the device, so that its pages can start. */
export function hasShell(buildId: string): Promise<boolean> {
  return caches.has(nameOf(buildId));
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

/** Remix's route discovery for kept pages of any build that is on the device. */
export async function keptRoutes(version: string): Promise<Response | undefined> {
  return caches.match(routesAddress(version));
}
