import { createHash } from 'node:crypto';

/** What Open Referral gives an id of its own. */
export type OpenKind =
  | 'service'
  | 'provider'
  | 'space'
  | 'function'
  | 'place'
  | 'city'
  | 'category'
  | 'taxonomy'
  | 'part';

/**
 * The UUID under which a record of ours is published: version 8 (RFC 9562), made of its kind and id, so
 * that it stays the same for ever. `cortile_open_id` in the database makes the same.
 */
export function openId(kind: OpenKind, id: string): string {
  const hex = createHash('md5').update(`${kind}:${id}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
