/** What adults can do to their household and the people in it. */
const ADULT_ACTIONS = [
  'view',
  'edit',
  'add_dependant',
  'edit_dependant',
  'remove_dependant',
  'invite_adult',
  'buy',
  'go_to_event',
] as const;

/** What can be done to a household and the people in it. */
export type HouseholdAction = (typeof ADULT_ACTIONS)[number];

/** Who asks, seen from one household: an adult of it, or anyone else. */
export type HouseholdStanding = 'adult' | 'other';

/** Whether a household's data may be seen or changed: by its own adults in every way, by others never. */
export function mayOnHousehold(standing: HouseholdStanding, action: HouseholdAction): boolean {
  return standing === 'adult' && ADULT_ACTIONS.includes(action);
}

/** Standing of a person towards a household; someone without a household is `other` to all. */
export function householdStanding(
  ownHouseholdId: string | null,
  householdId: string,
): HouseholdStanding {
  return ownHouseholdId === householdId ? 'adult' : 'other';
}
