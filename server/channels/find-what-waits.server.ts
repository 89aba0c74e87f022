import {
  type AskingNotice,
  asksForSomething,
  findWaiting,
} from '#app/domain/notifications/waiting.ts';
import type { Tx } from '#db/client.ts';
import { listWaitingOf } from '#server/notifications/list-waiting.server.ts';

/** Who waits: facts for the mail, chosen for what its reader sees on the page it leads to. */
export type WhatWaits = { readonly group?: string; readonly provider?: string };

/**
 * What a notice of a person still waits for, by the list their first page shows (NTC2); null when it
 * waits for nothing any more. What only has to be read, such as an order that was called off, says
 * nothing more.
 */
export async function findWhatWaits(
  tx: Tx,
  { notice, personId, now }: { notice: AskingNotice; personId: string; now: Date },
): Promise<WhatWaits | null> {
  if (!asksForSomething(notice.kind)) return {};
  const found = findWaiting(notice, await listWaitingOf(tx, { personId, now }));
  if (!found) return null;
  const { groupName, providerName } = found;
  return {
    ...(groupName === null ? {} : { group: groupName }),
    ...(providerName === null ? {} : { provider: providerName }),
  };
}
