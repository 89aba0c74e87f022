import { checkLink, type LinkCode, type LinkPurpose } from '#app/domain/channels/link.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { Tx } from '#db/client.ts';
import { findLink, lockLink } from '#db/queries/channels/links.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';

type Found = NonNullable<Awaited<ReturnType<typeof findLink>>>;

/** Why a link of a mail opens nothing. */
export type OpenLinkCode = LinkCode | 'link.not_found' | 'limit.too_many';

type LinkInput = { readonly purpose: LinkPurpose; readonly token: string };

/**
 * Looks up a link of a mail for whoever holds it, so that ten wrong guesses in a minute close the door
 * to that network. Must run outside a transaction, since the counter has a connection of its own.
 * Codes: `link.not_found`, `link.used`, `link.expired`, `limit.too_many` (details: `retryAfterSeconds`).
 */
export async function openLink(
  ctx: ServiceContext,
  { purpose, token }: LinkInput,
): Promise<Result<Found, OpenLinkCode>> {
  const allowed = await ctx.limits.consume('mail-link', ctx.clientAddress);
  if (!allowed.isAllowed) {
    return fail('limit.too_many', { retryAfterSeconds: allowed.retryAfterSeconds });
  }
  const found = await findLink(ctx.db, { purpose, tokenHash: hashToken(token) });
  if (found) await ctx.limits.giveBack('mail-link', ctx.clientAddress);
  return checkFound(ctx, found);
}

/** {@link openLink} once more, locked, by whoever uses it up. Codes: as there, without the limit. */
export async function takeLink(
  ctx: ServiceContext,
  tx: Tx,
  { purpose, token }: LinkInput,
): Promise<Result<Found, LinkCode | 'link.not_found'>> {
  return checkFound(ctx, await lockLink(tx, { purpose, tokenHash: hashToken(token) }));
}

function checkFound(ctx: Pick<ServiceContext, 'now'>, found: Found | null) {
  if (!found) return fail('link.not_found');
  const isOurs = found.address === found.email;
  const checked = checkLink({ ...found, isOurs }, ctx.now());
  return checked.ok ? ok(found) : checked;
}
