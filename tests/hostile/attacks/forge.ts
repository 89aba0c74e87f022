import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** What a change of a document consists of, as one client that has seen only `base` makes it. */
export function structsOf(base: Uint8Array, work: (doc: Y.Doc) => void) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base);
  const before = Y.encodeStateVector(doc);
  work(doc);
  const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc, before));
  doc.destroy();
  return structs;
}

/**
 * An update of one client, whose structs follow each other by their clocks although none of them
 * has seen the one before: no honest library writes it.
 */
export function forgeUpdate(
  clientId: number,
  firstClock: number,
  structs: ReturnType<typeof structsOf>,
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, 1);
  encoding.writeVarUint(encoder.restEncoder, structs.length);
  encoder.writeClient(clientId);
  encoding.writeVarUint(encoder.restEncoder, firstClock);
  for (const struct of structs) struct.write(encoder, 0);
  const nothingDeleted = 0;
  encoding.writeVarUint(encoder.restEncoder, nothingDeleted);
  return encoder.toUint8Array();
}
