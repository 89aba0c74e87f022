import { createHash } from 'node:crypto';

import type { Actor } from '#server/context.ts';

/**
 * Names who is here in an answer, so that a device keeps each person's pages apart and forgets them
 * with the session: `<person id>~<mark of the session>`, or `guest`. The mark tells sessions apart
 * and nothing else: it is a hash of the id, which is itself a hash of the cookie's token.
 */
export function visitorOf(actor: Actor): string {
  if (actor.kind !== 'person') return 'guest';
  const mark = createHash('sha256').update(`visitor:${actor.sessionId}`).digest('base64url');
  return `${actor.personId}~${mark.slice(0, 16)}`;
}
