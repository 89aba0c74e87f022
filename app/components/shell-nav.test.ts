import { describe, expect, it } from 'vitest';

import { shell } from '#app/i18n/shell/it.ts';

import { brandOf, currentItem, navItems, newCardHref } from './shell-nav.ts';

describe('navigation', () => {
  it('[UX] marks the nearest place of a role', () => {
    const items = navItems('provider', shell);
    expect(currentItem(items, '/provider')?.to).toBe('/provider');
    expect(currentItem(items, '/provider/offers/3')?.to).toBe('/provider/offers');
    expect(currentItem(items, '/provider/payments')?.to).toBe('/provider/orders');
    expect(currentItem(items, '/providers')).toBeUndefined();
    expect(currentItem(items, '/provider/requests/4')?.to).toBe('/provider');
    expect(currentItem(items, '/provider/payments/bank')?.to).toBe('/provider/orders');
    for (const page of ['reviews', 'editions/new', 'sheet/7']) {
      expect(currentItem(items, `/provider/${page}`)?.to).toBe('/provider/services');
    }
    expect(currentItem(items, '/provider/new')).toBeUndefined();
  });

  it('[UX] marks the place of a role for all that is below it', () => {
    const items = navItems('city', shell);
    expect(currentItem(items, '/city/programmes/3')?.to).toBe('/city');
  });

  it('[UX] the brand says where it leads', () => {
    expect(brandOf('guest', shell)).toEqual({ to: '/', 'aria-label': 'Cortile, pagina iniziale' });
    expect(brandOf('citizen', shell)).toEqual(brandOf('guest', shell));
    expect(brandOf('provider', shell)).toEqual({
      to: '/provider',
      'aria-label': 'Cortile, Richieste',
    });
  });

  it('[UX] offers a new need on a board only', () => {
    expect(newCardHref('/groups/g1')).toBe('/groups/g1?new=need');
    for (const path of ['/groups', '/groups/new', '/groups/g1/members', '/services']) {
      expect(newCardHref(path)).toBeNull();
    }
  });
});
