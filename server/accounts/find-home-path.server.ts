import { findHouseholdIdOf } from '#db/queries/accounts/households.ts';
import { findWorkspaces } from '#db/queries/accounts/people.ts';
import type { ServiceContext } from '#server/context.ts';

/** Where a person starts: as a citizen if they are one, else in the first of their workspaces. */
export async function findHomePath(
  ctx: Pick<ServiceContext, 'db'>,
  input: { readonly personId: string },
): Promise<string> {
  const [householdId, workspaces] = await Promise.all([
    findHouseholdIdOf(ctx.db, input),
    findWorkspaces(ctx.db, input),
  ]);
  const [first] = workspaces;
  return householdId !== null || first === undefined ? '/' : `/${first}`;
}
