import type { ShellView } from './views.ts';

/** The frame of a page for nobody in particular. */
export const GUEST_SHELL: ShellView = {
  person: null,
  unreadCount: 0,
  workspace: 'guest',
  workspaces: [],
  preferences: { textSize: 'normal', theme: 'system' },
};
