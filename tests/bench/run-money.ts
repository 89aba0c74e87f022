/**
 * `npm run bench:money`: how long the sources of one order take to be allocated, beside a plain
 * greedy pass over the same input in the same run. The floor takes each source in its order and lets
 * it pay the first lines it fits: it keeps the rules and saves no cash. Then, on the PostgreSQL at
 * `TEST_POSTGRES_URL`, confirmations a second beside pgbench, and the end of a large order.
 */
import os from 'node:os';

import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { addDays } from '#app/domain/dates.ts';
import { solveAllocation } from '#app/domain/wallet/allocation.ts';
import {
  bySourcePriority,
  isWhole,
  reasonForMisfit,
  valueOf,
} from '#app/domain/wallet/allocation-fit.ts';
import type {
  AllocationInput,
  HouseholdSource,
  MoneySource,
  PayableLine,
} from '#app/domain/wallet/allocation-types.ts';
import {
  credit,
  order,
  payable,
  serviceVoucher,
  voucher,
} from '#tests/support/builders/allocation.ts';

import { measureConfirmations } from './measure-confirmations.ts';
import { median } from './report.ts';

const RUNS = 7;
const FIRST_DAY = '2026-04-01';
const CATEGORIES = CATEGORY_IDS.slice(0, 5);

type Kind = 'voucher' | 'whole voucher' | 'credit' | 'service voucher';
type Size = { readonly lines: number; readonly sources: number; readonly limitMs: number };
/** `spread`: every line and source has days of its own, so that hardly two are alike. */
type Shape = { readonly kinds: readonly Kind[]; readonly isSpread: boolean };

/** The same numbers in every run (Numerical Recipes' linear congruence). */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function absurdOrder(size: Size, { kinds, isSpread }: Shape): AllocationInput {
  const below = numbers(7);
  const child = () => ['luca', 'sara', 'nina'][below(3)] ?? 'luca';
  const category = () => CATEGORIES[below(CATEGORIES.length)] ?? 'education';
  const lines = Array.from({ length: size.lines }, (_, index) =>
    payable(`l${index}`, {
      dependantId: child(),
      categoryId: category(),
      amountCents: 1_000 * (1 + below(10)),
      startsOn: addDays(FIRST_DAY, isSpread ? below(100) : 0),
      endsOn: addDays(FIRST_DAY, isSpread ? 100 + below(100) : 30),
    }),
  );
  const sources = Array.from({ length: size.sources }, (_, index): HouseholdSource => {
    const id = `s${index}`;
    const base = {
      validTo: addDays(FIRST_DAY, isSpread ? 100 + below(100) : 60 * (1 + below(5))),
      eligibility: { categoryIds: [category(), category()], serviceIds: [] },
    };
    const wholeCents = 1_000 * (1 + below(10));
    switch (kinds[index % kinds.length] ?? 'voucher') {
      case 'voucher':
        return voucher(id, { ...base, dependantId: child(), remainingCents: below(9_000) });
      case 'whole voucher': {
        const whole = { isWhole: true, remainingCents: wholeCents };
        return voucher(id, { ...base, dependantId: child(), ...whole });
      }
      case 'credit':
        return credit(id, { ...base, remainingCents: below(9_000) });
      case 'service voucher':
        return serviceVoucher(id, { ...base, valueCents: wholeCents });
    }
  });
  return order({ sources, lines, limits: [{ id: 'year', leftCents: 300_000 }] });
}

function equalOrder(count: number): AllocationInput {
  const ids = Array.from({ length: count }, (_, index) => `${index}`);
  const sources = ids.map((id) => serviceVoucher(`s${id}`));
  return order({ sources, lines: ids.map((id) => payable(id)) });
}

/** What the floor leaves in cash. */
function greedyCash({ sources, lines, limits, today }: AllocationInput): number {
  const left = new Map(lines.map(({ id, amountCents }) => [id, amountCents]));
  const limitLeft = new Map(limits.map(({ id, leftCents }) => [id, leftCents]));
  const isOwn = (source: MoneySource) => source.kind !== 'fund';
  for (const source of sources.filter(isOwn).sort(bySourcePriority)) {
    let purse = valueOf(source);
    if (source.kind === 'credit') purse = Math.min(purse, limitLeft.get(source.limitId) ?? 0);
    const before = purse;
    for (const line of lines) {
      if (purse === 0) break;
      purse -= payLine(source, line, purse, left, today);
    }
    if (source.kind !== 'credit') continue;
    limitLeft.set(source.limitId, (limitLeft.get(source.limitId) ?? 0) - (before - purse));
  }
  return [...left.values()].reduce((sum, cents) => sum + cents, 0);
}

function payLine(
  source: HouseholdSource,
  line: PayableLine,
  purse: number,
  left: Map<string, number>,
  today: string,
): number {
  const due = left.get(line.id) ?? 0;
  if (due === 0 || reasonForMisfit(source, line, today) !== null) return 0;
  if (isWhole(source) && due !== line.amountCents) return 0;
  const cents = Math.min(purse, due);
  left.set(line.id, due - cents);
  return cents;
}

/** CPU time of this process in ms: what else the machine does is not ours. */
function cpuMs(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1_000;
  });
  return median(times) ?? 0;
}

function printRow(name: string, limitMs: number, input: AllocationInput): void {
  const plan = solveAllocation(input);
  if (!plan.ok) throw new Error(plan.code);
  const [ours, floor] = [cpuMs(() => solveAllocation(input)), cpuMs(() => greedyCash(input))];
  const euros = (cents: number) => (cents / 100).toFixed(2);
  const cells = [
    name,
    ours.toFixed(1),
    floor.toFixed(1),
    `${(ours / Math.max(floor, 0.1)).toFixed(1)} x`,
    `< ${limitMs} ms`,
    ours < limitMs ? 'met' : '**missed**',
    plan.value.isExact ? 'exact' : 'bounded',
    `${euros(plan.value.cashCents)} / ${euros(greedyCash(input))}`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

const SIZES: readonly Size[] = [
  { lines: 200, sources: 400, limitMs: 50 },
  { lines: 1_000, sources: 2_000, limitMs: 2_000 },
];
const MIXES: readonly (readonly Kind[])[] = [
  ['voucher'],
  ['credit'],
  ['service voucher'],
  ['voucher', 'service voucher'],
  ['voucher', 'whole voucher', 'credit', 'service voucher'],
];

console.log('| one household | ms | floor, ms | ratio | target | | answer | cash, ours / floor |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
printRow('20 whole on 20 equal lines', 50, equalOrder(20));
for (const size of SIZES) {
  for (const kinds of MIXES) {
    for (const isSpread of [false, true]) {
      const days = isSpread ? ', days of their own' : '';
      const name = `${size.lines} x ${size.sources}, ${kinds.join(' + ')}${days}`;
      printRow(name, size.limitMs, absurdOrder(size, { kinds, isSpread }));
    }
  }
}
await measureConfirmations();
const cpu = os.cpus();
console.log(
  `\n${cpu.length} cores of ${cpu[0]?.model.trim()}, Node ${process.version}. Medians of ${RUNS}, CPU time.`,
);
