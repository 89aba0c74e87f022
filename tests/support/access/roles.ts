/**
 * Everybody by whose eyes every door is tried. Roles are seen from one group, its requests and
 * orders, and the provider that answers them.
 */
export const ROLES = [
  'guest',
  /** Holds the cookie of a session that was ended. */
  'ended',
  /** Has an account and no household. */
  'citizen',
  'organiser',
  'member',
  'viewer',
  /** A member of another group. */
  'outsider',
  'removed',
  /** Staff of the provider that was asked, with the right to everything there. */
  'admin',
  'operator',
  'otherAdmin',
  'otherOperator',
  'hr',
  'employee',
  'qualificationOfficer',
  'programmesOfficer',
  'spacesOfficer',
  'reportsOfficer',
  'desk',
  'otherDesk',
] as const;

/** One of them. */
export type Role = (typeof ROLES)[number];

const STRANGERS: readonly Role[] = ['guest', 'ended'];

/** Who has no session: sent to sign in by every door that needs a person. */
export function isStranger(role: Role): boolean {
  return STRANGERS.includes(role);
}

export const EVERYBODY: readonly Role[] = [...ROLES];
export const SIGNED_IN: readonly Role[] = ROLES.filter((role) => !isStranger(role));
export const GROUP: readonly Role[] = ['organiser', 'member', 'viewer'];
/** Those who plan; viewers look on. */
export const PLANNERS: readonly Role[] = ['organiser', 'member'];
export const AT_HOME: readonly Role[] = [...GROUP, 'outsider', 'removed', 'employee'];
export const HOMELESS: readonly Role[] = SIGNED_IN.filter((role) => !AT_HOME.includes(role));
export const STAFF: readonly Role[] = ['admin', 'operator'];
export const ALL_STAFF: readonly Role[] = [...STAFF, 'otherAdmin', 'otherOperator'];
export const OFFICERS: readonly Role[] = [
  'qualificationOfficer',
  'programmesOfficer',
  'spacesOfficer',
  'reportsOfficer',
];
export const DESKS: readonly Role[] = ['desk', 'otherDesk'];
