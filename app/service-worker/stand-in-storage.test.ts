import { expect, it } from 'vitest';

import { standInForStorage } from './stand-in-storage.ts';

const refusing = {
  configurable: true,
  get(): never {
    throw new Error('SecurityError');
  },
};

it('where storage is refused, the memory of the page stands in', () => {
  const names = ['sessionStorage', 'localStorage', 'indexedDB', 'caches'];
  const page = Object.defineProperties(
    {},
    Object.fromEntries(names.map((name) => [name, refusing])),
  ) as unknown as Window;
  standInForStorage(page);
  page.sessionStorage.setItem('a', '1');
  expect(page.sessionStorage.getItem('a')).toBe('1');
  expect([page.sessionStorage.length, page.sessionStorage.key(0)]).toEqual([1, 'a']);
  page.sessionStorage.removeItem('a');
  expect(page.sessionStorage.getItem('a')).toBeNull();
  expect(page.localStorage.getItem('a')).toBeNull();
  expect(page.indexedDB).toBeUndefined();
});

it('a storage that answers stays what it is', () => {
  const own = { getItem: () => null };
  const page = { sessionStorage: own, localStorage: own, indexedDB: {} } as unknown as Window;
  standInForStorage(page);
  expect(page.sessionStorage).toBe(own);
});
