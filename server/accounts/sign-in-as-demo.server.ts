import type { DemoPersonView, DemoProviderView } from '#app/contracts/accounts/views.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { demoProviderSignIns, demoSignIns } from '#db/demo/sign-ins.ts';
import { findPersonByEmail } from '#db/queries/accounts/people.ts';
import { listRequestsToAnswer } from '#db/queries/requests/recipients.ts';
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

/** The providers one can be in demo mode: first those that a group asked and that have not answered. */
export async function listDemoProviders(
  ctx: Pick<ServiceContext, 'isDemo' | 'db' | 'now'>,
): Promise<DemoProviderView[]> {
  if (!ctx.isDemo) return [];
  const providerIds = demoProviderSignIns.map(({ providerId }) => providerId);
  const open = await listRequestsToAnswer(ctx.db, { providerIds, after: ctx.now() });
  const countOf = (name: string) => open.filter(({ providerName }) => providerName === name).length;
  return demoProviderSignIns
    .map(({ key, providerName: name }) => ({ key, name, toAnswer: countOf(name) }))
    .toSorted(
      (a, b) =>
        Number(b.toAnswer > 0) - Number(a.toAnswer > 0) || a.name.localeCompare(b.name, 'it'),
    );
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
  const chosen = [...demoSignIns, ...demoProviderSignIns].find(({ key }) => key === input.key);
  const person = chosen ? await findPersonByEmail(ctx.db, { email: chosen.email }) : null;
  if (!person?.isDemo) return fail('demo.not_found');
  return ok(await openSession(ctx, person));
}
