import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { ServerBuild } from '@remix-run/node';

import { EnvError, parseEnv } from '../env.ts';
import { AddressInUseError } from '../listen.ts';
import { startServer } from '../main.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { buildIdOf } from './sources.js';

/** Serves the built application; `build/main.js` is this file, bundled. */
async function serve(): Promise<void> {
  const env = parseEnv(process.env);
  // React serves its fast build only under this name; settings were read before it is set.
  process.env['NODE_ENV'] ??= 'production';
  const folder = import.meta.dirname;
  const entry = pathToFileURL(path.join(folder, 'server', 'index.js')).href;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the built application, as Remix writes it
  const build = (await import(entry)) as ServerBuild;
  const stamp = await readFile(path.join(folder, 'sources.sha256'), 'utf8').catch(() => 'built');
  await runUntilStopped(env, (onProgress) =>
    startServer(
      env,
      {
        build,
        buildId: buildIdOf(stamp),
        clientFolder: path.join(folder, 'client'),
        devMiddleware: () => Promise.resolve(null),
      },
      { onProgress },
    ),
  );
}

serve().catch((error: unknown) => {
  const isForThePerson =
    error instanceof EnvError ||
    error instanceof AddressInUseError ||
    (error instanceof Error && ['DataFolderInUseError', 'SchemaBehindError'].includes(error.name));
  console.error(isForThePerson ? error.message : error);
  process.exit(1);
});
