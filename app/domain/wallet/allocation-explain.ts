import type { CalendarDay } from '../dates.ts';
import { type Cents, sumCents } from '../money.ts';
import { problemsOf } from './allocation-classes.ts';
import { byLineOrder, bySourcePriority, reasonForMisfit, valueOf } from './allocation-fit.ts';
import { flowOf } from './allocation-flow.ts';
import type {
  Allocation,
  AllocationFact,
  AllocationInput,
  AllocationPlan,
  CreditSource,
  MisfitReason,
  HouseholdSource,
  PayableLine,
  UnusedReason,
} from './allocation-types.ts';

/**
 * Why a plan pays the lines of one household as it does (V6): for each of its own sources what it
 * covers and, reason by reason, the lines it does not; or that it is kept. A limit that keeps credits from
 * paying cash the household is left with is told once, over all its credits (V4). Give the input and
 * the plan that {@link solveAllocation} made of it; nothing of other households is read or said.
 */
export function explainAllocation(
  input: AllocationInput,
  plan: AllocationPlan,
  householdId: string,
): readonly AllocationFact[] {
  const scene = sceneOf(input, plan, householdId);
  const facts = scene.sources.flatMap((source): readonly AllocationFact[] =>
    scene.kept.has(source.id) ? [{ code: 'kept', sourceId: source.id }] : factsOf(scene, source),
  );
  return [...facts, ...limitFacts(scene)];
}

/** What one household sees of an order. */
type Scene = {
  readonly sources: readonly HouseholdSource[];
  readonly lines: readonly PayableLine[];
  readonly kept: ReadonlySet<string>;
  /** What is left on each source and each limit, and cash on each line, when all is paid. */
  readonly leftOf: ReadonlyMap<string, Cents>;
  readonly limitLeft: ReadonlyMap<string, Cents>;
  readonly cashOn: ReadonlyMap<string, Cents>;
  readonly given: ReadonlyMap<string, ReadonlyMap<string, Allocation>>;
  readonly today: CalendarDay;
};

function sceneOf(input: AllocationInput, plan: AllocationPlan, householdId: string): Scene {
  const own = input.sources.filter((source) => source.kind !== 'fund');
  const mine = own.filter((source) => source.householdId === householdId).sort(bySourcePriority);
  const lines = input.lines.filter((line) => line.householdId === householdId).sort(byLineOrder);
  const leftOf = new Map(mine.map((source) => [source.id, valueOf(source)]));
  const limitLeft = new Map(input.limits.map(({ id, leftCents }) => [id, leftCents]));
  const cashOn = new Map(lines.map(({ id, amountCents }) => [id, amountCents]));
  const limitOf = new Map(
    own.flatMap((source) => (source.kind === 'credit' ? [[source.id, source.limitId]] : [])),
  );
  const given = new Map<string, Map<string, Allocation>>();
  for (const part of plan.allocations) {
    const { sourceId, lineId, amountCents } = part;
    take(leftOf, sourceId, amountCents);
    take(limitLeft, limitOf.get(sourceId), amountCents);
    if (!cashOn.has(lineId)) continue;
    take(cashOn, lineId, amountCents);
    const byLine = given.get(sourceId) ?? new Map<string, Allocation>();
    given.set(sourceId, byLine.set(lineId, part));
  }
  const kept = new Set(
    input.keptOut.filter((k) => k.householdId === householdId).map(({ sourceId }) => sourceId),
  );
  const { today } = input;
  return { sources: mine, lines, kept, leftOf, limitLeft, cashOn, given, today };
}

function take(left: Map<string, Cents>, id: string | undefined, cents: Cents): void {
  const before = id === undefined ? undefined : left.get(id);
  if (id !== undefined && before !== undefined) left.set(id, before - cents);
}

function factsOf(scene: Scene, source: HouseholdSource): readonly AllocationFact[] {
  const parts = scene.given.get(source.id);
  const linesOf = new Map<MisfitReason | UnusedReason, string[]>();
  for (const line of scene.lines) {
    if (parts?.has(line.id)) continue;
    const misfit = reasonForMisfit(source, line, scene.today);
    const reason = misfit ?? reasonForRest(scene, source, line);
    const lineIds = linesOf.get(reason);
    if (lineIds) lineIds.push(line.id);
    else linesOf.set(reason, [line.id]);
  }
  const covers = [...(parts?.values() ?? [])].map((part) => ({ code: 'covers' as const, ...part }));
  const against = [...linesOf].map(([reason, lineIds]) => ({
    code: 'not_for' as const,
    sourceId: source.id,
    reason,
    lineIds,
  }));
  return [...covers, ...against];
}

function reasonForRest(scene: Scene, source: HouseholdSource, line: PayableLine): UnusedReason {
  if (scene.leftOf.get(source.id) === 0) return 'nothing_left';
  if (scene.cashOn.get(line.id) === 0) return 'already_covered';
  if (source.kind === 'credit') return 'over_limit';
  return 'line_shared';
}

/** Only a limit that is used up, while credits under it could pay cash that is due. */
function limitFacts(scene: Scene): readonly AllocationFact[] {
  const credits = new Map<string, CreditSource[]>();
  for (const source of scene.sources) {
    if (source.kind !== 'credit' || scene.kept.has(source.id)) continue;
    if (scene.limitLeft.get(source.limitId) !== 0) continue;
    const remainingCents = scene.leftOf.get(source.id) ?? 0;
    const rest = { ...source, remainingCents };
    credits.set(source.limitId, [...(credits.get(source.limitId) ?? []), rest]);
  }
  return [...credits].flatMap(([limitId, under]) => {
    const heldBackCents = heldBack(scene, under);
    return heldBackCents > 0 ? [{ code: 'limit_reached', limitId, heldBackCents }] : [];
  });
}

/** How much of the cash the credits could pay without their limit. */
function heldBack({ lines, cashOn, today }: Scene, credits: readonly CreditSource[]): Cents {
  const due = lines
    .map((line) => ({ ...line, amountCents: cashOn.get(line.id) ?? 0 }))
    .filter(({ amountCents }) => amountCents > 0);
  const free = credits.map((credit) => ({ ...credit, limitId: '' }));
  const noLimit = new Map([['', { id: '', leftCents: Number.MAX_SAFE_INTEGER }]]);
  return sumCents(
    problemsOf(free, due, noLimit, today).flatMap((problem) => {
      const none = problem.takers.map(() => 0);
      return flowOf(problem, { least: none, most: none }, { left: 0 }).spentCents;
    }),
  );
}
