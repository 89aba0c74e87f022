import type { Locale } from '#app/i18n/dictionary.ts';

/** What a person works as; `guest` is nobody in particular. */
export type Workspace = 'citizen' | 'provider' | 'company' | 'city' | 'desk' | 'guest';

/** What the frame of a page needs to know; plain JSON made by the root loader. */
export type ShellView = {
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly unreadCount: number;
  readonly workspace: Workspace;
  /** The person's other roles, to switch to. */
  readonly workspaces: readonly Workspace[];
  readonly locale: Locale;
};
