import { describe, expect, it } from 'vitest';

import { largeBodyStatus } from './body-limit.ts';

const UPLOAD = '/groups/g1/files';
const MB = 1024 * 1024;

describe('[B15] a body is refused by what it declares, before a byte is read', () => {
  it.each([
    ['no body', '/sign-in', {}, null],
    ['an empty one', '/sign-in', { contentLength: '0' }, null],
    ['the longest ordinary form', '/sign-in', { contentLength: String(128 * 1024) }, null],
    ['one byte more', '/sign-in', { contentLength: String(128 * 1024 + 1) }, 413],
    ['the largest upload', UPLOAD, { contentLength: String(16 * MB) }, null],
    ['the same with a query', `${UPLOAD}?index`, { contentLength: String(16 * MB) }, null],
    ['one byte more', UPLOAD, { contentLength: String(16 * MB + 1) }, 413],
    ['a new expense with its receipt', '/groups/g1/money/new', { contentLength: String(MB) }, null],
    ['an upload beside its door', `${UPLOAD}.data`, { contentLength: String(MB) }, 413],
    ['files with a message', '/orders/o1/messages/group', { contentLength: String(16 * MB) }, null],
    ['the same by script', '/orders/o1/messages/group.data', { contentLength: String(MB) }, null],
    ['those of a provider', '/provider/orders/o1/messages', { contentLength: String(MB) }, null],
    ['an upload to an order', '/orders/o1', { contentLength: String(MB) }, 413],
    [
      'an upload to a file',
      '/orders/o1/messages/group/files/f',
      { contentLength: String(MB) },
      413,
    ],
    ['an upload to another door', '/groups/g1/files/f1', { contentLength: String(MB) }, 413],
    ['a door hidden in a query', `/x?${UPLOAD}`, { contentLength: String(MB) }, 413],
    ['no number', '/sign-in', { contentLength: 'many' }, 413],
    ['an unknown length', '/sign-in', { transferEncoding: 'chunked' }, 411],
    ['two answers', UPLOAD, { contentLength: '5', transferEncoding: 'chunked' }, 411],
  ])('%s: %s %j answers %s', (_name, url, headers, status) => {
    expect(largeBodyStatus({ url, ...headers })).toBe(status);
  });
});
