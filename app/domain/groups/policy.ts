import { fail, ok, type Result } from '../result.ts';

/** Roles a household can hold in a group, strongest first. */
export const GROUP_ROLES = ['organiser', 'member', 'viewer'] as const;

/** Roles a link can give: nobody becomes an organiser by a link. */
export const INVITE_ROLES = ['member', 'viewer'] as const satisfies readonly GroupRole[];

/** Role of one household in one group. */
export type GroupRole = (typeof GROUP_ROLES)[number];

/** Role of whoever asks, or `outsider` for a person whose household is not in the group. */
export type GroupStanding = GroupRole | 'outsider';

/** What can be done in a group and on its board; requests and orders have their own policies. */
export type GroupAction =
  | 'view'
  | 'view_members'
  | 'edit_board'
  | 'manage_boards'
  | 'restore_board'
  | 'moderate_comments'
  | 'attach'
  | 'moderate_files'
  | 'invite'
  | 'revoke_invite'
  | 'edit_group'
  | 'open_group'
  | 'change_role'
  | 'remove_household'
  | 'readmit_household'
  | 'answer_join'
  | 'view_money'
  | 'add_expense'
  | 'change_any_expense'
  | 'settle'
  | 'manage_fund'
  | 'vote'
  | 'agree'
  | 'leave';

const ALLOWED: Readonly<Record<GroupAction, readonly GroupStanding[]>> = {
  view: ['organiser', 'member', 'viewer'],
  view_members: ['organiser', 'member', 'viewer'],
  edit_board: ['organiser', 'member'],
  manage_boards: ['organiser'],
  restore_board: ['organiser'],
  moderate_comments: ['organiser'],
  attach: ['organiser', 'member'],
  moderate_files: ['organiser'],
  invite: ['organiser'],
  revoke_invite: ['organiser'],
  edit_group: ['organiser'],
  open_group: ['organiser'],
  change_role: ['organiser'],
  remove_household: ['organiser'],
  readmit_household: ['organiser'],
  answer_join: ['organiser'],
  view_money: ['organiser', 'member', 'viewer'],
  add_expense: ['organiser', 'member'],
  change_any_expense: ['organiser'],
  settle: ['organiser', 'member', 'viewer'],
  manage_fund: ['organiser'],
  vote: ['organiser', 'member'],
  agree: ['organiser', 'member', 'viewer'],
  leave: ['organiser', 'member', 'viewer'],
};

/** Whether a standing allows an action; nothing is allowed to outsiders. */
export function mayInGroup(standing: GroupStanding, action: GroupAction): boolean {
  return ALLOWED[action].includes(standing);
}

/** Roles that allow an action, for a query that asks many households at once. */
export function rolesThatMay(action: GroupAction): readonly GroupRole[] {
  return GROUP_ROLES.filter((role) => mayInGroup(role, action));
}

/** Whether a standing may delete a file of a card: whoever brought it, or an organiser. */
export function mayDeleteFile(standing: GroupStanding, isOwn: boolean): boolean {
  return mayInGroup(standing, isOwn ? 'attach' : 'moderate_files');
}

/**
 * Whether one household's role may become `next` (`outsider` = it leaves or is removed).
 * Invariant B5: a group never loses its last organiser. `organiserCount` includes this household.
 */
export function checkRoleChange(
  current: GroupRole,
  next: GroupStanding,
  organiserCount: number,
): Result<GroupStanding, 'group.last_organiser'> {
  const losesOrganiser = current === 'organiser' && next !== 'organiser';
  return losesOrganiser && organiserCount <= 1 ? fail('group.last_organiser') : ok(next);
}
