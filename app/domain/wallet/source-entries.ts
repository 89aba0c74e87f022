import { type Cents, sumCents } from '../money.ts';
import {
  account,
  type AccountAddress,
  companyAsset,
  type EntryKind,
  type LedgerEntry,
  type SourceRef,
} from './ledger.ts';

/** A part of one source reserved for an order. */
export type SourcePart = {
  readonly source: SourceRef;
  readonly orderId: string;
  readonly amountCents: Cents;
};

/** One part per source, for the ledger moves a source's money once per entry. */
export function partsBySource(
  orderId: string,
  parts: readonly { source: SourceRef; amountCents: number }[],
): readonly SourcePart[] {
  const bySource = new Map<string, SourcePart>();
  for (const { source, amountCents } of parts) {
    const before = bySource.get(source.id)?.amountCents ?? 0;
    bySource.set(source.id, { source, orderId, amountCents: sumCents([before, amountCents]) });
  }
  return [...bySource.values()];
}

/** Reserves parts of sources for an order, all or none (V7). Give one part per source. */
export function holdSources(parts: readonly SourcePart[]): LedgerEntry {
  return moveParts('source_held', parts, ownAccount, heldAccount);
}

/** Gives reserved parts back to the same sources (V2). */
export function releaseSources(parts: readonly SourcePart[]): LedgerEntry {
  return moveParts('source_released', parts, heldAccount, ownAccount);
}

/** Turns reserved parts into what is due to the provider. */
export function captureSources(providerId: string, parts: readonly SourcePart[]): LedgerEntry {
  return moveParts('source_captured', parts, heldAccount, dueAccount(providerId));
}

/** Takes captured parts back from the provider's due to the same sources, even expired ones (V2). */
export function refundSources(providerId: string, parts: readonly SourcePart[]): LedgerEntry {
  return moveParts('source_refunded', parts, dueAccount(providerId), ownAccount);
}

/** What one employee got from a company for a year (V3, V4). */
export type BenefitGrant = {
  readonly companyId: string;
  readonly year: number;
  readonly benefitId: string;
  readonly amountCents: Cents;
};

/** A company sets money aside in the year's plan and grants it to one employee (V4). */
export function grantBenefit(grant: BenefitGrant): LedgerEntry {
  const { companyId, year, benefitId, amountCents } = grant;
  const asset = companyAsset(companyId, year);
  const plan = account.plan(companyId, year);
  return {
    kind: 'benefit_granted',
    postings: [
      { from: account.world(asset), to: plan, asset, amountCents },
      { from: plan, to: account.benefit(benefitId), asset, amountCents },
    ],
  };
}

/** A part of a benefit that the company says was spent outside: it counts in the yearly limit (V4). */
export function spendBenefitElsewhere(grant: BenefitGrant): LedgerEntry {
  const { companyId, year, benefitId, amountCents } = grant;
  const asset = companyAsset(companyId, year);
  const [from, to] = [account.benefit(benefitId), account.world(asset)];
  return { kind: 'benefit_used_elsewhere', postings: [{ from, to, asset, amountCents }] };
}

/** What is left on a benefit at its end returns to the company's plan of its year (E4). */
export function lapseBenefit(grant: BenefitGrant): LedgerEntry {
  const { companyId, year, benefitId, amountCents } = grant;
  const asset = companyAsset(companyId, year);
  const [from, to] = [account.benefit(benefitId), account.plan(companyId, year)];
  return { kind: 'benefit_lapsed', postings: [{ from, to, asset, amountCents }] };
}

type AccountOf = (part: SourcePart) => AccountAddress;

const ownAccount: AccountOf = ({ source }) => account.source(source);
const heldAccount: AccountOf = ({ orderId, source }) => account.held(orderId, source);
const dueAccount =
  (providerId: string): AccountOf =>
  ({ source }) =>
    account.due(providerId, source.asset);

function moveParts(
  kind: EntryKind,
  parts: readonly SourcePart[],
  from: AccountOf,
  to: AccountOf,
): LedgerEntry {
  return {
    kind,
    postings: parts.map((part) => ({
      from: from(part),
      to: to(part),
      asset: part.source.asset,
      amountCents: part.amountCents,
    })),
  };
}
