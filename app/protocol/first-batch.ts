import * as Y from 'yjs';

import { encodeEntries } from './wire-format.ts';

/** A document as the first batch of a board's log: written by the system, by one client. */
export type FirstBatch = {
  readonly payload: Uint8Array;
  readonly authors: readonly [null];
  readonly clientId: number;
};

/** Makes a document the first batch of its board's log, and destroys it. */
export function toFirstBatch(doc: Y.Doc): FirstBatch {
  const update = Y.encodeStateAsUpdate(doc);
  const clientId = doc.clientID;
  doc.destroy();
  const payload = encodeEntries([{ connectionId: 0, messageId: 0, update }]);
  return { payload, authors: [null], clientId };
}
