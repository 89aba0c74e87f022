import type { GroupKind } from '#app/domain/groups/kinds.ts';

import type { OwnJoinRequest } from './views.ts';

/** A group of the directory, as people who do not know it read of it: nothing of who is in it. */
export type OpenGroupSummary = {
  readonly groupId: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly municipio: number;
  readonly words: string;
  readonly households: number;
  readonly free: number;
  /** The own household is in it, or waits for its answer. */
  readonly own: 'in' | 'waiting' | null;
};

/** A page of the directory. */
export type OpenGroupsView = {
  readonly groups: readonly OpenGroupSummary[];
  readonly page: number;
  readonly pageCount: number;
  readonly total: number;
};

/** One group of the directory, with what became of an own wish. */
export type OpenGroupView = OpenGroupSummary & {
  readonly request: OwnJoinRequest | null;
  readonly hasHousehold: boolean;
};

/** How a group is in the directory, for its organisers; `listing` null: it is not. */
export type ListingView = {
  readonly groupId: string;
  readonly groupName: string;
  readonly households: number;
  readonly listing: { readonly words: string; readonly upTo: number; readonly free: number } | null;
};
