import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';

import { parseEnv } from '../env.ts';
import { startServer } from '../main.ts';
import { runUntilStopped } from './run-until-stopped.ts';

/** `npm run dev`: Vite in middleware mode, so that screens reload as they are edited. */
const env = parseEnv(process.env);
let loadBuild: () => Promise<ServerBuild> = () => Promise.reject(new Error('Vite has not started'));

await runUntilStopped(env, (onProgress) =>
  startServer(
    env,
    {
      build: () => loadBuild(),
      buildId: 'dev',
      clientFolder: null,
      devMiddleware: async (httpServer): Promise<RequestHandler> => {
        const { createServer } = await import('vite');
        const vite = await createServer({
          server: { middlewareMode: true, hmr: { server: httpServer } },
        });
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the application as Vite builds it for Remix
        loadBuild = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>;
        return vite.middlewares;
      },
    },
    { onProgress },
  ),
);
