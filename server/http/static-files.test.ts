import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { compressClient } from '#server/process/compress-client.ts';

import { staticFiles } from './static-files.ts';

const SCRIPT = 'export const courtyard = "shared";\n'.repeat(100);
const SCRIPT_ADDRESS = '/assets/page-abc.js';
/** The same words under a name that stays while they change. */
const LASTING_ADDRESS = '/sw.js';
/** Nothing can be saved on two letters. */
const TINY = 'a{}';

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'cortile-static-'));
  const client = path.join(folder, 'client');
  await mkdir(path.join(client, 'assets'), { recursive: true });
  await mkdir(path.join(client, '.vite'));
  await writeFile(path.join(client, SCRIPT_ADDRESS), SCRIPT);
  await writeFile(path.join(client, 'assets', 'tiny.css'), TINY);
  await writeFile(path.join(client, 'sw.js'), SCRIPT);
  await writeFile(path.join(client, '.vite', 'manifest.json'), JSON.stringify({ SCRIPT }));
  await compressClient(client);
  const app = express();
  app.use(staticFiles(client));
  app.use((_request, response) => response.status(404).end('behind'));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer };

/** The bytes as they come, in whatever coding. */
function ask(
  address: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: address, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const accept = (codings: string) => ({ 'Accept-Encoding': codings });

describe('static files', () => {
  it('come in the smallest coding the client takes', async () => {
    const codings: [asked: string, given: string | undefined][] = [
      ['gzip, deflate, br, zstd', 'br'],
      ['br;q=0.1, gzip', 'br'],
      ['*', 'br'],
      ['gzip, br;q=0', 'gzip'],
      ['GZIP', 'gzip'],
      ['deflate', undefined],
      ['identity', undefined],
      ['br;q=0, gzip;q=0', undefined],
      ['identity;q=0', undefined],
      ['*;q=0', undefined],
      ['', undefined],
      ['br/../../etc', undefined],
    ];
    for (const [asked, given] of codings) {
      const { status, headers } = await ask(SCRIPT_ADDRESS, accept(asked));
      expect([asked, status, headers['content-encoding']]).toEqual([asked, 200, given]);
      expect(headers['content-type']).toBe('text/javascript');
      expect(headers['vary']).toBe('Accept-Encoding');
      expect(headers['cache-control']).toBe('max-age=31536000, immutable');
    }
    expect((await ask(SCRIPT_ADDRESS)).headers['content-encoding']).toBeUndefined();
  });

  it('are the same file in every coding, each with a tag of its own', async () => {
    const [br, gzip, plain] = await Promise.all(
      ['br', 'gzip', 'identity'].map((coding) => ask(LASTING_ADDRESS, accept(coding))),
    );
    expect(brotliDecompressSync(br?.body ?? '').toString()).toBe(SCRIPT);
    expect(gunzipSync(gzip?.body ?? '').toString()).toBe(SCRIPT);
    expect(plain?.body.toString()).toBe(SCRIPT);
    const tags = [br, gzip, plain].map((answer) => answer?.headers['etag']);
    expect(new Set(tags).size).toBe(3);
    expect(Number(br?.headers['content-length'])).toBe(br?.body.length);
  });

  it('answer a condition with 304, and one nobody can keep in plain words', async () => {
    const { headers } = await ask(LASTING_ADDRESS, accept('br'));
    const known = { ...accept('br'), 'If-None-Match': headers['etag'] ?? '' };
    const again = await ask(LASTING_ADDRESS, known);
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const inGzip = await ask(LASTING_ADDRESS, { ...known, ...accept('gzip') });
    expect([inGzip.status, inGzip.headers['content-encoding']]).toEqual([200, 'gzip']);
    const refused = await ask(LASTING_ADDRESS, { ...accept('br'), 'If-Match': '"other"' });
    expect([refused.status, refused.headers['content-encoding']]).toEqual([412, undefined]);
    expect(refused.headers['cache-control']).toBe('no-store');
  });

  it('have no tag where the name says it all', async () => {
    const { headers } = await ask(SCRIPT_ADDRESS, accept('br'));
    expect([headers['etag'], headers['last-modified']]).toEqual([undefined, undefined]);
  });

  it('answer HEAD with the headers alone, and a range with the whole', async () => {
    const whole = await ask(SCRIPT_ADDRESS, accept('br'));
    const head = await ask(SCRIPT_ADDRESS, accept('br'), 'HEAD');
    expect(head.headers['content-length']).toBe(whole.headers['content-length']);
    expect(head.headers['content-encoding']).toBe('br');
    expect(head.body.length).toBe(0);
    const range = await ask(SCRIPT_ADDRESS, { ...accept('br'), Range: 'bytes=0-3' });
    expect([range.status, range.body.length]).toEqual([200, whole.body.length]);
  });

  it('stay as they are when that is smaller', async () => {
    const { headers, body } = await ask('/assets/tiny.css', accept('br'));
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['vary']).toBe('Accept-Encoding');
    expect(body.toString()).toBe(TINY);
  });

  it('have copies without an address, and hidden files none', async () => {
    expect((await readdir(path.join(folder, 'compressed', 'br', 'assets'))).length).toBe(1);
    for (const address of [
      `${SCRIPT_ADDRESS}.br`,
      `${SCRIPT_ADDRESS}.gz`,
      '/assets/..%2fcompressed%2fbr%2fsw.js',
      '/compressed/br/sw.js',
      '/../compressed/br/sw.js',
      '/.vite/manifest.json',
      '/assets',
      '/assets/',
    ]) {
      expect([address, (await ask(address, accept('br'))).status]).toEqual([address, 404]);
    }
  });

  it('keep the policy of the worker in every coding', async () => {
    for (const coding of ['br', 'identity']) {
      const { headers } = await ask('/sw.js', accept(coding));
      expect(headers['content-security-policy']).toBe("default-src 'self'");
      expect(headers['cache-control']).toBe('no-cache');
    }
  });

  it('leave what is no reading to others', async () => {
    expect((await ask('/sw.js', accept('br'), 'POST')).body.toString()).toBe('behind');
  });
});
