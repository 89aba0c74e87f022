import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import express from 'express';
import { describe, expect, it } from 'vitest';

import { refuseUnreadable, unreadableStatus } from './readable-request.ts';

const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';

describe('[W7] a request that cannot be read is refused at the door', () => {
  it.each([
    ['a page', { method: 'GET', url: '/services?q=a' }, null],
    ['a zero byte in the address', { method: 'GET', url: '/orders/%00' }, 400],
    ['a zero byte in a search', { method: 'GET', url: '/services?q=%00' }, 400],
    ['a search with a sign of percent', { method: 'GET', url: '/services?q=50%' }, null],
    ['a broken sign in the path', { method: 'GET', url: '/services/50%' }, 400],
    ['bytes that are no letters', { method: 'GET', url: '/services/%E0%A4%A' }, 400],
    ['no path', { method: 'OPTIONS', url: '*' }, 400],
    ['a whole address', { method: 'GET', url: 'http://evil.example/' }, 400],
    ['as deep as it goes', { method: 'GET', url: '/a'.repeat(16) }, null],
    ['deeper', { method: 'GET', url: '/a'.repeat(17) }, 404],
    ['as long as it goes', { method: 'GET', url: `/${'a'.repeat(1_023)}` }, null],
    ['longer', { method: 'GET', url: `/${'a'.repeat(1_024)}` }, 404],
    ['a long search', { method: 'GET', url: `/?q=${'/a'.repeat(5_000)}` }, null],
    ['an old question for data', { method: 'GET', url: '/?a&%5Fdata=root' }, 400],
    ['two slashes', { method: 'GET', url: '//evil.example:99999/' }, null],
    ['a form', { method: 'POST', url: '/sign-in', contentType: FORM }, null],
    [
      'a form with files',
      { method: 'POST', url: '/', contentType: 'multipart/form-data; b=1' },
      null,
    ],
    ['a post without anything', { method: 'POST', url: '/sign-out' }, 415],
    ['JSON', { method: 'POST', url: '/sign-up', contentType: 'application/json' }, 415],
    ['PUT', { method: 'PUT', url: '/welcome', contentType: FORM }, 405],
    ['OPTIONS', { method: 'OPTIONS', url: '/' }, 405],
    ['TRACE', { method: 'TRACE', url: '/' }, 405],
    ['PROPFIND', { method: 'PROPFIND', url: '/' }, 405],
    ['DELETE', { method: 'DELETE', url: '/wallet' }, 405],
  ])('%s', (_name, request, expected) => {
    expect(unreadableStatus(request)).toBe(expected);
  });
});

/** Asks as it is written: `fetch` would mend the address. */
async function open(path: string, headers: Readonly<Record<string, string>>) {
  const app = express().use(refuseUnreadable({ stylesheet: '/assets/index.css' }));
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [answer] = (await once(
    ask({ port, host: '127.0.0.1', path, headers }).end(),
    'response',
  )) as [IncomingMessage];
  const body = await text(answer);
  server.close();
  return { status: answer.statusCode, type: answer.headers['content-type'], body };
}

describe('[W7] a broken address opened in a browser', () => {
  const accept = 'text/html,application/xhtml+xml;q=0.9';

  it.each([
    ['/%00', 400, 'it', 'Questo indirizzo non si legge'],
    ['/%E0%A4%A', 400, 'en', 'This address cannot be read'],
    ['/a'.repeat(21), 404, 'it', 'Questa pagina non c’è'],
    ['/a'.repeat(21), 404, 'en', 'This page is not here'],
  ])('%s is answered by a page of ours', async (path, status, language, title) => {
    const answer = await open(path, { accept, 'accept-language': language });
    expect([answer.status, answer.type]).toEqual([status, 'text/html; charset=utf-8']);
    expect(answer.body).toContain(`<html lang="${language}">`);
    expect(answer.body).toContain(`<h1>${title}</h1>`);
    expect(answer.body).toContain('href="/assets/index.css"');
  });

  it('programs get one sentence', async () => {
    const answer = await open('/%00', { accept: '*/*' });
    expect(answer).toEqual({
      status: 400,
      type: 'text/plain; charset=utf-8',
      body: 'Questa richiesta non si legge.',
    });
  });
});
