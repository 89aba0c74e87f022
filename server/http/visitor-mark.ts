import { createHash } from 'node:crypto';

import type { Actor } from '#server/context.ts';

/**
 * Names who is here in an answer, so that a device keeps each person's pages apart and forgets them
 * with the session: `<person id>~<mark of the session>`, or `guest`. The mark tells sessions apart
 * and nothing else: it is a hash of the id, which opens nothing and stays while the cookie's token is
 * renewed, so that a change of role costs nobody what their device keeps.
 */
export function visitorMarkOf(actor: Actor): string {
  if (actor.kind !== 'person') return 'guest';
  const mark = createHash('sha256').update(`visitor:${actor.sessionId}`).digest('base64url');
  return `${actor.personId}~${mark.slice(0, 16)}`;
}
