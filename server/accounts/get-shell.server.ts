import { GUEST_SHELL } from '#app/contracts/accounts/guest-shell.ts';
import type { ShellView, Workspace } from '#app/contracts/accounts/views.ts';
import { findPreferences, findWorkspaces } from '#db/queries/accounts/people.ts';
import { countUnread } from '#db/queries/notifications/notices.ts';
import type { ServiceContext } from '#server/context.ts';

/** Reads who is here, what waits, and which workspaces the person may enter. Never refuses. */
export async function getShell(
  ctx: ServiceContext,
  input: { pathname: string },
): Promise<ShellView> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return GUEST_SHELL;
  const [preferences, special, unreadCount] = await Promise.all([
    findPreferences(ctx.db, { personId: actor.personId }),
    findWorkspaces(ctx.db, { personId: actor.personId }),
    countUnread(ctx.db, { personId: actor.personId }),
  ]);
  if (!preferences) return GUEST_SHELL;
  const workspaces: Workspace[] = [
    ...(actor.householdId !== null || special.length === 0 ? (['citizen'] as const) : []),
    ...special,
  ];
  return {
    person: { id: actor.personId, name: actor.name },
    unreadCount,
    workspaces,
    workspace: workspaceOf(input.pathname, workspaces),
    preferences,
  };
}

/** The address decides; elsewhere the person's first workspace. */
function workspaceOf(pathname: string, workspaces: readonly Workspace[]): Workspace {
  const first = pathname.split('/')[1];
  return workspaces.find((workspace) => workspace === first) ?? workspaces[0] ?? 'guest';
}
