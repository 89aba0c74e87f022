import { describe, expect, test } from 'vitest';

import { filesOf, groupsIn, toPaper, withBar } from './paper-html.ts';
import { paperAddress, paperAddressOfData } from './paper-paths.ts';

const at = (address: string) => new URL(address, 'https://cortile.example');

describe('which pages can be read without a line', () => {
  test.each([
    ['/orders', '/orders'],
    ['/orders/o-1', '/orders/o-1'],
    ['/orders/o-1/', '/orders/o-1'],
    ['/orders/o-1/codes', '/orders/o-1/codes'],
    ['/orders/o-1/pay', '/orders/o-1/pay'],
    ['/orders/o-1/amendments', null],
    ['/agenda?month=2026-12', '/agenda?month=2026-12'],
    ['/wallet', '/wallet'],
    ['/wallet/limit', null],
    ['/groups/g-1/money', '/groups/g-1/money'],
    ['/groups/g-1/money/fund', '/groups/g-1/money/fund'],
    ['/groups/g-1/money/new', null],
    ['/groups/g-1/money/households/h-1', '/groups/g-1/money/households/h-1'],
    ['/groups/g-1/money/expenses/e-1/edit', null],
    ['/groups/g-1', null],
    ['/provider/orders/o-1', null],
    ['/', null],
  ])('%s', (address, expected) => {
    expect(paperAddress(at(address))).toBe(expected);
  });

  test('their data are of the page they are asked for, whichever loaders', () => {
    expect(paperAddressOfData(at('/orders/o-1.data?_routes=root'))).toBe('/orders/o-1');
    expect(paperAddressOfData(at('/agenda.data?month=2026-12&_routes=root'))).toBe(
      '/agenda?month=2026-12',
    );
    expect(paperAddressOfData(at('/orders/o-1'))).toBeNull();
    expect(paperAddressOfData(at('/services.data'))).toBeNull();
  });
});

describe('a paper of a page', () => {
  const page =
    '<html lang="it"><head><link rel="modulepreload" href="/assets/a.js"><link rel="stylesheet" href="/assets/b.css">' +
    '<script nonce="x">if (1 < 2) { a = "</p>" }</script></head><body><div class="shell-bars"></div>' +
    '<a href="/groups/g-1?need=1">x</a><form method="post"><button>y</button></form><script src="/assets/a.js"></script></body></html>';

  test('runs nothing, sends nothing, and keeps the rest', () => {
    expect(toPaper(page)).toBe(
      '<html data-paper lang="it"><head><link rel="stylesheet" href="/assets/b.css">' +
        '</head><body><div class="shell-bars"></div>' +
        '<a href="/groups/g-1?need=1">x</a><form inert method="post"><button>y</button></form></body></html>',
    );
  });

  test('knows its files and its groups', () => {
    expect(filesOf(toPaper(page))).toEqual(['/assets/b.css']);
    expect(groupsIn(page)).toEqual(['g-1']);
  });

  test('says of when it is where the frame has its bars', () => {
    expect(withBar(page, 'ieri $&')).toContain('<div class="shell-bars"><div role="status"');
    expect(withBar(page, 'ieri $&')).toContain('<span>ieri $&</span>');
  });
});
