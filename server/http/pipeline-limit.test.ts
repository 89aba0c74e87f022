import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

import { expect, it, onTestFinished } from 'vitest';

import { limitPipelines } from './pipeline-limit.ts';

/** A server that answers when it is told to, and a line to it. */
async function openLine() {
  const waiting: ServerResponse[] = [];
  const server = createServer(limitPipelines((_request, response) => void waiting.push(response)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const line = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let isClosed = false;
  let answers = 0;
  line.on('error', () => {}).on('close', () => (isClosed = true));
  line.on('data', (bytes) => (answers += String(bytes).split('HTTP/1.1 200').length - 1));
  onTestFinished(() => {
    line.destroy();
    server.close();
  });
  return {
    waiting,
    ask: (count: number) => line.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(count)),
    answerAll: () => waiting.splice(0).forEach((response) => response.end('ok')),
    isClosed: () => isClosed,
    answers: () => answers,
  };
}

it('[W7] a line that asks a thousand times at once is closed, and eight are drawn', async () => {
  const line = await openLine();
  line.ask(1_000);
  await expect.poll(line.isClosed).toBe(true);
  expect(line.waiting).toHaveLength(8);
});

it('[W7] a line may ask as often as it likes when it waits for its answers', async () => {
  const line = await openLine();
  for (let round = 1; round <= 20; round += 1) {
    line.ask(8);
    await expect.poll(() => line.waiting.length, { interval: 5 }).toBe(8);
    line.answerAll();
    await expect.poll(line.answers, { interval: 5 }).toBe(round * 8);
  }
  expect(line.isClosed()).toBe(false);
});
