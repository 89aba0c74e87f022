import type { Server } from 'node:http';

import type { Env } from './env.ts';

/** Something else listens there already; the message tells the person what to do. */
export class AddressInUseError extends Error {
  override readonly name = 'AddressInUseError';
  constructor({ host, port }: Pick<Env, 'host' | 'port'>) {
    super(
      `${host}:${port} is already taken by another process. ` +
        'Stop that process, or choose another PORT.',
    );
  }
}

/** Starts to listen; fails with {@link AddressInUseError} when the port is taken. */
export function listen(server: Server, env: Pick<Env, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new AddressInUseError(env) : error);
    server.once('error', refuse);
    server.listen(env.port, env.host, () => {
      server.off('error', refuse);
      resolve();
    });
  });
}
