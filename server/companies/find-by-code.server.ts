import { readJoinCode } from '#app/domain/companies/join-code.ts';
import type { PlanKind } from '#app/domain/companies/policy.ts';
import { romeYear } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { findInvitingCompany } from '#db/queries/companies/invites.ts';
import { findCompanyByCode } from '#db/queries/companies/people.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';

/** Why a code or link leads to no company: unknown and replaced ones are answered alike. */
export type FindByCodeCode = 'auth.signed_out' | 'employment.unknown_code' | 'limit.too_many';

/** A company by its code, or by the secret of a link that was mailed for it. */
export type FoundByCode = {
  readonly id: string;
  readonly name: string;
  readonly planKind: PlanKind;
  readonly isMailed: boolean;
};

/**
 * The company of a code (EMP1), for who is signed in. Ten wrong ones in a minute close the door to that
 * network; right ones are not counted. Outside a transaction: the counter has a connection of its own.
 * Codes: {@link FindByCodeCode} (details of `limit.too_many`: `retryAfterSeconds`).
 */
export async function findByCode(
  ctx: ServiceContext,
  { code }: { readonly code: string },
): Promise<Result<FoundByCode, FindByCodeCode>> {
  if (ctx.actor.kind !== 'person') return fail('auth.signed_out');
  const allowed = await ctx.limits.consume('company-code', ctx.clientAddress);
  if (!allowed.isAllowed) {
    return fail('limit.too_many', { retryAfterSeconds: allowed.retryAfterSeconds });
  }
  const found = await lookUpCode(ctx, ctx.db, code);
  if (!found) return fail('employment.unknown_code');
  await ctx.limits.giveBack('company-code', ctx.clientAddress);
  return ok(found);
}

/** The same without counting, for a code that was found a moment ago. */
export async function lookUpCode(
  ctx: Pick<ServiceContext, 'now'>,
  db: DbOrTx,
  code: string,
): Promise<FoundByCode | null> {
  const joinCode = readJoinCode(code);
  const found =
    joinCode === null
      ? await findInvitingCompany(db, { tokenHash: hashToken(code), year: romeYear(ctx.now()) })
      : await findCompanyByCode(db, { joinCode });
  return found && { ...found, isMailed: joinCode === null };
}
