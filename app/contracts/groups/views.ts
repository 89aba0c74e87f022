import type { GroupKind } from '#app/domain/groups/kinds.ts';
import type { GroupRole } from '#app/domain/groups/policy.ts';

/** One group in the list of "my groups": who I am there, what waits, what is new. */
export type GroupSummary = {
  readonly id: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly municipio: number;
  readonly role: GroupRole;
  readonly householdCount: number;
  readonly isArchived: boolean;
  /** What needs my yes. */
  readonly votesToCast: number;
  readonly ordersToConfirm: number;
  /** Since the last visit of my household. `boardChangedAt` is an ISO instant. */
  readonly newMembers: number;
  readonly newRequests: number;
  readonly newOffers: number;
  readonly boardChangedAt: string | null;
};

/** What whoever holds an invite link may know of the group: no names of people. */
export type InviteView = {
  readonly groupId: string;
  readonly groupName: string;
  readonly kind: GroupKind;
  readonly municipio: number;
  readonly agreement: string;
  readonly householdCount: number;
  readonly role: 'member' | 'viewer';
  /** The household of whoever asks is in the group already. */
  readonly isMember: boolean;
};

/** A household of the group; `joinedAt` is an ISO instant. */
export type MemberView = {
  readonly householdId: string;
  readonly householdName: string;
  readonly role: GroupRole;
  readonly joinedAt: string;
  readonly adults: readonly { readonly id: string; readonly name: string }[];
};

/** An invite link that was made; `expiresAt` is an ISO instant. */
export type MadeInvite = {
  readonly id: string;
  readonly role: 'member' | 'viewer';
  readonly uses: number;
  readonly maxUses: number;
  readonly expiresAt: string;
  readonly createdByName: string;
  readonly isUsable: boolean;
};

/** A household that no link brings back; `removedAt` is an ISO instant. */
export type RemovedHousehold = {
  readonly householdId: string;
  readonly householdName: string;
  readonly removedAt: string;
};

/** The people page of a group. Invites are there for organisers only. */
export type MembersView = {
  readonly group: {
    readonly id: string;
    readonly name: string;
    readonly kind: GroupKind;
    readonly municipio: number;
    readonly agreement: string;
    readonly isArchived: boolean;
  };
  readonly own: {
    readonly householdId: string;
    readonly role: GroupRole;
    readonly mayManage: boolean;
    /** It would leave the group without an organiser (B5). */
    readonly isLastOrganiser: boolean;
  };
  readonly members: readonly MemberView[];
  readonly invites: readonly MadeInvite[];
  /** For organisers only. */
  readonly removed: readonly RemovedHousehold[];
};
