import { describe, expect, test } from 'vitest';

import { checkRoutes } from './entry-routes.ts';
import {
  account,
  ACCOUNT_KINDS,
  ENTRY_KINDS,
  type EntryKind,
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

  test('of all ways between two accounts each kind goes these and no other', () => {
    const samples = {
      world: account.world('EUR'),
      programme: account.programme('p'),
      voucher: account.voucher('v'),
      plan: account.plan('c', 2026),
      benefit: account.benefit('b'),
      hold: account.held('o', { kind: 'voucher', id: 'v' }),
      provider: account.received('p'),
      household: account.cash('o', 'h'),
      claim: account.claim('g', 'h'),
      fund: account.fund('g'),
    };
    const waysOf = (kind: EntryKind) =>
      ACCOUNT_KINDS.flatMap((f) =>
        ACCOUNT_KINDS.filter((t) => {
          const way = { from: samples[f], to: samples[t] };
          return checkRoutes({ kind, postings: [{ ...way, asset: 'EUR', amountCents: 1 }] }).ok;
        }).map((t) => `${f}>${t}`),
      );
    const known = ENTRY_KINDS.filter((kind) => kind !== 'reversal');
    expect(Object.fromEntries(known.map((kind) => [kind, waysOf(kind).join(' ')]))).toEqual({
      programme_funded: 'world>programme',
      voucher_issued: 'programme>voucher',
      voucher_lapsed: 'voucher>programme',
      voucher_revoked: 'voucher>programme',
      benefit_granted: 'world>plan plan>benefit',
      benefit_used_elsewhere: 'benefit>world',
      benefit_lapsed: 'benefit>plan',
      source_held: 'voucher>hold benefit>hold fund>hold',
      source_released: 'hold>voucher hold>benefit hold>fund',
      source_captured: 'hold>provider',
      source_refunded: 'provider>voucher provider>benefit provider>fund',
      cash_received: 'world>household household>provider',
      expense_shared: 'claim>claim',
      claim_paid: 'claim>claim',
      fund_put_in: 'world>fund',
      fund_paid: 'fund>world',
      fund_taken_out: 'fund>world',
      fund_received: 'provider>provider',
    });
  });
});
