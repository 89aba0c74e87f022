import { addCents, type Cents, splitByWeights } from '../money.ts';
import { fail, ok, type Result } from '../result.ts';
import { account, type EntryKind, type LedgerEntry } from '../wallet/ledger.ts';

/** What moves a group's common fund: a household puts in, the fund pays, a household takes out. */
export const FUND_MOVES = ['put_in', 'paid', 'taken_out'] as const;

/** One of them. */
export type FundMoveKind = (typeof FUND_MOVES)[number];

/** Lengths of what is written about a fund, in letters: what it is for, and what it paid. */
export const FUND_TEXT_LIMITS = { purpose: 80, what: 80 } as const;

/** A movement that counts; `householdId` is null for what the fund paid. */
export type FundMove = {
  readonly id: string;
  readonly kind: FundMoveKind;
  readonly householdId: string | null;
  readonly amountCents: Cents;
};

/** What a household has done with the fund: `partCents` is what it has in it, and may take out. */
export type FundPart = {
  readonly putInCents: Cents;
  readonly takenCents: Cents;
  readonly partCents: Cents;
};

/**
 * What each household has in the fund (X9), from its movements in their order: what it put in, less
 * what it took out, less its part of each payment, which is borne in proportion to what each had in
 * the fund at that time. The parts sum to what is in the fund, to the cent.
 * @throws RangeError when a movement takes more than there is: that is a bug.
 */
export function partsOfFund(moves: readonly FundMove[]): ReadonlyMap<string, FundPart> {
  const parts = new Map<string, FundPart>();
  for (const { id, kind, householdId, amountCents } of moves) {
    if (kind === 'paid' || householdId === null) {
      for (const each of borneBy(parts, { id, amountCents })) {
        change(parts, each.id, { partCents: -each.amountCents });
      }
    } else if (kind === 'put_in') {
      change(parts, householdId, { putInCents: amountCents, partCents: amountCents });
    } else {
      change(parts, householdId, { takenCents: amountCents, partCents: -amountCents });
    }
  }
  return parts;
}

/** What a payment costs each household that has something in the fund. */
function borneBy(
  parts: ReadonlyMap<string, FundPart>,
  payment: { readonly id: string; readonly amountCents: Cents },
) {
  const weights = [...parts].map(([id, { partCents: weight }]) => ({ id, weight }));
  const borne = splitByWeights(payment.amountCents, weights, payment.id);
  if (!borne.ok) throw new RangeError(`A payment nobody can bear: ${borne.code}`);
  return borne.value;
}

function change(
  parts: Map<string, FundPart>,
  householdId: string,
  by: { readonly putInCents?: Cents; readonly takenCents?: Cents; readonly partCents: Cents },
): void {
  const was = parts.get(householdId) ?? { putInCents: 0, takenCents: 0, partCents: 0 };
  const partCents = addCents(was.partCents, by.partCents);
  if (partCents < 0) throw new RangeError('A household takes more than it has in the fund');
  parts.set(householdId, {
    putInCents: addCents(was.putInCents, by.putInCents ?? 0),
    takenCents: addCents(was.takenCents, by.takenCents ?? 0),
    partCents,
  });
}

/** Why a fund has not enough; details: `leftCents`. */
export type FundLimitCode = 'fund.too_little' | 'fund.over_part';

/** How things stand in a fund: `freeCents` is in it now, what orders hold of it aside. */
export type FundState = {
  readonly parts: ReadonlyMap<string, FundPart>;
  readonly freeCents: Cents;
};

/** Whether a movement leaves the fund, and the household's part of it, at zero or above (X10). */
export function checkFundMove(
  { parts, freeCents }: FundState,
  { kind, householdId, amountCents }: Omit<FundMove, 'id'>,
): Result<true, FundLimitCode> {
  if (kind === 'put_in') return ok(true);
  if (kind === 'taken_out' && householdId !== null) {
    const leftCents = mayTakeOut({ parts, freeCents }, householdId);
    return amountCents > leftCents ? fail('fund.over_part', { leftCents }) : ok(true);
  }
  return amountCents > freeCents ? fail('fund.too_little', { leftCents: freeCents }) : ok(true);
}

/** What a household may take out now (X10): its part, as far as the money is there. */
export function mayTakeOut({ parts, freeCents }: FundState, householdId: string): Cents {
  return Math.min(parts.get(householdId)?.partCents ?? 0, freeCents);
}

/** What whoever speaks is to a movement. */
export type FundSpeaker = { readonly isKeeper: boolean; readonly isOwn: boolean };

/**
 * What the word of a household does (X11): a movement counts when who gets the money says so, the
 * fund's keeper or the household; said by the other of the two it waits. The fund's payments are its
 * keeper's word alone. Null: it is none of this household's business.
 */
export function weighFundWord(
  kind: FundMoveKind,
  { isKeeper, isOwn }: FundSpeaker,
): 'counts' | 'waits' | null {
  if (kind === 'paid') return isKeeper ? 'counts' : null;
  const [getsIt, givesIt] = kind === 'put_in' ? [isKeeper, isOwn] : [isOwn, isKeeper];
  if (getsIt) return 'counts';
  return givesIt ? 'waits' : null;
}

/**
 * Whether a movement can be taken back (X11), by the keeper or by its household: while it waits; and,
 * when one of the two alone has said it, as long as no later one counts.
 */
export function mayUndoFundMove(
  { isKeeper, isOwn }: FundSpeaker,
  move: { readonly isCounted: boolean; readonly saidByBoth: boolean; readonly isLast: boolean },
): boolean {
  if (!isKeeper && !isOwn) return false;
  return !move.isCounted || (!move.saidByBoth && move.isLast);
}

const ENTRY_OF: Readonly<Record<FundMoveKind, EntryKind>> = {
  put_in: 'fund_put_in',
  paid: 'fund_paid',
  taken_out: 'fund_taken_out',
};

/** The ledger entry of a movement: cash between the fund and the world. The fund holds no debt (L3). */
export function bookFundMove(
  groupId: string,
  { kind, amountCents }: Pick<FundMove, 'kind' | 'amountCents'>,
): LedgerEntry {
  const [fund, world] = [account.fund(groupId), account.world('EUR')];
  const [from, to] = kind === 'put_in' ? [world, fund] : [fund, world];
  return { kind: ENTRY_OF[kind], postings: [{ from, to, asset: 'EUR', amountCents }] };
}
