import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { expect, it } from 'vitest';

import { answerUpgrades } from './answer-upgrades.ts';

it.each(['h2c', 'HTTP/2.0', 'TLS/1.0'])(
  'a request that asks for %s gets its page',
  async (wanted) => {
    const server = createServer((request, response) => response.end(`page ${request.url}`));
    answerUpgrades(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `GET /services HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: ${wanted}\r\n\r\n`,
    );
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(answer).toContain('page /services');
    server.close();
  },
);
