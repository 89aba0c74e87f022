import * as Y from 'yjs';

/**
 * Ids of the comments that an update brings, from its bytes alone: a comment is what says whom it is
 * `by`. Letters in one, and what cannot be read, bring none. Never throws.
 */
export function listNewComments(update: Uint8Array): readonly string[] {
  const items = itemsOf(update);
  const signed = new Set(items.flatMap((item) => (isSignature(item) ? [nameOf(item.parent)] : [])));
  return items.flatMap(({ id, parentSub, content }) =>
    parentSub !== null && content instanceof Y.ContentType && signed.has(nameOf(id))
      ? [parentSub]
      : [],
  );
}

function itemsOf(update: Uint8Array): Y.Item[] {
  try {
    return Y.decodeUpdate(update).structs.flatMap((struct) =>
      struct instanceof Y.Item ? [struct] : [],
    );
  } catch {
    return [];
  }
}

function isSignature({ parentSub, content }: Y.Item): boolean {
  return parentSub === 'by' && content instanceof Y.ContentAny;
}

/** Of the item that made a type; empty when the bytes do not say which. */
function nameOf(made: unknown): string {
  return made instanceof Y.ID ? `${made.client}:${made.clock}` : '';
}
