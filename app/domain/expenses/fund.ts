import { addCents, type Cents, splitByWeights } from '../money.ts';
import { fail, ok, type Result } from '../result.ts';
import { account, type EntryKind, type LedgerEntry } from '../wallet/ledger.ts';

/** What people say of a group's common fund: a household puts in, the fund pays, a household takes out. */
export const SAID_FUND_MOVES = ['put_in', 'paid', 'taken_out'] as const;

/** One of them. */
export type SaidFundMoveKind = (typeof SAID_FUND_MOVES)[number];

/** All that moves it: what is set aside for an order (X15), and what comes back, follows the order. */
export const FUND_MOVES = [...SAID_FUND_MOVES, 'to_order', 'from_order'] as const;

/** One of them. */
export type FundMoveKind = (typeof FUND_MOVES)[number];

/** Lengths of what is written about a fund, in letters: what it is for, and what it paid. */
export const FUND_TEXT_LIMITS = { purpose: 80, what: 80 } as const;

/**
 * A movement that counts; `householdId` is given where one household puts in or takes out, `orderId`
 * where money goes to an order or comes back from it.
 */
export type FundMove = {
  readonly id: string;
  readonly kind: FundMoveKind;
  readonly householdId: string | null;
  readonly orderId: string | null;
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
 * the fund at that time. What an order gives back returns to those who bore it. The parts sum to what
 * is in the fund, to the cent.
 * @throws RangeError when a movement takes more than there is: that is a bug.
 */
export function partsOfFund(moves: readonly FundMove[]): ReadonlyMap<string, FundPart> {
  return replay(moves).parts;
}

/** What orders have of each household's money in the fund, by order (X12, X15); zeros are left out. */
export function fundInOrders(
  moves: readonly FundMove[],
): ReadonlyMap<string, ReadonlyMap<string, Cents>> {
  return replay(moves).inOrders;
}

function replay(moves: readonly FundMove[]) {
  const parts = new Map<string, FundPart>();
  const inOrders = new Map<string, Map<string, Cents>>();
  for (const move of moves) {
    const { id, kind, amountCents } = move;
    const borne = inOrders.get(move.orderId ?? '') ?? new Map<string, Cents>();
    switch (kind) {
      case 'put_in':
        change(parts, whoMoved(move), { putInCents: amountCents, partCents: amountCents });
        break;
      case 'taken_out':
        change(parts, whoMoved(move), { takenCents: amountCents, partCents: -amountCents });
        break;
      case 'paid':
      case 'to_order':
        for (const each of divide(id, amountCents, centsOf(parts))) {
          change(parts, each.id, { partCents: -each.amountCents });
          borne.set(each.id, addCents(borne.get(each.id) ?? 0, each.amountCents));
        }
        break;
      case 'from_order':
        for (const each of divide(id, amountCents, borne)) {
          change(parts, each.id, { partCents: each.amountCents });
          borne.set(each.id, addCents(borne.get(each.id) ?? 0, -each.amountCents));
        }
        break;
    }
    for (const [household, cents] of borne) {
      if (cents < 0) throw new RangeError('An order gives back more than it had of the fund');
      if (cents === 0) borne.delete(household);
    }
    if (move.orderId !== null) inOrders.set(move.orderId, borne);
  }
  return { parts, inOrders };
}

function whoMoved({ householdId }: FundMove): string {
  if (householdId === null) throw new RangeError('A movement of nobody');
  return householdId;
}

function centsOf(parts: ReadonlyMap<string, FundPart>): ReadonlyMap<string, Cents> {
  return new Map([...parts].map(([id, { partCents }]) => [id, partCents]));
}

/** An amount divided among households in proportion to what each has (M2). */
function divide(moveId: string, amountCents: Cents, among: ReadonlyMap<string, Cents>) {
  const weights = [...among].map(([id, weight]) => ({ id, weight }));
  const divided = splitByWeights(amountCents, weights, moveId);
  if (!divided.ok) throw new RangeError(`A movement nobody can bear: ${divided.code}`);
  return divided.value;
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
  { kind, householdId, amountCents }: Pick<FundMove, 'kind' | 'householdId' | 'amountCents'>,
): Result<true, FundLimitCode> {
  if (bringsIn(kind)) return ok(true);
  if (kind === 'taken_out' && householdId !== null) {
    const leftCents = mayTakeOut({ parts, freeCents }, householdId);
    return amountCents > leftCents ? fail('fund.over_part', { leftCents }) : ok(true);
  }
  return amountCents > freeCents ? fail('fund.too_little', { leftCents: freeCents }) : ok(true);
}

/** Whether people said a movement, rather than an order. */
export function isSaid<Move extends { readonly kind: FundMoveKind }>(
  move: Move,
): move is Move & { readonly kind: SaidFundMoveKind } {
  return move.kind !== 'to_order' && move.kind !== 'from_order';
}

/** Whether a kind of movement brings money into the fund. */
export function bringsIn(kind: FundMoveKind): boolean {
  return kind === 'put_in' || kind === 'from_order';
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
 * keeper's word alone; what goes to orders is nobody's (X15). Null: it is none of this household's business.
 */
export function weighFundWord(
  kind: FundMoveKind,
  { isKeeper, isOwn }: FundSpeaker,
): 'counts' | 'waits' | null {
  if (kind === 'to_order' || kind === 'from_order') return null;
  if (kind === 'paid') return isKeeper ? 'counts' : null;
  const [getsIt, givesIt] = kind === 'put_in' ? [isKeeper, isOwn] : [isOwn, isKeeper];
  if (getsIt) return 'counts';
  return givesIt ? 'waits' : null;
}

/**
 * Whether a movement can be taken back (X11), by the keeper or by its household: while it waits; and,
 * when one of the two alone has said it, as long as no later one counts. What goes to orders is not.
 */
export function mayUndoFundMove(
  { isKeeper, isOwn }: FundSpeaker,
  move: {
    readonly isCounted: boolean;
    readonly saidByBoth: boolean;
    readonly isLast: boolean;
    readonly isOfOrder: boolean;
  },
): boolean {
  if (move.isOfOrder || (!isKeeper && !isOwn)) return false;
  return !move.isCounted || (!move.saidByBoth && move.isLast);
}

const ENTRY_OF: Readonly<Record<SaidFundMoveKind, EntryKind>> = {
  put_in: 'fund_put_in',
  paid: 'fund_paid',
  taken_out: 'fund_taken_out',
};

/** The ledger entry of a movement that people said: cash between the fund and the world. The fund holds no debt (L3). */
export function bookFundMove(
  groupId: string,
  { kind, amountCents }: { readonly kind: SaidFundMoveKind; readonly amountCents: Cents },
): LedgerEntry {
  const [fund, world] = [account.fund(groupId), account.world('EUR')];
  const [from, to] = kind === 'put_in' ? [world, fund] : [fund, world];
  return { kind: ENTRY_OF[kind], postings: [{ from, to, asset: 'EUR', amountCents }] };
}
