import { fail, ok, type Result } from './result.ts';

/** An amount of EUR in whole cents; always a safe integer (M1). */
export type Cents = number;

/** One participant of a split: `weight` is a whole number of any unit (heads, minutes, shares). */
export type WeightedPart = { readonly id: string; readonly weight: number };

/** What one participant of a split gets. */
export type SplitPart = { readonly id: string; readonly amountCents: Cents };

/** Why a typed amount was refused. */
export type ParseCentsCode =
  | 'money.empty'
  | 'money.sign'
  | 'money.decimals'
  | 'money.thousands'
  | 'money.invalid'
  | 'money.too_large';

/** Why an amount could not be divided. */
export type SplitCode =
  'split.nobody' | 'split.bad_amount' | 'split.bad_weight' | 'split.no_weight' | 'split.duplicate';

const AMOUNT = /^(0|[1-9][0-9]*)(?:[.,]([0-9]{1,2}))?$/;
const SIGNED = /^[+\-\u2212]/u;
/** Three digits after one mark may be thousands or decimals: who wrote them hears of both. */
const EITHER = /^[1-9][0-9]{0,2}[.,][0-9]{3}$/;
const TOO_MANY_DECIMALS = /^(?:0|[1-9][0-9]*)[.,][0-9]{3,}$/;
const THOUSANDS = /^[0-9]+(?:[.,'\s][0-9]+)+$/u;

/**
 * Thousands in groups of three under one mark, then two decimals under the other, as we write sums
 * ourselves: `1.234,56` and `1,234.56` mean one thing each.
 */
const AS_WRITTEN = /^[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+,|(?:,[0-9]{3})+\.)[0-9]{2}$/;
/** The euro sign before or after a sum, and the space we put between them. */
const EURO_FIRST = /^\u20AC[ \u00A0\u202F]?(?=[0-9])/u;
const EURO_LAST = /(?<=[0-9])[ \u00A0\u202F]?\u20AC$/u;

/**
 * Reads an amount of euros as typed: `12,34`, `12.34`, `12,3` and `12`, and as the app writes it:
 * `1.234,56`, `€ 10`, `10 €` (M3). Else strict on purpose, by {@link parseDecimal}.
 */
export function parseCents(text: string): Result<Cents, ParseCentsCode> {
  const [first, last] = [EURO_FIRST.test(text), EURO_LAST.test(text)];
  if (first && last) return fail('money.invalid');
  const sum = text.replace(EURO_FIRST, '').replace(EURO_LAST, '');
  if (!AS_WRITTEN.test(sum)) return parseDecimal(sum);
  return parseDecimal(sum.replaceAll(/[.,](?=[0-9]{3})/g, ''));
}

/**
 * Reads a figure of at most two decimals, in hundredths: one separator, ASCII digits, no sign, no
 * space, no thousands mark, no leading zero. `1.234` is refused, for it may mean 1 or 1234 (M3).
 */
export function parseDecimal(text: string): Result<number, ParseCentsCode> {
  if (text.trim() === '') return fail('money.empty');
  const match = AMOUNT.exec(text);
  if (!match) return fail(reasonForRefusal(text));
  const cents = Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`);
  return Number.isSafeInteger(cents) ? ok(cents) : fail('money.too_large');
}

function reasonForRefusal(text: string): ParseCentsCode {
  if (SIGNED.test(text)) return 'money.sign';
  if (EITHER.test(text)) return 'money.thousands';
  if (TOO_MANY_DECIMALS.test(text)) return 'money.decimals';
  if (THOUSANDS.test(text)) return 'money.thousands';
  return 'money.invalid';
}

/** An amount above or at zero as people type it, and {@link parseCents} reads it: `12,50`, `12`. */
export function typedCents(cents: Cents): string {
  const digits = String(cents).padStart(3, '0');
  const [whole, fraction] = [digits.slice(0, -2), digits.slice(-2)];
  return fraction === '00' ? whole : `${whole},${fraction}`;
}

/** True for a safe integer of cents that is not negative; false for NaN, fractions and other types. */
export function isCents(value: unknown): value is Cents {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/**
 * Adds amounts in cents; negative ones are allowed (nets, refunds).
 * @throws RangeError when an operand or the sum is not a safe integer: that is a bug, not input.
 */
export function addCents(left: Cents, right: Cents): Cents {
  const sum = left + right;
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right) || !Number.isSafeInteger(sum)) {
    throw new RangeError('Amount of money outside the safe integers');
  }
  return sum;
}

/** Sum of amounts in cents; 0 for none. @throws RangeError as {@link addCents}. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let sum = 0;
  for (const amount of amounts) sum = addCents(sum, amount);
  return sum;
}

/**
 * Divides `totalCents` in proportion to whole weights (M2): every part gets its floor, the cents
 * left over go one each to the largest remainders (Hamilton's method).
 *
 * Invariants: parts sum to exactly `totalCents`; each is within one cent of its quota; weight 0
 * gets 0; who gets an odd cent depends on `seedId` and the part's id, never on the order of the
 * list. Use the order's id as seed, so that the odd cent moves from order to order.
 * The answer keeps the order of `parts`. Works on BigInt, so `total x weight` cannot overflow.
 */
export function splitByWeights(
  totalCents: Cents,
  parts: readonly WeightedPart[],
  seedId: string,
): Result<readonly SplitPart[], SplitCode> {
  if (!isCents(totalCents)) return fail('split.bad_amount');
  if (parts.length === 0) return fail('split.nobody');
  if (parts.some((part) => !isCents(part.weight))) return fail('split.bad_weight');
  if (new Set(parts.map((part) => part.id)).size !== parts.length) return fail('split.duplicate');
  const weightSum = parts.reduce((sum, part) => sum + BigInt(part.weight), 0n);
  if (weightSum === 0n) return fail('split.no_weight');

  const quotas = parts.map(({ id, weight }) => {
    const scaled = BigInt(totalCents) * BigInt(weight);
    return { id, floor: scaled / weightSum, remainder: scaled % weightSum };
  });
  const floors = quotas.reduce((sum, quota) => sum + quota.floor, 0n);
  const leftOver = totalCents - Number(floors);
  const lucky = new Set(
    quotas
      .map(({ id, remainder }) => ({ id, remainder, rank: stableHash(seedId, id) }))
      .sort(byRemainderThenRank)
      .slice(0, leftOver)
      .map(({ id }) => id),
  );
  return ok(
    quotas.map(({ id, floor }) => ({ id, amountCents: Number(floor) + (lucky.has(id) ? 1 : 0) })),
  );
}

type Ranked = { readonly id: string; readonly remainder: bigint; readonly rank: number };

function byRemainderThenRank(a: Ranked, b: Ranked): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  if (a.rank !== b.rank) return a.rank - b.rank;
  return a.id < b.id ? -1 : 1;
}

/**
 * 32-bit FNV-1a of both ids, then the finaliser of MurmurHash3: near ids (uuid v7 share their first
 * half) must not get near ranks, or the same household would meet the odd cent again and again.
 */
function stableHash(seedId: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const char of `${seedId}\u0000${id}`) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
