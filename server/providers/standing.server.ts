import type { SheetState } from '#app/domain/catalogue/validation-state.ts';
import {
  mayAtProvider,
  type ProviderAction,
  type ProviderRole,
  type ProviderStanding,
} from '#app/domain/providers/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listStaff } from '#db/queries/providers/staff.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';

/** Why somebody may do nothing for any provider. */
export type StaffCode = 'auth.signed_out' | 'auth.forbidden' | 'provider.not_found';

/** A provider with what a person is there. */
export type Employer = {
  readonly providerId: string;
  readonly name: string;
  /** State of the provider's own sheet. */
  readonly status: SheetState;
  readonly role: ProviderRole;
};

/** A person with the providers at which it may do what it came for: at least one. */
export type StaffStanding = {
  readonly person: PersonActor;
  readonly providers: readonly Employer[];
};

/**
 * The providers for which whoever asks may do something; to those who work for none there is no
 * provider's desk.
 */
export async function requireStaff(
  ctx: Pick<ServiceContext, 'actor'>,
  db: DbOrTx,
  action: ProviderAction,
): Promise<Result<StaffStanding, StaffCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const employers = await listEmployers(db, actor);
  if (employers.length === 0) return fail('provider.not_found');
  const providers = employers.filter(({ role }) => mayAtProvider(role, action));
  return providers.length > 0 ? ok({ person: actor, providers }) : fail('auth.forbidden');
}

/** The providers a person works for, by name. */
export async function listEmployers(
  db: DbOrTx,
  { personId }: { readonly personId: string },
): Promise<readonly Employer[]> {
  const rows = await listStaff(db, { personId });
  return rows.map(({ providerId, name, status, role }) => ({
    providerId,
    name,
    status,
    role: role,
  }));
}

/** What a person is at one provider. */
export async function providerStandingOf(
  db: DbOrTx,
  input: { readonly providerId: string; readonly personId: string },
): Promise<ProviderStanding> {
  const employers = await listEmployers(db, input);
  return employers.find(({ providerId }) => providerId === input.providerId)?.role ?? 'outsider';
}
