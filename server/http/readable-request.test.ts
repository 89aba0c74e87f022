import { describe, expect, it } from 'vitest';

import { unreadableStatus } from './readable-request.ts';

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
