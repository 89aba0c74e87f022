import {
  mayAtProvider,
  type ProviderAction,
  type ProviderRole,
} from '#app/domain/providers/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listProvidersOfStaff } from '#db/queries/providers/providers.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';

/** Why somebody may not see a provider's workspace. */
export type WorkspaceCode = 'auth.signed_out' | 'auth.forbidden' | 'provider.not_found';

/** A person with the providers at which it may do what it came for: at least one. */
export type Workspace = {
  readonly person: PersonActor;
  readonly providers: readonly {
    readonly providerId: string;
    readonly name: string;
    readonly role: ProviderRole;
  }[];
};

/** The workspace of whoever works for a provider, for one action; to all others there is none. */
export async function openWorkspace(
  ctx: ServiceContext,
  action: ProviderAction,
): Promise<Result<Workspace, WorkspaceCode>> {
  const { actor, db } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const rows = await listProvidersOfStaff(db, actor);
  if (rows.length === 0) return fail('provider.not_found');
  const providers = rows
    .map(({ providerId, name, role }) => ({ providerId, name, role: role as ProviderRole }))
    .filter(({ role }) => mayAtProvider(role, action));
  if (providers.length === 0) return fail('auth.forbidden');
  return ok({ person: actor, providers });
}
