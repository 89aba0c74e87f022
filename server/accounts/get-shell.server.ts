import type { TextSize } from '#app/domain/accounts/profile.ts';
import { findPreferences, findWorkspaces } from '#db/queries/accounts/people.ts';
import { countUnread } from '#db/queries/notifications/notices.ts';
import type { ServiceContext } from '#server/context.ts';

/** A place to work in; each has its own navigation. */
export type Workspace = 'citizen' | 'provider' | 'company' | 'city' | 'desk' | 'guest';

/** What the frame of every page shows. */
export type ShellData = {
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly unreadCount: number;
  readonly workspace: Workspace;
  readonly workspaces: readonly Workspace[];
  readonly preferences: {
    readonly textSize: TextSize;
    readonly theme: 'system' | 'light' | 'dark';
  };
};

/** Reads who is here, what waits, and which workspaces the person may enter. Never refuses. */
export async function getShell(
  ctx: ServiceContext,
  input: { pathname: string },
): Promise<ShellData> {
  const { actor } = ctx;
  const guest: ShellData = {
    person: null,
    unreadCount: 0,
    workspace: 'guest',
    workspaces: [],
    preferences: { textSize: 'normal', theme: 'system' },
  };
  if (actor.kind !== 'person') return guest;
  const [preferences, special, unreadCount] = await Promise.all([
    findPreferences(ctx.db, { personId: actor.personId }),
    findWorkspaces(ctx.db, { personId: actor.personId }),
    countUnread(ctx.db, { personId: actor.personId }),
  ]);
  if (!preferences) return guest;
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
