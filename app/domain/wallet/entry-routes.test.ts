import { describe, expect, test } from 'vitest';

import { checkRoutes, ENTRY_ROUTES } from './entry-routes.ts';
import {
  account,
  ENTRY_KINDS,
  fundProgramme,
  issueVoucher,
  receiveCash,
  reverse,
} from './ledger.ts';

describe('[L8] each kind of entry goes its own ways', () => {
  test('what the domain makes goes its way', () => {
    const cash = receiveCash({ orderId: 'o', householdId: 'h', providerId: 'p', amountCents: 1 });
    for (const entry of [fundProgramme('kids', 100), issueVoucher('kids', 'v', 100), cash]) {
      expect(checkRoutes(entry)).toEqual({ ok: true, value: true });
      expect(checkRoutes(reverse(entry))).toEqual({ ok: true, value: true });
    }
  });

  test('a voucher that is issued to a provider is refused, and the refusal says where to', () => {
    const { postings } = issueVoucher('kids', 'v', 100);
    const to = account.due('p', 'programme:kids');
    const astray = { kind: 'voucher_issued', postings: postings.map((each) => ({ ...each, to })) };
    expect(checkRoutes(astray as Parameters<typeof checkRoutes>[0])).toEqual({
      ok: false,
      code: 'ledger.wrong_route',
      details: { address: to },
    });
  });

  test('one stray posting among others is enough', () => {
    const good = fundProgramme('kids', 100);
    const stray = issueVoucher('kids', 'v', 100);
    const both = { ...good, postings: [...good.postings, ...stray.postings] };
    expect(checkRoutes(both)).toMatchObject({ ok: false, code: 'ledger.wrong_route' });
  });

  test('every kind has a way, but for a reversal, which goes those of what it undoes', () => {
    const known = Object.entries(ENTRY_ROUTES).filter(([, routes]) => routes.length > 0);
    expect(known.map(([kind]) => kind)).toEqual(ENTRY_KINDS.filter((kind) => kind !== 'reversal'));
  });
});
