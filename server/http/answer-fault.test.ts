import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import express from 'express';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { DatabaseAwayError } from '#db/database-away.ts';

import { answerFault } from './answer-fault.ts';

const SECRET = 'a1'.repeat(32);
const failedQuery = new Error(`Failed query: select * from sessions\nparams: ${SECRET}`);

describe('[R-DB] [W] what nobody else caught', () => {
  const open: { close(): void }[] = [];
  afterEach(() => {
    for (const server of open.splice(0)) server.close();
    vi.restoreAllMocks();
  });

  async function ask(error: unknown, init: RequestInit = {}) {
    const app = express();
    let noted: unknown;
    app.use((_request, response, next) => {
      response.locals['requestId'] = 'abc123';
      response.once('finish', () => (noted = response.err));
      next(error);
    });
    app.use(answerFault({ stylesheet: '/assets/index.css' }));
    const server = createServer(app).listen(0, '127.0.0.1');
    open.push(server);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/groups`, init);
    return { response, text: await response.text(), noted: () => noted };
  }

  it('answers a page with the request’s id, in the visitor’s language, and prints nothing', async () => {
    const printed = vi.spyOn(console, 'error');
    const headers = { 'accept-language': 'en-GB' };
    const { response, text, noted } = await ask(failedQuery, { headers });
    expect(response.status).toBe(500);
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('abc123');
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('Failed query');
    expect(printed).not.toHaveBeenCalled();
    // The request log writes it, without the values.
    expect(noted()).toBe(failedQuery);
  });

  it('says "later" while the database is away; the page asks again by itself', async () => {
    const { response, text } = await ask(new DatabaseAwayError('away'));
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('3');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('<html lang="it">');
    expect(text).toContain('http-equiv="refresh"');
  });

  it('a form is told that nothing was saved, or that nobody knows, and does not reload', async () => {
    const form = { method: 'POST', body: 'name=x' };
    const sure = await ask(new DatabaseAwayError('away'), form);
    expect(sure.text).toContain('Non è stato salvato niente');
    expect(sure.text).not.toContain('http-equiv="refresh"');
    const unsure = await ask(new DatabaseAwayError('lost', { mayBeDone: true }), form);
    expect(unsure.text).toContain('forse è fatto, forse no');
  });

  it('keeps the status of a refusal, and takes a server’s own for a fault', async () => {
    const bad = await ask(Object.assign(new URIError('malformed'), { status: 400 }));
    expect(bad.response.status).toBe(400);
    const odd = await ask(Object.assign(new Error('odd'), { status: 200 }));
    expect(odd.response.status).toBe(500);
    expect((await ask('no error at all')).response.status).toBe(500);
  });
});
