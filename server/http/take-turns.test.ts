import { createServer, type Server } from 'node:http';
import { createConnection, type AddressInfo } from 'node:net';

import express, { type Request, type Response } from 'express';
import { afterEach, expect, test } from 'vitest';

import { FairQueue } from '#server/fair-queue.ts';

import { isSignIn, takeTurns } from './take-turns.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

/** A server on which sign-ins are answered when the test says so. */
async function open(bounds: { maxWaitingInLane: number }, longestTurnMs = 60_000) {
  const inside: Response[] = [];
  const crowd = new FairQueue({
    atOnce: 1,
    maxWaiting: 10,
    maxWaitMs: 60_000,
    firstWorkMs: 10,
    nowMs: () => performance.now(),
    ...bounds,
  });
  const app = express();
  // The test says where somebody comes from.
  const laneOf = ({ headers }: Request) => String(headers['x-test-address']);
  const appliesTo = isSignIn;
  const waitsForForm = true;
  app.use(takeTurns(crowd, { laneOf, appliesTo, refusal: 'crowd', longestTurnMs, waitsForForm }));
  app.use((request, response) => {
    if (request.path === '/spaces') response.send('open');
    else inside.push(response);
  });
  const server = createServer(app);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, method: string, from: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { 'x-test-address': from } });
  return { inside, ask, address: `http://127.0.0.1:${port}` };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

test('[W10] sign-ins come in one after the other, pages pass by', async () => {
  const { inside, ask } = await open({ maxWaitingInLane: 5 });
  const first = ask('/sign-in', 'POST', '10.0.0.1');
  await until(() => inside.length === 1);
  const second = ask('/sign-up.data', 'POST', '10.0.0.1');
  expect(await (await ask('/spaces', 'GET', '10.0.0.1')).text()).toBe('open');
  expect(inside).toHaveLength(1);
  inside[0]?.send('no');
  expect((await first).status).toBe(200);
  await until(() => inside.length === 2);
  inside[1]?.send('no');
  expect((await second).status).toBe(200);
});

test('[W10] a network whose lane is full is told when to come back, another one is not', async () => {
  const { inside, ask } = await open({ maxWaitingInLane: 1 });
  const first = ask('/sign-in', 'POST', '10.0.0.1');
  await until(() => inside.length === 1);
  const racing = [ask('/sign-in', 'POST', '10.0.0.1'), ask('/sign-in', 'POST', '10.0.0.1')];
  const refused = await Promise.race(racing);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
  const other = ask('/sign-in', 'POST', '10.0.0.2');
  for (let answered = 0; answered < 3; answered += 1) {
    await until(() => inside.length > answered);
    inside[answered]?.send('no');
  }
  expect([(await first).status, (await other).status]).toEqual([200, 200]);
});

test('[W10] whoever answers or reads slowly gives the turn on', async () => {
  const { inside, ask } = await open({ maxWaitingInLane: 5 }, 20);
  const slow = ask('/sign-in', 'POST', '10.0.0.1');
  await until(() => inside.length === 1);
  const next = ask('/sign-in', 'POST', '10.0.0.2');
  await until(() => inside.length === 2);
  for (const response of inside) response.send('no');
  expect([(await slow).status, (await next).status]).toEqual([200, 200]);
});

test.each(['/sign-in', '/SIGN-IN', '/sign-in/', '/%73ign-in', '/sign-up.data', '//sign-in'])(
  '[W10] %s is a sign-in however it is spelt',
  (path) => {
    expect(isSignIn({ method: 'POST', path })).toBe(true);
    expect(isSignIn({ method: 'GET', path })).toBe(false);
    expect(isSignIn({ method: 'POST', path: `${path}x` })).toBe(false);
  },
);

test.each([
  '/forgotten-password',
  '/Forgotten-Password.data',
  '/new-password/a-token',
  '/new-password/x.data',
])('[W10] %s, which costs a mail or a hash, waits like a sign-in', (path) => {
  expect(isSignIn({ method: 'POST', path })).toBe(true);
  expect(isSignIn({ method: 'GET', path })).toBe(false);
  expect(isSignIn({ method: 'POST', path: `${path}/more` })).toBe(false);
});

test('[W10] a form that is still on its way holds no turn', async () => {
  const { inside, ask, address } = await open({ maxWaitingInLane: 5 }, 60_000);
  const slow = createConnection({ host: '127.0.0.1', port: Number(new URL(address).port) });
  slow.write(
    'POST /sign-in HTTP/1.1\r\nHost: x\r\nx-test-address: 10.0.0.1\r\nContent-Length: 100\r\n\r\nemail=',
  );
  await until(() => slow.bytesWritten > 0 && !slow.connecting);
  const quick = ask('/sign-in', 'POST', '10.0.0.2');
  await until(() => inside.length === 1);
  inside[0]?.send('no');
  expect((await quick).status).toBe(200);
  slow.destroy();
});

test('[W10] a form too large for a sign-in waits for no turn: what bounds bodies answers it', async () => {
  const { inside, address } = await open({ maxWaitingInLane: 5 });
  const body = 'a'.repeat(100_000);
  const answers = [1, 2].map(() => fetch(`${address}/sign-in`, { method: 'POST', body }));
  await until(() => inside.length === 2);
  for (const response of inside) response.status(413).send('no');
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([413, 413]);
});
