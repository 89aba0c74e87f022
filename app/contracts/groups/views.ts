import type { SimpleSplitKind } from '#app/domain/orders/split.ts';
import type { SplitRuleView } from '#app/contracts/expenses/split-rule.ts';
import type { JoinState } from '#app/domain/groups/join-request.ts';
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
  /** The household has still to agree to the group's rules. */
  readonly mustAgree: boolean;
};

/** A group that was asked to let the household in; `askedAt` is an ISO instant. */
export type AskedGroup = {
  readonly requestId: string;
  readonly groupName: string;
  readonly municipio: number;
  readonly householdCount: number;
  readonly status: 'waiting' | 'refused';
  readonly askedAt: string;
};

/** What whoever holds an invite link may know of the group: no names of people. */
export type InviteView = {
  readonly groupName: string;
  readonly municipio: number;
  readonly householdCount: number;
  readonly role: 'member' | 'viewer';
  /** Where the board is, when the household of whoever asks is in the group already. */
  readonly boardPath: string | null;
  readonly entry: InviteEntry;
};

/** How one comes in by a link; where an organiser confirms it, nothing more is told of the group. */
export type InviteEntry =
  | {
      readonly kind: 'open';
      readonly groupKind: GroupKind;
      readonly description: string;
      readonly agreement: string;
      /** Who made the link; null where its reader is not told. */
      readonly invitedBy: string | null;
      /** How the group usually divides what it orders together. */
      readonly splitMethod: SimpleSplitKind;
    }
  | { readonly kind: 'approval'; readonly request: OwnJoinRequest | null };

/** What the household of whoever asks last asked of the group. */
export type OwnJoinRequest = {
  readonly id: string;
  readonly status: JoinState;
  readonly message: string;
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
  readonly needsApproval: boolean;
  readonly uses: number;
  readonly maxUses: number;
  readonly expiresAt: string;
  readonly createdByName: string;
  /** The address it was mailed to; null for a link that was not, or whose mail is forgotten by now. */
  readonly mailedTo: string | null;
  readonly isUsable: boolean;
  /** The link can be shown again; one that went by mail is its receiver's. */
  readonly isShowable: boolean;
};

/** A link shown to an organiser; the address is made by the route. */
export type ShownInvite = Pick<
  MadeInvite,
  'id' | 'role' | 'needsApproval' | 'uses' | 'maxUses' | 'expiresAt'
> & { readonly groupId: string; readonly groupName: string; readonly kind: GroupKind };

/**
 * A household that asks to be let in; `askedAt` is an ISO instant. One that found the group in the
 * directory has no name until it is in, only its Municipio (OPN4).
 */
export type AskingHousehold = {
  readonly requestId: string;
  readonly householdName: string | null;
  readonly personName: string | null;
  readonly municipio: number;
  readonly message: string;
  readonly role: 'member' | 'viewer';
  readonly askedAt: string;
};

/** What a group agreed on, for one of its households. */
export type AgreementView = {
  readonly groupId: string;
  readonly groupName: string;
  readonly agreement: string;
  readonly version: number;
  /** What the household agreed to before; null when there is nothing to compare. */
  readonly before: string | null;
  readonly mustAgree: boolean;
};

/** What organisers may change of a group; `version` counts their edits. */
export type GroupSettingsView = {
  readonly groupId: string;
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly agreement: string;
  /** How the group divides; changed by a vote of its households only. */
  readonly rule: SplitRuleView;
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
    readonly description: string;
    readonly agreement: string;
    readonly isArchived: boolean;
  };
  readonly own: {
    readonly householdId: string;
    readonly role: GroupRole;
    readonly mayManage: boolean;
    /** The household has still to agree to the group's rules, and only reads until then. */
    readonly mustAgree: boolean;
    /** It would leave the group without an organiser (B5). */
    readonly isLastOrganiser: boolean;
  };
  readonly members: readonly MemberView[];
  readonly invites: readonly MadeInvite[];
  /** Who waits to be let in; for organisers only. */
  readonly asking: readonly AskingHousehold[];
  /** For organisers only. */
  readonly removed: readonly RemovedHousehold[];
};
