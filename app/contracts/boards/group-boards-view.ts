import type { GroupKind } from '#app/domain/groups/kinds.ts';

import type { BoardChoice } from './page-view.ts';

/** The boards of a group, as the page that lists them shows them. */
export type BoardsOfGroupView = {
  readonly group: { readonly id: string; readonly name: string; readonly kind: GroupKind };
  readonly mayManage: boolean;
  /** Oldest first; archived ones too. */
  readonly boards: readonly BoardChoice[];
};
