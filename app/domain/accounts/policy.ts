/** What can be done to a household and the people in it. */
export type HouseholdAction =
  | 'view'
  | 'edit'
  | 'add_dependant'
  | 'edit_dependant'
  | 'remove_dependant'
  | 'invite_adult'
  | 'remove_adult';

/** Who asks, seen from one household: an adult of it, the system, or anyone else. */
export type HouseholdStanding = 'adult' | 'system' | 'other';

const SYSTEM_ACTIONS: readonly HouseholdAction[] = ['view', 'edit'];

/**
 * Whether a household's data may be seen or changed: by its own adults in every way; by the system
 * only to read and to correct the household itself (imports); by others never.
 */
export function mayOnHousehold(standing: HouseholdStanding, action: HouseholdAction): boolean {
  switch (standing) {
    case 'adult':
      return true;
    case 'system':
      return SYSTEM_ACTIONS.includes(action);
    case 'other':
      return false;
  }
}

/** Standing of a person towards a household; someone without a household is `other` to all. */
export function householdStanding(
  ownHouseholdId: string | null,
  householdId: string,
): HouseholdStanding {
  return ownHouseholdId === householdId ? 'adult' : 'other';
}
