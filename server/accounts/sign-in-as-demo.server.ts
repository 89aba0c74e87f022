import type { DemoPersonView } from '#app/contracts/accounts/views.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { demoSignIns } from '#db/demo/sign-ins.ts';
import { findPersonByEmail } from '#db/queries/accounts/people.ts';
import type { ServiceContext } from '#server/context.ts';

import { openSession, type SignedIn } from './open-session.server.ts';

/** The demo people whom one click signs in; none outside demo mode. */
export function listDemoPeople(ctx: Pick<ServiceContext, 'isDemo'>): DemoPersonView[] {
  if (!ctx.isDemo) return [];
  return demoSignIns.map(({ key, personId, name, roleIt, roleEn }) => ({
    key,
    personId,
    name,
    role: { it: roleIt, en: roleEn },
  }));
}

/**
 * Signs in as a demo person without a password. Refused outside demo mode, and for everybody who is
 * not marked as a demo person in the database, whatever their address.
 * Codes: `auth.forbidden`, `limit.too_many`, `demo.not_found`.
 */
export async function signInAsDemo(
  ctx: ServiceContext,
  input: { readonly key: string },
): Promise<Result<SignedIn, 'auth.forbidden' | 'limit.too_many' | 'demo.not_found'>> {
  if (!ctx.isDemo) return fail('auth.forbidden');
  // No password, but each click makes a session.
  const allowed = await ctx.limits.consume('demo', ctx.clientAddress);
  if (!allowed.isAllowed) {
    return fail('limit.too_many', { retryAfterSeconds: allowed.retryAfterSeconds });
  }
  const chosen = demoSignIns.find(({ key }) => key === input.key);
  const person = chosen ? await findPersonByEmail(ctx.db, { email: chosen.email }) : null;
  if (!person?.isDemo) return fail('demo.not_found');
  return ok(await openSession(ctx, person));
}
