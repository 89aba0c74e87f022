import type { Cents } from '../money.ts';

/** Money a household owes for an order, as its provider knows it: under a reference. */
export type KnownDue = {
  readonly reference: string;
  readonly dueCents: Cents;
  /** `closed`: nobody pays for the order yet, or any more. `not_yours`: a colleague has to (M20). */
  readonly state: 'open' | 'received' | 'closed' | 'not_yours';
};

/** An entry of the bank that nobody decided on yet. */
export type OpenEntry = {
  readonly id: string;
  readonly amountCents: Cents;
  readonly references: readonly string[];
  readonly text: string;
};

/** Why an entry is not booked without a look; `same_amount`: it has no reference, but the sum of a due. */
export type UnmatchedReason =
  | 'no_reference'
  | 'same_amount'
  | 'unknown_reference'
  | 'several_references'
  | 'other_amount'
  | 'already_received'
  | 'closed'
  | 'not_yours'
  | 'twice';

/** What becomes of an entry: it is a household's money to the cent, or somebody has to look. */
export type EntryMatch =
  | { readonly kind: 'match'; readonly reference: string }
  | {
      readonly kind: 'look';
      readonly reason: UnmatchedReason;
      readonly references: readonly string[];
    };

/** Candidates shown beside an entry. */
const CANDIDATES_MAX = 3;
/** Wrong digits after which a reference is still taken for another. */
const SLIPS_MAX = 2;

/**
 * What entries pay (BNK4). An entry matches the due of its only known reference, to the cent, and each
 * due once: the first entry has it. Due 22.40: 22.40 matches, 22.00 and a second 22.40 do not.
 */
export function matchEntries(
  entries: readonly OpenEntry[],
  dues: readonly KnownDue[],
): ReadonlyMap<string, EntryMatch> {
  const byReference = new Map(dues.map((due) => [due.reference, due]));
  const sums = new Set(
    dues.filter(({ state }) => state === 'open').map(({ dueCents }) => dueCents),
  );
  const taken = new Set<string>();
  const matches = new Map<string, EntryMatch>();
  for (const { id, amountCents, references } of entries) {
    const known = references.flatMap((reference) => byReference.get(reference) ?? []);
    const look = (reason: UnmatchedReason) => {
      matches.set(id, { kind: 'look', reason, references: known.map((due) => due.reference) });
    };
    const [due] = known;
    if (!due) look(reasonWithoutDue(references, sums.has(amountCents)));
    else if (known.length > 1) look('several_references');
    else if (due.state === 'received') look('already_received');
    else if (due.state !== 'open') look(due.state);
    else if (due.dueCents !== amountCents) look('other_amount');
    else if (taken.has(due.reference)) look('twice');
    else {
      taken.add(due.reference);
      matches.set(id, { kind: 'match', reference: due.reference });
    }
  }
  return matches;
}

function reasonWithoutDue(references: readonly string[], isSumOfDue: boolean): UnmatchedReason {
  if (references.length > 0) return 'unknown_reference';
  return isSumOfDue ? 'same_amount' : 'no_reference';
}

/**
 * The dues an unmatched entry may be for, nearest first: those it names, those whose reference it has
 * with a slip or two, then by how far the sum is, at most half as much again.
 */
export function candidatesOf<Due extends KnownDue>(
  entry: Omit<OpenEntry, 'id'>,
  dues: readonly Due[],
): readonly Due[] {
  const written = digitRuns(entry.text);
  const ranked = dues
    .filter(({ state }) => state === 'open')
    .map((due) => {
      const isNamed = entry.references.includes(due.reference);
      const isNear = !isNamed && written.some((run) => slips(run, due.reference) <= SLIPS_MAX);
      const gapCents = Math.abs(due.dueCents - entry.amountCents);
      return { due, gapCents, rank: isNamed ? 0 : isNear ? 1 : 2 };
    })
    .filter(({ rank, gapCents }) => rank < 2 || gapCents * 2 <= entry.amountCents);
  return ranked
    .toSorted((a, b) => a.rank - b.rank || a.gapCents - b.gapCents || byName(a.due, b.due))
    .slice(0, CANDIDATES_MAX)
    .map(({ due }) => due);
}

/**
 * Whether an entry may be booked to a due by hand (BNK5): never less than is due, for what is booked
 * has come. What is above it is the provider's to give back.
 */
export function paysInFull(entry: { readonly amountCents: Cents }, dueCents: Cents): boolean {
  return entry.amountCents >= dueCents;
}

function byName(left: KnownDue, right: KnownDue): number {
  return left.reference < right.reference ? -1 : 1;
}

/** Digits that may have been meant as a reference: 12 to 16 of them, blanks between. */
function digitRuns(text: string): readonly string[] {
  return (text.match(/\d(?:[ .\-/]?\d){11,15}/g) ?? []).map((run) => run.replaceAll(/\D/g, ''));
}

/** Letters to change, leave out or put in until written digits are those of a reference. */
function slips(written: string, reference: string): number {
  const meant = reference.slice(2);
  let line = Array.from({ length: meant.length + 1 }, (_, index) => index);
  for (const [row, digit] of Array.from(written).entries()) {
    const next = [row + 1];
    for (let at = 1; at <= meant.length; at += 1) {
      const change = (line[at - 1] ?? 0) + (meant[at - 1] === digit ? 0 : 1);
      next.push(Math.min(change, (line[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    line = next;
  }
  return line[meant.length] ?? 0;
}
