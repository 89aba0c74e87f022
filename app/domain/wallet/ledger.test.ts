import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  account,
  ACCOUNT_KINDS,
  type AccountAddress,
  accountKind,
  accountsOf,
  type Asset,
  changesOf,
  checkEntry,
  companyAsset,
  fundProgramme,
  issueVoucher,
  lapseVoucher,
  type LedgerEntry,
  mayGoBelowZero,
  type Posting,
  programmeAsset,
  receiveCash,
  receiveFromFund,
  reverse,
  type SourceRef,
} from './ledger.ts';
import {
  captureSources,
  grantBenefit,
  holdSources,
  refundSources,
  releaseSources,
  type SourcePart,
  spendBenefitElsewhere,
} from './source-entries.ts';

const source: SourceRef = { kind: 'voucher', id: 'v12', asset: programmeAsset('kids') };
const part: SourcePart = { source, orderId: 'o1', amountCents: 7000 };

const anyPart = fc.record({
  programmeId: fc.constantFrom('kids', 'care'),
  voucherId: fc.uuid(),
  orderId: fc.uuid(),
  amountCents: fc.integer({ min: 1, max: 1_000_000 }),
});
const anySourcePart = fc.record({
  source: fc.oneof(
    fc.record({
      kind: fc.constant('voucher' as const),
      id: fc.uuid(),
      asset: fc.constantFrom(programmeAsset('kids'), programmeAsset('care')),
    }),
    fc.record({
      kind: fc.constant('benefit' as const),
      id: fc.uuid(),
      asset: fc.constantFrom(companyAsset('olona', 2026), companyAsset('olona', 2027)),
    }),
  ),
  orderId: fc.uuid(),
  amountCents: fc.integer({ min: 1, max: 1_000_000 }),
});
const anyParts = fc
  .array(anySourcePart, { minLength: 1, maxLength: 5 })
  .map((parts) => [...new Map(parts.map((p) => [p.source.id, p])).values()]);
const anyGrant = fc.record({
  companyId: fc.constantFrom('olona', 'bovisa'),
  year: fc.integer({ min: 2025, max: 2030 }),
  benefitId: fc.uuid(),
  amountCents: fc.integer({ min: 1, max: 1_000_000 }),
});

const anyEntry: fc.Arbitrary<LedgerEntry> = fc.oneof(
  anyPart.map((p) => fundProgramme(p.programmeId, p.amountCents)),
  anyPart.map((p) => issueVoucher(p.programmeId, p.voucherId, p.amountCents)),
  anyPart.map((p) => lapseVoucher(p.programmeId, p.voucherId, p.amountCents)),
  anyGrant.map(grantBenefit),
  anyGrant.map(spendBenefitElsewhere),
  anyParts.map(holdSources),
  anyParts.map(releaseSources),
  anyParts.map((parts) => captureSources('nidiamo', parts)),
  anyParts.map((parts) => refundSources('nidiamo', parts)),
  anyPart.map(({ orderId, voucherId, amountCents }) =>
    receiveCash({ orderId, householdId: voucherId, providerId: 'nidiamo', amountCents }),
  ),
);

/** Balance of every account after some entries, one ledger in memory. */
function balancesAfter(entries: readonly LedgerEntry[]): Readonly<Record<string, number>> {
  const balances: Record<string, number> = {};
  for (const entry of entries) {
    for (const [address, cents] of changesOf(entry)) {
      balances[address] = (balances[address] ?? 0) + cents;
    }
  }
  return balances;
}

describe('entries', () => {
  test('[L1] every entry can be written, and each asset sums to zero', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        expect(checkEntry(entry)).toEqual({ ok: true, value: true });
        const assetOf = new Map(accountsOf(entry).map(({ address, asset }) => [address, asset]));
        const sums = new Map<string, number>();
        for (const [address, cents] of changesOf(entry)) {
          const asset = assetOf.get(address) ?? 'none';
          sums.set(asset, (sums.get(asset) ?? 0) + cents);
        }
        expect([...sums.values()].every((sum) => sum === 0)).toBe(true);
      }),
    );
  });

  test('[L1] a reversal undoes an entry exactly', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const left = Object.values(balancesAfter([entry, reverse(entry)]));
        expect(left.every((cents) => cents === 0)).toBe(true);
        expect(reverse(entry).kind).toBe('reversal');
      }),
    );
  });

  test('[L4] public money is never an asset in euros, cash always is', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const isCash = entry.kind === 'cash_received';
        expect(entry.postings.every(({ asset }) => (asset === 'EUR') === isCash)).toBe(true);
      }),
    );
  });

  test('[L4] one account cannot take part in two assets', () => {
    const mixed: LedgerEntry = {
      kind: 'cash_received',
      postings: [
        ...holdSources([part]).postings,
        {
          from: account.held('o1', source),
          to: account.received('nidiamo'),
          asset: 'EUR',
          amountCents: 7000,
        },
      ],
    };
    expect(checkEntry(mixed)).toMatchObject({ ok: false, code: 'ledger.mixed_assets' });
  });

  test.each([0, -1, NaN, 0.5, 2 ** 53])('[L1] an amount of %d is refused', (amountCents) => {
    expect(checkEntry(issueVoucher('kids', 'v12', amountCents))).toEqual({
      ok: false,
      code: 'ledger.bad_amount',
    });
  });

  test('[L1] nothing, or a payment to oneself, is refused', () => {
    expect(checkEntry(holdSources([]))).toEqual({ ok: false, code: 'ledger.empty' });
    const self = account.voucher('v12');
    const loop: LedgerEntry = {
      kind: 'reversal',
      postings: [{ from: self, to: self, asset: 'EUR', amountCents: 1 }],
    };
    expect(checkEntry(loop)).toMatchObject({ ok: false, code: 'ledger.same_account' });
  });
});

describe('the life of a voucher', () => {
  const issued = [fundProgramme('kids', 100_000), issueVoucher('kids', 'v12', 20_000)];

  test('[V1] issued, held and captured: what is due to the provider left the voucher', () => {
    const all = [...issued, holdSources([part]), captureSources('nidiamo', [part])];
    expect(balancesAfter(all)).toEqual({
      'world:programme:kids': -100_000,
      'programme:kids': 80_000,
      'voucher:v12': 13_000,
      'order:o1:voucher:v12': 0,
      'provider:nidiamo:due:programme:kids': 7000,
    });
  });

  test('[V2] released or refunded, it is back on the same voucher', () => {
    const held = holdSources([part]);
    expect(balancesAfter([...issued, held, releaseSources([part])])['voucher:v12']).toBe(20_000);
    const captured = captureSources('nidiamo', [part]);
    const refunded = refundSources('nidiamo', [part]);
    expect(balancesAfter([...issued, held, captured, refunded])).toMatchObject({
      'voucher:v12': 20_000,
      'provider:nidiamo:due:programme:kids': 0,
    });
  });

  test('[E4] what lapses returns to the programme', () => {
    const balances = balancesAfter([...issued, lapseVoucher('kids', 'v12', 20_000)]);
    expect(balances).toMatchObject({ 'programme:kids': 100_000, 'voucher:v12': 0 });
  });

  test('[L1] cash passes through the order to the provider', () => {
    const payment = { orderId: 'o1', householdId: 'rossi', providerId: 'nidiamo' };
    const entry = receiveCash({ ...payment, amountCents: 3000 });
    expect(balancesAfter([entry])).toEqual({
      'world:EUR': -3000,
      'order:o1:cash:rossi': 0,
      'provider:nidiamo:received:EUR': 3000,
    });
    expect(accountsOf(entry)).toEqual([
      { address: 'order:o1:cash:rossi', kind: 'household', asset: 'EUR' },
      { address: 'provider:nidiamo:received:EUR', kind: 'provider', asset: 'EUR' },
      { address: 'world:EUR', kind: 'world', asset: 'EUR' },
    ]);
  });

  test('[L4] the accounts of a voucher hold its programme', () => {
    expect(accountsOf(captureSources('nidiamo', [part]))).toEqual([
      { address: 'order:o1:voucher:v12', kind: 'hold', asset: 'programme:kids' },
      {
        address: 'provider:nidiamo:due:programme:kids',
        kind: 'provider',
        asset: 'programme:kids',
      },
    ]);
    expect(accountsOf(issueVoucher('kids', 'v12', 1)).map(({ kind }) => kind)).toEqual([
      'programme',
      'voucher',
    ]);
  });
});

describe('accounts and entries, each by its name', () => {
  test('[L3] each address is of its kind, and the world and claims alone may go below zero', () => {
    const held = { kind: 'voucher', id: 'v' } as const;
    const kinds = {
      [account.world('EUR')]: 'world',
      [account.programme('p')]: 'programme',
      [account.voucher('v')]: 'voucher',
      [account.plan('c', 2026)]: 'plan',
      [account.benefit('b')]: 'benefit',
      [account.held('o', held)]: 'hold',
      [account.due('p', 'EUR')]: 'provider',
      [account.received('p')]: 'provider',
      [account.cash('o', 'h')]: 'household',
      [account.claim('g', 'h')]: 'claim',
      [account.fund('g')]: 'fund',
    };
    const addresses = Object.keys(kinds) as AccountAddress[];
    expect(addresses.map((one) => accountKind(one))).toEqual(Object.values(kinds));
    expect(ACCOUNT_KINDS.filter(mayGoBelowZero)).toEqual(['world', 'claim']);
  });

  test('[L1] [X16] what each entry moves, to the cent', () => {
    expect(lapseVoucher('kids', 'luca', 7_000)).toEqual({
      kind: 'voucher_lapsed',
      postings: [
        { from: 'voucher:luca', to: 'programme:kids', asset: 'programme:kids', amountCents: 7_000 },
      ],
    });
    expect(receiveFromFund('p', 1_500)).toEqual({
      kind: 'fund_received',
      postings: [
        {
          from: 'provider:p:due:EUR',
          to: 'provider:p:received:EUR',
          asset: 'EUR',
          amountCents: 1_500,
        },
      ],
    });
    expect(companyAsset('acme', 2026)).toBe('company:acme:2026');
  });

  test('[L4] a refusal names the account', () => {
    const [kids, other] = [programmeAsset('kids'), programmeAsset('other')];
    const [from, to] = [account.voucher('luca'), account.programme('kids')];
    const posting = (asset: Asset, target: AccountAddress = to) =>
      ({ from, to: target, asset, amountCents: 1 }) as const;
    const entry = (postings: readonly Posting[]) =>
      checkEntry({ kind: 'voucher_lapsed', postings });
    expect(entry([posting(kids, from)])).toEqual({
      ok: false,
      code: 'ledger.same_account',
      details: { address: from },
    });
    expect(entry([posting(kids), posting(other)])).toEqual({
      ok: false,
      code: 'ledger.mixed_assets',
      details: { address: from },
    });
  });
});
