import { describe, expect, test } from 'vitest';

import { account, companyAsset, programmeAsset } from './ledger.ts';
import {
  captureSources,
  grantBenefit,
  holdSources,
  lapseBenefit,
  partsBySource,
  refundSources,
  releaseSources,
  spendBenefitElsewhere,
} from './source-entries.ts';

const voucher = { kind: 'voucher', id: 'luca', asset: programmeAsset('kids') } as const;
const credit = { kind: 'benefit', id: 'rossi', asset: companyAsset('acme', 2026) } as const;

describe('[L8] what sources pay, each posting as it is written', () => {
  test('30.00 of a voucher and 20.00 of a credit are held, given back, captured and refunded', () => {
    const parts = [
      { source: voucher, orderId: 'o', amountCents: 3_000 },
      { source: credit, orderId: 'o', amountCents: 2_000 },
    ];
    const [kids, acme] = ['programme:kids', 'company:acme:2026'] as const;
    const entry = (kind: string, ways: readonly (readonly [string, string])[]) => ({
      kind,
      postings: ways.map(([from, to], index) => ({
        from,
        to,
        asset: index === 0 ? kids : acme,
        amountCents: index === 0 ? 3_000 : 2_000,
      })),
    });
    const [ownVoucher, ownCredit] = ['voucher:luca', 'benefit:rossi'];
    const [heldVoucher, heldCredit] = ['order:o:voucher:luca', 'order:o:benefit:rossi'];
    const [dueKids, dueAcme] = [`provider:p:due:${kids}`, `provider:p:due:${acme}`];
    expect(holdSources(parts)).toEqual(
      entry('source_held', [
        [ownVoucher, heldVoucher],
        [ownCredit, heldCredit],
      ]),
    );
    expect(releaseSources(parts)).toEqual(
      entry('source_released', [
        [heldVoucher, ownVoucher],
        [heldCredit, ownCredit],
      ]),
    );
    expect(captureSources('p', parts)).toEqual(
      entry('source_captured', [
        [heldVoucher, dueKids],
        [heldCredit, dueAcme],
      ]),
    );
    expect(refundSources('p', parts)).toEqual(
      entry('source_refunded', [
        [dueKids, ownVoucher],
        [dueAcme, ownCredit],
      ]),
    );
  });

  test('the parts of one source on several lines are one part of it', () => {
    const parts = [
      { source: voucher, amountCents: 1_000 },
      { source: credit, amountCents: 500 },
      { source: voucher, amountCents: 234 },
    ];
    expect(partsBySource('o', parts)).toEqual([
      { source: voucher, orderId: 'o', amountCents: 1_234 },
      { source: credit, orderId: 'o', amountCents: 500 },
    ]);
  });
});

test('[V4] [E4] a grant passes the plan of its year, is spent elsewhere, and goes back there', () => {
  const grant = { companyId: 'acme', year: 2026, benefitId: 'rossi', amountCents: 25_823 };
  const asset = 'company:acme:2026';
  const [world, plan] = [account.world(asset), account.plan('acme', 2026)];
  const money = { asset, amountCents: 25_823 };
  expect(grantBenefit(grant)).toEqual({
    kind: 'benefit_granted',
    postings: [
      { from: world, to: plan, ...money },
      { from: plan, to: 'benefit:rossi', ...money },
    ],
  });
  expect(spendBenefitElsewhere(grant)).toEqual({
    kind: 'benefit_used_elsewhere',
    postings: [{ from: 'benefit:rossi', to: world, ...money }],
  });
  expect(lapseBenefit(grant)).toEqual({
    kind: 'benefit_lapsed',
    postings: [{ from: 'benefit:rossi', to: plan, ...money }],
  });
});
