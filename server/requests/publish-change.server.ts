import type { Tx } from '#db/client.ts';
import { listRecipients } from '#db/queries/requests/recipients.ts';
import { touchRequest, type RequestMove } from '#db/queries/requests/requests.ts';
import type { Unit } from '#server/transact.ts';

/** Which providers' pages a change of a request concerns. */
export type ProvidersTold = 'all' | readonly string[];

/**
 * Counts a change of a request, makes its move if given, and tells the open pages of the
 * group and of the providers concerned once it is committed. An offer concerns its own provider
 * only: that others hear nothing is part of R4.
 */
export async function publishChange(
  unit: Unit,
  change: {
    request: { readonly id: string; readonly groupId: string };
    move?: RequestMove;
    providers: ProvidersTold;
  },
): Promise<void> {
  const { request, providers, move } = change;
  const version = await touchRequest(unit.tx, { requestId: request.id, move });
  const id = `request:${request.id}`;
  unit.publish({ topic: `group:${request.groupId}`, id, version });
  const told = providers === 'all' ? await recipientIds(unit.tx, request.id) : providers;
  for (const providerId of told) unit.publish({ topic: `provider:${providerId}`, id, version });
}

/** Ids of the providers a request was sent to. */
async function recipientIds(tx: Tx, requestId: string): Promise<string[]> {
  const recipients = await listRecipients(tx, { requestId });
  return recipients.map(({ providerId }) => providerId);
}
