/** What the city may entrust to an officer. */
export const CITY_PERMISSIONS = ['qualification', 'programmes', 'spaces', 'reports'] as const;

/** One permission of a city officer. */
export type CityPermission = (typeof CITY_PERMISSIONS)[number];

/** What can be seen and done on the city's desk. */
export type CityAction =
  | 'open_desk'
  | 'view_providers'
  | 'check_sheets'
  | 'moderate_reviews'
  | 'view_programmes'
  | 'run_programmes'
  | 'view_demand'
  | 'view_visits';

const NEEDED: Readonly<Record<Exclude<CityAction, 'open_desk'>, CityPermission>> = {
  view_providers: 'qualification',
  check_sheets: 'qualification',
  moderate_reviews: 'qualification',
  view_programmes: 'programmes',
  run_programmes: 'programmes',
  view_demand: 'reports',
  view_visits: 'spaces',
};

/** Whether an officer's permissions allow it; any permission opens the desk, none does nothing. */
export function mayInCity(permissions: readonly CityPermission[], action: CityAction): boolean {
  return action === 'open_desk' ? permissions.length > 0 : permissions.includes(NEEDED[action]);
}

/** Narrows stored text to a permission. */
export function isCityPermission(value: unknown): value is CityPermission {
  return CITY_PERMISSIONS.some((permission) => permission === value);
}
