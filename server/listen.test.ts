import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, expect, it } from 'vitest';

import { listen } from './listen.ts';

const first = createServer();
const second = createServer();

afterEach(() => {
  first.close();
  second.close();
});

it('a port that is taken is told in a sentence, with what to do', async () => {
  await listen(first, { host: '127.0.0.1', port: 0 });
  const { port } = first.address() as AddressInfo;
  await expect(listen(second, { host: '127.0.0.1', port })).rejects.toThrow(
    `127.0.0.1:${port} is already taken by another process. Stop that process, or choose another PORT.`,
  );
});
