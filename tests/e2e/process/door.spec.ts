import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';

import { isOpenData } from '#server/http/open-data-door.ts';
import { startApp, type RunningApp } from '#tests/support/app.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { rawRequest, sendRaw, type RawAnswer } from '#tests/support/raw-http.ts';

const ROUTES = path.resolve(import.meta.dirname, '../../../app/routes');
const FORM = 'Content-Type: application/x-www-form-urlencoded';
const MULTIPART = 'Content-Type: multipart/form-data; boundary=x';

/** An address of every route, with `x` for each thing it names. */
async function everyAddress(): Promise<string[]> {
  const files = await readdir(ROUTES);
  return files.map((file) => {
    // `[.]` is a point of the address, not the end of a segment.
    const segments = file
      .replace(/\.tsx?$/, '')
      .replaceAll('[.]', '|')
      .split('.');
    const named = segments.filter((segment) => segment !== '_index');
    const path = named.map((s) => s.replace(/_$/, '').replace(/^\$.*/, 'x')).join('/');
    return `/${path.replaceAll('|', '.')}`;
  });
}

function ask(
  app: RunningApp,
  start: string,
  lines: readonly string[] = [],
  body = '',
): Promise<RawAnswer> {
  return sendRaw(app.address, rawRequest(new URL(app.address).host, start, lines, body));
}

function post(app: RunningApp, target: string, lines: readonly string[], body: string) {
  const length = `Content-Length: ${Buffer.byteLength(body, 'latin1')}`;
  return ask(app, `POST ${target}`, [length, `Origin: ${app.address}`, ...lines], body);
}

/** Signs a demo person in; gives the `Cookie` line. */
async function signIn(app: RunningApp): Promise<string> {
  const answer = await post(app, '/sign-in', [FORM], 'demo=organiser');
  expect(answer.status).toBe(302);
  return `Cookie: ${/cortile=[\w-]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0]}`;
}

test('[W7] what no browser sends is refused, and is no fault of the server', async ({ app }) => {
  const forwarded = ['X-Forwarded-Host: evil.example:99999', 'X-Forwarded-Proto: %'];
  const cases: [name: string, status: number, start: string, lines?: string[]][] = [
    ['a target for proxies', 400, 'OPTIONS *'],
    ['a whole address', 400, `GET ${app.address}/`],
    ['the address of another', 400, 'GET http://evil.example/'],
    ['a broken % in the path', 400, 'GET /services/%E0%A4%A'],
    ['a broken % in a file', 400, 'GET /favicon%.svg'],
    ['a broken % below the assets', 404, 'GET /assets/%'],
    ['a way out of the assets', 404, 'GET /assets/..%2f..%2fpackage.json'],
    ['a zero byte', 400, 'GET /services/%00'],
    ['a % in a search', 200, 'GET /services?q=50%'],
    ['a path of 7,000 segments', 404, `GET ${'/a'.repeat(7_000)}`],
    ['an old question for data', 400, 'GET /?_data=root'],
    ['two slashes', 404, 'GET //evil.example:99999/'],
    ['an empty host', 400, 'GET /', ['Host:']],
    ['a host with a space', 400, 'GET /', ['Host: a b']],
    ['a host with a path', 400, 'GET /', ['Host: localhost/x']],
    ['a host with a port too high', 400, 'GET /', ['Host: localhost:99999']],
    ['half an address', 400, 'GET /', ['Host: [::1']],
    ['hosts of proxies nobody named', 200, 'GET /', forwarded],
    ['the same with a form', 415, 'POST /sign-in', [...forwarded, 'Content-Length: 0']],
    ['a cookie with a broken %', 200, 'GET /', ['Cookie: other=%; cortile=%E0; x']],
    ['a language nobody speaks', 200, 'GET /', ['Accept-Language: ;;q=x,%,-']],
    ['a condition on a file', 412, 'GET /favicon.svg', ['If-Match: "x"']],
    ['a part of a file', 200, 'GET /favicon.svg', ['Range: bytes=9999999-']],
    ['a huge header', 431, 'GET /', [`X-Long: ${'a'.repeat(20_000)}`]],
    ['a header of other letters', 200, 'GET /', ['X-Odd: \xff\xfe']],
    ['a header with a control character', 400, 'GET /', ['X-Odd: \x01']],
    ['a length that is none', 400, 'POST /', ['Content-Length: many']],
    ['a length nobody knows', 411, 'POST /sign-in', ['Transfer-Encoding: chunked', FORM]],
    ['TRACE', 405, 'TRACE /'],
    ['PROPFIND', 405, 'PROPFIND /'],
    ['a method nobody knows', 400, 'HELLO /'],
  ];
  for (const [name, status, start, lines] of cases) {
    const answer = await ask(app, start, lines);
    expect(answer.status, name).toBe(status);
    expect(answer.body, name).not.toMatch(/node_modules|\bat \w+ \(|\.ts:\d+/);
  }
  expect((await ask(app, 'CONNECT evil.example:443')).status).toBe(0);
  // Only the broken cookie is left aside: the person is still there.
  const cookie = await signIn(app);
  const beside = cookie.replace('Cookie: ', 'Cookie: other=%; cortile=%E0%A4%A; ');
  expect((await ask(app, 'GET /groups', [beside])).status).toBe(200);
  expect(app.output()).not.toContain('"level":50');
});

test('[W7] every route answers the methods nobody uses, to guests and people', async ({ app }) => {
  const cookie = await signIn(app);
  const starts: [method: string, isAnswered: (status: number) => boolean][] = [
    ['HEAD', (status) => status < 500],
    ['PUT', (status) => status === 405],
    ['POST', (status) => status === 415],
  ];
  for (const address of await everyAddress()) {
    for (const suffix of ['', '.data', '?index&_routes=x']) {
      for (const [method, isAnswered] of starts) {
        const lines = method === 'POST' ? ['Content-Length: 0'] : [cookie];
        const { status } = await ask(app, `${method} ${address}${suffix}`, lines);
        expect(isAnswered(status), `${method} ${address}${suffix}: ${status}`).toBe(true);
      }
      // Only open data may be read by scripts of other sites, which ask first.
      const whole = `${address}${suffix}`;
      const isOpen = isOpenData(new URL(whole, app.address).pathname);
      const { status } = await ask(app, `OPTIONS ${whole}`, [cookie]);
      expect(status, `OPTIONS ${whole}`).toBe(isOpen ? 204 : 405);
    }
  }
});

test('[W7] a form that cannot be read is refused in a sentence, by every door', async ({ app }) => {
  const cookie = await signIn(app);
  const broken: [name: string, type: string, body: string][] = [
    ['a broken %', FORM, 'a=%'],
    ['no names', FORM, '=1&=2'],
    ['letters that are none', FORM, 'a=\xff'],
    ['other letters', `${FORM}; charset=utf-16`, 'a=1'],
    ['no boundary', 'Content-Type: multipart/form-data', '--x--'],
    ['no end', MULTIPART, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1'],
    ['a part without a name', MULTIPART, '--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--'],
    ['nothing of a form', MULTIPART, '\0\r\n\r\n'],
  ];
  for (const target of ['/sign-in', '/settings', '/settings.data', '/groups/x/files']) {
    for (const [name, type, body] of broken) {
      const { status } = await post(app, target, [type, cookie], body);
      expect(status, `${name} to ${target}`).toBe(400);
    }
  }
  const page = await post(app, '/sign-in', [FORM, 'Accept-Language: en'], 'a=%');
  expect(page.body).toContain('What arrived cannot be read.');
});

test('[B15] a body is refused by what it declares, before it is sent', async ({ app }) => {
  const cookie = await signIn(app);
  const declare = (target: string, length: number, lines: string[] = []) =>
    ask(app, `POST ${target}`, [`Content-Length: ${length}`, `Origin: ${app.address}`, ...lines]);
  const MB = 1024 * 1024;
  const long = await declare('/sign-in', 100 * MB, [FORM, 'Accept-Language: en']);
  expect(long.status).toBe(413);
  expect(long.body).toContain('It is too large');
  expect((await declare('/groups/x/files', 100 * MB, [MULTIPART, cookie])).status).toBe(413);
  // A guest's upload is not read at all.
  expect((await declare('/groups/x/files', 16 * MB, [MULTIPART])).status).toBe(401);
  const asData = await declare('/groups/x/files', 16 * MB, [MULTIPART, 'Accept: application/json']);
  expect(JSON.parse(asData.body)).toEqual({ code: 'auth.signed_out', details: {} });
  // Too long for a page's own script: the page keeps what was typed, with the sentence.
  const typed = await post(app, '/sign-in.data', [FORM], `email=${'a'.repeat(200_000)}`);
  expect(typed.status).toBe(413);
  expect(typed.body).toContain('form.too_large');
});

test('[B15] a person has one upload on its way; another waits', async ({ app }) => {
  const cookie = await signIn(app);
  const { host, hostname, port } = new URL(app.address);
  const form = `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${'a'.repeat(200_000)}\r\n--x--`;
  const lines = [MULTIPART, cookie, 'Accept: application/json'];
  const length = `Content-Length: ${form.length}`;
  const held = connect(Number(port), hostname);
  const start = 'POST /groups/x/files';
  held.write(rawRequest(host, start, [...lines, length, `Origin: ${app.address}`]));
  const send = () => post(app, '/groups/x/files', lines, form);
  await expect.poll(async () => (await send()).status).toBe(429);
  const late = await send();
  expect(late.headers.get('retry-after')).toBe('2');
  expect(JSON.parse(late.body)).toEqual({
    code: 'upload.busy',
    details: { retryAfterSeconds: 2 },
  });
  held.destroy();
  // The form is not one of ours, but it is read.
  await expect.poll(async () => (await send()).status).toBe(400);
});

test('[W7] the browser gets every route at once, whatever it asks for', async ({ app }) => {
  const version = /manifest-(\w+)\.js/.exec((await ask(app, 'GET /')).body)?.[1] ?? '';
  const deep = await ask(app, `GET /__manifest?version=${version}&p=${'/a'.repeat(3_700)}`);
  expect(Object.keys(JSON.parse(deep.body) as object).length).toBeGreaterThan(40);
  expect(deep.headers.get('cache-control')).toBe('no-cache');
  const old = await ask(app, `GET /__manifest?version=old&p=${'/a'.repeat(3_700)}`);
  expect(old.headers.get('x-remix-reload-document')).toBe('true');
});

test('[W5] a name that is not ours is not served: no site can speak through it', async ({
  app,
}) => {
  const { port } = new URL(app.address);
  for (const host of ['localhost', 'app.localhost', '192.168.1.2', '[::1]']) {
    expect((await ask(app, 'GET /', [`Host: ${host}:${port}`])).status, host).toBe(200);
  }
  for (const target of ['/', '/services', '/sw.js', '/favicon.svg']) {
    const answer = await ask(app, `GET ${target}`, [`Host: evil.example:${port}`]);
    expect(answer.status, target).toBe(421);
    expect(answer.body).toContain('ORIGIN=');
  }
  expect((await ask(app, 'GET /healthz', ['Host: evil.example'])).status).toBe(200);
});

test('[W5] with ORIGIN set its host alone is served, health by any name', async () => {
  const app = await startApp({ DEMO: '0', ORIGIN: 'https://cortile.example' });
  try {
    const own = ['Host: cortile.example', 'X-Forwarded-Proto: https'];
    expect((await ask(app, 'GET /', own)).status).toBe(200);
    expect((await ask(app, 'GET /', ['Host: CORTILE.example:443'])).status).toBe(200);
    for (const host of ['localhost', new URL(app.address).host, 'cortile.example:80']) {
      expect((await ask(app, 'GET /', [`Host: ${host}`])).status, host).toBe(421);
    }
    expect((await ask(app, 'GET /readyz', ['Host: 10.0.0.1'])).status).toBe(200);
    const origin = 'Origin: https://cortile.example';
    const form = ['Host: cortile.example:443', FORM, origin, 'Content-Length: 3'];
    // Remix compares Origin and Host letter by letter, and answers 500 when they differ.
    expect((await ask(app, 'POST /sign-in', form, 'a=1')).status).toBe(400);
  } finally {
    await app.stop();
  }
});

test('[W8] every kind of answer carries its headers', async ({ app }) => {
  const cookie = await signIn(app);
  const [script = ''] = /\/assets\/[\w-]+\.js/.exec((await ask(app, 'GET /')).body) ?? [];
  const kinds: [name: string, answer: RawAnswer, status: number, cache: string | RegExp][] = [
    ['a page', await ask(app, 'GET /'), 200, 'private, no-cache'],
    ['a page of a person', await ask(app, 'GET /groups', [cookie]), 200, 'no-store'],
    ['data', await ask(app, 'GET /services.data'), 200, 'private, no-cache'],
    ['data of a person', await ask(app, 'GET /groups.data', [cookie]), 200, 'no-store'],
    ['a redirect', await ask(app, 'GET /groups'), 302, 'private, no-cache'],
    ['an unknown page', await ask(app, 'GET /nowhere'), 404, 'private, no-cache'],
    ['a broken address', await ask(app, 'GET /%'), 400, 'no-store'],
    [
      'a foreign form',
      await ask(app, 'POST /', ['Origin: http://evil.example', FORM, 'Content-Length: 0']),
      403,
      'no-store',
    ],
    ['a foreign host', await ask(app, 'GET /', ['Host: evil.example']), 421, 'no-store'],
    ['a long form', await ask(app, 'POST /', ['Content-Length: 999999999', FORM]), 413, 'no-store'],
    ['an unknown method', await ask(app, 'PROPFIND /'), 405, 'no-store'],
    ['a missing asset', await ask(app, 'GET /assets/x.js'), 404, 'no-store'],
    ['health', await ask(app, 'GET /healthz'), 200, 'no-store'],
    ['readiness', await ask(app, 'GET /readyz'), 200, 'no-store'],
    ['open data', await ask(app, 'GET /api/v1/spaces', [cookie]), 200, 'public, max-age=300'],
    ['an asset', await ask(app, `GET ${script}`), 200, 'max-age=31536000, immutable'],
    ['a file', await ask(app, 'GET /favicon.svg'), 200, 'public, max-age=3600'],
    ['the worker', await ask(app, 'GET /sw.js'), 200, 'no-cache'],
  ];
  for (const [name, { status, headers }, wanted, cache] of kinds) {
    const isFile = ['an asset', 'a file', 'the worker'].includes(name);
    expect(status, name).toBe(wanted);
    expect(headers.get('cache-control'), name).toBe(cache);
    expect(headers.get('x-content-type-options'), name).toBe('nosniff');
    const readers = name === 'open data' ? 'cross-origin' : 'same-origin';
    expect(headers.get('cross-origin-resource-policy'), name).toBe(readers);
    expect(headers.has('x-powered-by'), name).toBe(false);
    for (const only of [
      'permissions-policy',
      'cross-origin-opener-policy',
      'x-frame-options',
      'referrer-policy',
    ])
      expect(headers.has(only), `${name}: ${only}`).toBe(!isFile);
    expect(headers.get('content-security-policy') ?? '', name).toMatch(
      isFile ? (name === 'the worker' ? /^default-src 'self'$/ : /^$/) : /'nonce-[\w+/=]{20,}'/,
    );
  }
});
