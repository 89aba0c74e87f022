import { addCents, type Cents, isCents } from '../money.ts';
import { fail, ok, type Result } from '../result.ts';

/**
 * What an account holds (L4). Public and company money are assets of their own: no posting can turn
 * a voucher's value into cash, because a posting moves one asset between two accounts of it. `claim`:
 * what the households of a group owe each other, which is no money.
 */
export type Asset = 'EUR' | `programme:${string}` | `company:${string}` | `claim:${string}`;

/** One movement: `amountCents` (> 0) of `asset` leaves `from` and reaches `to`. */
export type Posting = {
  readonly from: AccountAddress;
  readonly to: AccountAddress;
  readonly asset: Asset;
  readonly amountCents: Cents;
};

/** Kinds of ledger transactions. */
export const ENTRY_KINDS = [
  'programme_funded',
  'voucher_issued',
  'voucher_lapsed',
  'voucher_revoked',
  'benefit_granted',
  'benefit_used_elsewhere',
  'benefit_lapsed',
  'source_held',
  'source_released',
  'source_captured',
  'source_refunded',
  'cash_received',
  'expense_shared',
  'claim_paid',
  'fund_put_in',
  'fund_paid',
  'fund_taken_out',
  'fund_received',
  'reversal',
] as const;

/** Kind of a ledger transaction. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A ledger transaction to be written as one: all of its postings or none. */
export type LedgerEntry = { readonly kind: EntryKind; readonly postings: readonly Posting[] };

/** Name of an account; made only by {@link account}. Accounts that hold several assets are split. */
export type AccountAddress =
  | `world:${Asset}`
  | `programme:${string}`
  | `voucher:${string}`
  | `plan:${string}`
  | `benefit:${string}`
  | `order:${string}:${string}`
  | `provider:${string}:due:${Asset}`
  | `provider:${string}:received:EUR`
  | `claim:${string}:${string}`
  | `fund:${string}`;

/** Kinds of source that are a household's own. */
export const OWN_SOURCE_KINDS = ['voucher', 'benefit'] as const;

/** Kinds of source that pay out of an account of their own. */
const SOURCE_KINDS = [...OWN_SOURCE_KINDS, 'fund'] as const;

/**
 * What pays for orders out of an account of its own: a city voucher, a benefit that a company
 * granted to an employee (V3, V4), or the common fund of a group, whose id is the group's (V9).
 * `asset` is what its account holds.
 */
export type SourceRef = {
  readonly kind: (typeof SOURCE_KINDS)[number];
  readonly id: string;
  readonly asset: Asset;
};

/** One that is a household's own: a voucher or a benefit. */
export type OwnSourceRef = SourceRef & { readonly kind: (typeof OWN_SOURCE_KINDS)[number] };

/**
 * Account addresses. `world` and `claim` are the kinds that may go below zero (L3). `plan` is what a
 * company set aside for a year, `benefit` what is left of one grant. `held` is the part of a
 * source reserved for an order, one account per order and source, so that every euro goes back
 * where it came from. `due`: what the city or a company owes the provider. `received`: cash it has.
 * `claim`: what a household of a group is owed by the others; below zero, what it owes them. `fund`:
 * what is in the common fund of a group.
 */
export const account = {
  world: (asset: Asset) => `world:${asset}` as const,
  programme: (programmeId: string) => `programme:${programmeId}` as const,
  voucher: (voucherId: string) => `voucher:${voucherId}` as const,
  plan: (companyId: string, year: number) => `plan:${companyId}:${year}` as const,
  benefit: (benefitId: string) => `benefit:${benefitId}` as const,
  source: ({ kind, id }: Pick<SourceRef, 'kind' | 'id'>) => `${kind}:${id}` as const,
  held: (orderId: string, { kind, id }: Pick<SourceRef, 'kind' | 'id'>) =>
    `order:${orderId}:${kind}:${id}` as const,
  cash: (orderId: string, householdId: string) => `order:${orderId}:cash:${householdId}` as const,
  due: (providerId: string, asset: Asset) => `provider:${providerId}:due:${asset}` as const,
  received: (providerId: string) => `provider:${providerId}:received:EUR` as const,
  claim: (groupId: string, householdId: string) => `claim:${groupId}:${householdId}` as const,
  fund: (groupId: string) => `fund:${groupId}` as const,
};

/** The asset of a programme's money. */
export function programmeAsset(programmeId: string): Asset {
  return `programme:${programmeId}`;
}

/** The asset of what a company gives for a year: each year's money is its own (L4, V4). */
export function companyAsset(companyId: string, year: number): Asset {
  return `company:${companyId}:${year}`;
}

/** Kinds of account; `household` is the cash a household paid for one order. */
export const ACCOUNT_KINDS = [
  'world',
  'programme',
  'voucher',
  'plan',
  'benefit',
  'hold',
  'provider',
  'household',
  'claim',
  'fund',
] as const;

/** Kind of an account. */
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Kind of the account at an address. */
export function accountKind(address: AccountAddress): AccountKind {
  if (address.startsWith('world:')) return 'world';
  if (address.startsWith('programme:')) return 'programme';
  if (address.startsWith('voucher:')) return 'voucher';
  if (address.startsWith('plan:')) return 'plan';
  if (address.startsWith('benefit:')) return 'benefit';
  if (address.startsWith('claim:')) return 'claim';
  if (address.startsWith('fund:')) return 'fund';
  if (address.startsWith('order:')) {
    return address.split(':')[2] === 'cash' ? 'household' : 'hold';
  }
  return 'provider';
}

/** Whether accounts of a kind may go below zero (L3): the outside world, and what households owe. */
export function mayGoBelowZero(kind: AccountKind): boolean {
  return kind === 'world' || kind === 'claim';
}

/** An account as the ledger keeps it. */
export type LedgerAccount = {
  readonly address: AccountAddress;
  readonly kind: AccountKind;
  readonly asset: Asset;
};

/** The accounts an entry touches, each once, sorted by address: to be made if they are missing. */
export function accountsOf({ postings }: LedgerEntry): readonly LedgerAccount[] {
  const assets = new Map(
    postings.flatMap(({ from, to, asset }) => [[from, asset] as const, [to, asset] as const]),
  );
  return [...assets]
    .map(([address, asset]) => ({ address, kind: accountKind(address), asset }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** The city gives a programme its budget. */
export function fundProgramme(programmeId: string, amountCents: Cents): LedgerEntry {
  const asset = programmeAsset(programmeId);
  const to = account.programme(programmeId);
  return entry('programme_funded', [{ from: account.world(asset), to, asset, amountCents }]);
}

/** A voucher is issued out of its programme's budget, which cannot go below zero (L3). */
export function issueVoucher(
  programmeId: string,
  voucherId: string,
  amountCents: Cents,
): LedgerEntry {
  const asset = programmeAsset(programmeId);
  const [from, to] = [account.programme(programmeId), account.voucher(voucherId)];
  return entry('voucher_issued', [{ from, to, asset, amountCents }]);
}

/** What is left on a voucher at its end returns to the programme (E4). */
export function lapseVoucher(
  programmeId: string,
  voucherId: string,
  amountCents: Cents,
): LedgerEntry {
  const asset = programmeAsset(programmeId);
  const [from, to] = [account.voucher(voucherId), account.programme(programmeId)];
  return entry('voucher_lapsed', [{ from, to, asset, amountCents }]);
}

/** What is left on a voucher that an officer takes back returns to the programme (VCH2). */
export function revokeVoucher(
  programmeId: string,
  voucherId: string,
  amountCents: Cents,
): LedgerEntry {
  return { ...lapseVoucher(programmeId, voucherId, amountCents), kind: 'voucher_revoked' };
}

/** Cash that the provider says a household gave it; it passes through the order's own account. */
export function receiveCash(payment: {
  readonly orderId: string;
  readonly householdId: string;
  readonly providerId: string;
  readonly amountCents: Cents;
}): LedgerEntry {
  const { amountCents } = payment;
  const through = account.cash(payment.orderId, payment.householdId);
  return entry('cash_received', [
    { from: account.world('EUR'), to: through, asset: 'EUR', amountCents },
    { from: through, to: account.received(payment.providerId), asset: 'EUR', amountCents },
  ]);
}

/** Money of a common fund that the provider says came, of what the fund owed it for an order (X16). */
export function receiveFromFund(providerId: string, amountCents: Cents): LedgerEntry {
  const [from, to] = [account.due(providerId, 'EUR'), account.received(providerId)];
  return entry('fund_received', [{ from, to, asset: 'EUR', amountCents }]);
}

/** The entry that undoes another (L1: corrections are reversals): each posting the other way. */
export function reverse(original: LedgerEntry): LedgerEntry {
  const postings = original.postings.map((p) => ({ ...p, from: p.to, to: p.from }));
  return entry('reversal', postings.toReversed());
}

/** Why an entry cannot be written. */
export type LedgerCode =
  'ledger.empty' | 'ledger.bad_amount' | 'ledger.same_account' | 'ledger.mixed_assets';

/**
 * Checks an entry before it is written (L1, L4): something moves, amounts are whole cents above
 * zero, no account pays itself, no account takes part in two assets. Each posting takes from one
 * account what it gives to another, so every asset sums to zero by construction.
 */
export function checkEntry({ postings }: LedgerEntry): Result<true, LedgerCode> {
  if (postings.length === 0) return fail('ledger.empty');
  const assets = new Map<AccountAddress, Asset>();
  for (const { from, to, asset, amountCents } of postings) {
    if (!isCents(amountCents) || amountCents === 0) return fail('ledger.bad_amount');
    if (from === to) return fail('ledger.same_account', { address: from });
    for (const address of [from, to]) {
      if ((assets.get(address) ?? asset) !== asset) return fail('ledger.mixed_assets', { address });
      assets.set(address, asset);
    }
  }
  return ok(true);
}

/** What an entry changes on each account, in cents; the changes of one asset sum to zero (L1). */
export function changesOf({ postings }: LedgerEntry): ReadonlyMap<AccountAddress, Cents> {
  const changes = new Map<AccountAddress, Cents>();
  for (const { from, to, amountCents } of postings) {
    changes.set(from, addCents(changes.get(from) ?? 0, -amountCents));
    changes.set(to, addCents(changes.get(to) ?? 0, amountCents));
  }
  return changes;
}

function entry(kind: EntryKind, postings: readonly Posting[]): LedgerEntry {
  return { kind, postings };
}
