import type { GroupKind } from '#app/domain/groups/kinds.ts';
import type { TalkReason } from '#app/domain/matching/conduct.ts';

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
  /** The reader has told the city about it, and the city has not decided. */
  readonly isReported: boolean;
};

/** How a group is in the directory, for its organisers; `listing` null: it is not. */
export type ListingView = {
  readonly groupId: string;
  readonly groupName: string;
  readonly households: number;
  readonly listing: { readonly words: string; readonly upTo: number; readonly free: number } | null;
  /** Why the city took it out, until it lets it open itself again; else null. */
  readonly barredBecause: string | null;
};

/** What officers have to decide about groups of the directory, and those they took out (OPN6). */
export type ListingChecksView = {
  readonly reported: readonly {
    readonly groupId: string;
    readonly name: string;
    /** It stands in the directory still. */
    readonly isOpen: boolean;
    /** The officer is in it, and does not decide about it. */
    readonly isOwn: boolean;
    readonly reports: readonly {
      /** Its name and words when it was reported. */
      readonly said: string;
      readonly reason: TalkReason;
      readonly words: string;
      readonly at: string;
    }[];
  }[];
  readonly barred: readonly {
    readonly groupId: string;
    readonly name: string;
    readonly reason: string;
    readonly isOwn: boolean;
    readonly since: string;
  }[];
  readonly now: string;
};
