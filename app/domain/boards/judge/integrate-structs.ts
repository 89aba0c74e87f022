import * as Y from 'yjs';

import type { StagedStructs } from './staged-structs.ts';

/** A struct as Yjs decodes it. */
export type Struct = Y.Item | Y.GC | Y.Skip;

/**
 * Visits structs in an order in which everything they refer to is already there, as Yjs does;
 * `boards.gap` when there is none (it would stay pending in every reader's document for ever).
 */
export function integrateStructs<Refusal extends string>(
  staged: StagedStructs,
  structs: readonly Struct[],
  visit: (struct: Y.Item | Y.GC) => Refusal | null,
): Refusal | 'boards.gap' | null {
  return toEnd(integrateInSteps(staged, structs, visit));
}

/** Does work that could rest after each step, at once. */
export function toEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `integrateStructs`, resting after each struct. */
export function* integrateInSteps<Refusal extends string>(
  staged: StagedStructs,
  structs: readonly Struct[],
  visit: (struct: Y.Item | Y.GC) => Refusal | null,
): Generator<void, Refusal | 'boards.gap' | null> {
  const queues = [...groupByClient(structs).values()];
  for (let open = queues; open.length > 0;) {
    const waiting: Struct[][] = [];
    let hasMoved = false;
    for (const queue of open) {
      let done = 0;
      for (const struct of queue) {
        if (!isReady(staged, struct)) break;
        const isNew = struct.id.clock + struct.length > staged.nextClock(struct.id.client);
        const refusal = isNew && !(struct instanceof Y.Skip) ? visit(struct) : null;
        if (refusal) return refusal;
        done += 1;
        yield;
      }
      if (done > 0) hasMoved = true;
      if (done < queue.length) waiting.push(queue.slice(done));
    }
    if (!hasMoved) return 'boards.gap';
    open = waiting;
  }
  return null;
}

function groupByClient(structs: readonly Struct[]): Map<number, Struct[]> {
  const groups = new Map<number, Struct[]>();
  for (const struct of structs) {
    const group = groups.get(struct.id.client);
    if (group) group.push(struct);
    else groups.set(struct.id.client, [struct]);
  }
  return groups;
}

function isReady(staged: StagedStructs, struct: Struct): boolean {
  if (struct instanceof Y.Skip) return true;
  if (struct.id.clock > staged.nextClock(struct.id.client)) return false;
  if (!(struct instanceof Y.Item)) return true;
  const isKnown = (id: Y.ID | null) => id === null || id.clock < staged.nextClock(id.client);
  const parent = struct.parent instanceof Y.ID ? struct.parent : null;
  return isKnown(struct.origin) && isKnown(struct.rightOrigin) && isKnown(parent);
}
