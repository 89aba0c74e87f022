import { describe, expect, it } from 'vitest';

import { CITY_PERMISSIONS, isCityPermission, mayInCity, type CityAction } from './policy.ts';

const ACTIONS: readonly CityAction[] = [
  'open_desk',
  'view_providers',
  'check_sheets',
  'moderate_reviews',
  'view_programmes',
  'run_programmes',
  'view_demand',
];

describe('city policy', () => {
  it('[B1] gives each permission its own part of the desk', () => {
    const seen = CITY_PERMISSIONS.map((one) =>
      ACTIONS.filter((action) => mayInCity([one], action)),
    );
    expect(seen).toEqual([
      ['open_desk', 'view_providers', 'check_sheets', 'moderate_reviews'],
      ['open_desk', 'view_programmes', 'run_programmes'],
      ['open_desk'],
      ['open_desk', 'view_demand'],
    ]);
  });

  it('[B1] gives nothing to a person without permissions', () => {
    expect(ACTIONS.filter((action) => mayInCity([], action))).toEqual([]);
  });

  it('[B1] knows its own permissions only', () => {
    expect(isCityPermission('reports')).toBe(true);
    expect(isCityPermission('admin')).toBe(false);
  });
});
