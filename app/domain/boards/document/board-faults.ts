import * as Y from 'yjs';

import { BOARD_ROOTS, isBoardId, type Author, type NodeSpec } from './board-schema.ts';
import { isCleanText } from './stored-values.ts';

/** Something stored that readers leave out or show as a default: where it is, not what it says. */
export type BoardFault = {
  /** Null: it is in no card. */
  readonly cardId: string | null;
  /** Names of the fields down to it; ids that are none, and names the board has not, as `?`. */
  readonly field: string;
  readonly kind:
    'unknown_place' | 'wrong_type' | 'bad_value' | 'bad_text' | 'too_long' | 'too_many';
};

/** More are not worth telling: whoever mends one looks at the board. */
const MOST_FAULTS = 100;
/** Trusted with everybody's places, so that only shapes are judged. */
const SYSTEM: Author = { personId: '', householdId: null, role: 'system' };

/**
 * What a document holds that the schema would refuse today (VAL3): written before there was such a
 * rule, or by two people at the same moment. Never throws.
 */
export function listFaults(doc: Y.Doc): readonly BoardFault[] {
  const faults: BoardFault[] = [];
  for (const [root, spec] of Object.entries(BOARD_ROOTS)) {
    for (const fault of faultsIn(doc.getMap(root), spec, [root])) {
      if (faults.length >= MOST_FAULTS) return faults;
      faults.push(fault);
    }
  }
  return faults;
}

function* faultsIn(node: unknown, spec: NodeSpec, path: readonly string[]): Iterable<BoardFault> {
  switch (spec.kind) {
    case 'value':
      if (!spec.accepts(node, SYSTEM, 0)) yield at(path, 'bad_value');
      return;
    case 'text': {
      if (!(node instanceof Y.Text)) return yield at(path, 'wrong_type');
      if (node.length > spec.maxLength) yield at(path, 'too_long');
      const text: unknown = node.toJSON();
      if (typeof text !== 'string' || !isCleanText(text, spec)) yield at(path, 'bad_text');
      return;
    }
    case 'record':
    case 'collection':
      if (!(node instanceof Y.Map)) return yield at(path, 'wrong_type');
      if (spec.kind === 'collection' && node.size > spec.maxEntries) yield at(path, 'too_many');
      for (const [key, entry] of node)
        yield* faultsOfEntry(entry, childOf(spec, key), [...path, key]);
  }
}

function* faultsOfEntry(
  entry: unknown,
  spec: NodeSpec | null,
  path: readonly string[],
): Iterable<BoardFault> {
  if (spec) yield* faultsIn(entry, spec, path);
  else yield at(path, 'unknown_place');
}

function childOf(spec: Extract<NodeSpec, { kind: 'record' | 'collection' }>, key: string) {
  if (spec.kind === 'collection') return spec.acceptsKey(key, SYSTEM) ? spec.entry : null;
  return Object.hasOwn(spec.fields, key) ? (spec.fields[key] ?? null) : null;
}

function at([root = '', ...below]: readonly string[], kind: BoardFault['kind']): BoardFault {
  const names = below.map((name) => (name.split(':').every(isBoardId) ? name : '?'));
  if (root !== 'cards') return { cardId: null, field: [root, ...names].join('.'), kind };
  const [cardId = null, ...fields] = names;
  return { cardId, field: fields.join('.'), kind };
}
