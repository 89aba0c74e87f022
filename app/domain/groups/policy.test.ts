import { describe, expect, test } from 'vitest';

import { checkRoleChange, type GroupAction, mayDeleteFile, mayInGroup } from './policy.ts';

const ACTIONS: readonly GroupAction[] = [
  'view',
  'view_members',
  'edit_board',
  'manage_boards',
  'restore_board',
  'moderate_comments',
  'attach',
  'moderate_files',
  'invite',
  'revoke_invite',
  'edit_group',
  'change_role',
  'remove_household',
  'readmit_household',
  'answer_join',
  'view_money',
  'add_expense',
  'change_any_expense',
  'settle',
  'agree',
  'leave',
];

describe('roles in a group', () => {
  test.each([
    ['organiser', ACTIONS],
    [
      'member',
      [
        'view',
        'view_members',
        'edit_board',
        'attach',
        'view_money',
        'add_expense',
        'settle',
        'agree',
        'leave',
      ],
    ],
    ['viewer', ['view', 'view_members', 'view_money', 'settle', 'agree', 'leave']],
    ['outsider', []],
  ] as const)('[B1] what an %s may do', (standing, allowed) => {
    expect(ACTIONS.filter((action) => mayInGroup(standing, action))).toEqual(allowed);
  });

  test.each([
    ['organiser', true, true],
    ['organiser', false, true],
    ['member', true, true],
    ['member', false, false],
    ['viewer', true, false],
    ['outsider', true, false],
  ] as const)('[B1] an %s deletes a file, own %s: %s', (standing, isOwn, isAllowed) => {
    expect(mayDeleteFile(standing, isOwn)).toBe(isAllowed);
  });

  test.each([
    ['organiser', 'outsider', 1, false],
    ['organiser', 'member', 1, false],
    ['organiser', 'viewer', 1, false],
    ['organiser', 'organiser', 1, true],
    ['organiser', 'outsider', 2, true],
    ['member', 'outsider', 1, true],
    ['member', 'organiser', 1, true],
    ['viewer', 'outsider', 1, true],
  ] as const)('[B5] %s becomes %s with %i organisers: %s', (current, next, count, isAllowed) => {
    expect(checkRoleChange(current, next, count)).toEqual(
      isAllowed ? { ok: true, value: next } : { ok: false, code: 'group.last_organiser' },
    );
  });
});
