import { describe, expect, it } from 'vitest';

import { parseCatalogueSearch, parseCompared } from './schemas.ts';
import { activeFilters, catalogueHref, EVERYTHING } from './search.ts';

const read = (query: string) => parseCatalogueSearch(new URLSearchParams(query));

describe('address of a search', () => {
  it('[UX16] reads what it writes', () => {
    const search = {
      q: 'baby-sitter',
      category: ['childhood', 'older'] as const,
      municipio: [2, 9],
      age: '6',
      upTo: 20 as const,
      place: ['home', 'online'] as const,
      accessible: true,
      language: ['ar'] as const,
      free: true,
      shareable: true,
      voucher: true,
      programme: ['bando-1', 'bando-2'],
      sort: 'price' as const,
      page: 3,
    };
    const href = catalogueHref(search);
    expect(read(href.split('?')[1] ?? '')).toEqual(search);
    expect(catalogueHref(EVERYTHING)).toBe('/services');
    expect(read('')).toEqual(EVERYTHING);
  });

  it('[UX16] leaves out nonsense, so that an old link still works', () => {
    const search = read(
      'category=cars&category=home&category=home&municipio=12&page=-4&sort=x&age=18&upTo=7&programme=%00&place=moon&language=xx',
    );
    expect(search).toEqual({ ...EVERYTHING, category: ['home'] });
    expect(read('page=1e9').page).toBe(1);
  });

  it('[SAV2] reads which services to compare, each once, and no nonsense', () => {
    const asked = new URLSearchParams('service=a-1&service=%00&service=a-1&service=b_2&service=');
    expect(parseCompared(asked)).toEqual(['a-1', 'b_2']);
  });

  it('[UX16] keeps the words and drops what no index can hold', () => {
    expect(read('q=%00caff%C3%A8+%22%25%3B--%3C').q).toBe('caffè --');
    expect(read(`q=${'a'.repeat(400)}`).q).toHaveLength(100);
  });

  it('[UX16] takes away one filter at a time and goes back to the first page', () => {
    const filters = activeFilters(
      read('q=nuoto&municipio=2&municipio=9&place=home&language=ar&voucher=1&page=2'),
    );
    expect(filters.map(({ kind }) => kind)).toEqual([
      'text',
      'municipio',
      'municipio',
      'place',
      'language',
      'voucher',
    ]);
    expect(filters.map(({ without }) => catalogueHref(without))).toEqual([
      '/services?municipio=2&municipio=9&place=home&language=ar&voucher=1',
      '/services?q=nuoto&municipio=9&place=home&language=ar&voucher=1',
      '/services?q=nuoto&municipio=2&place=home&language=ar&voucher=1',
      '/services?q=nuoto&municipio=2&municipio=9&language=ar&voucher=1',
      '/services?q=nuoto&municipio=2&municipio=9&place=home&voucher=1',
      '/services?q=nuoto&municipio=2&municipio=9&place=home&language=ar',
    ]);
  });
});
