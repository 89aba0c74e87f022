import { describe, expect, it } from 'vitest';

import { mayAtCompany } from './policy.ts';

describe('company policy', () => {
  it('[V8] shows aggregates to human resources, and one employee to nobody', () => {
    expect(mayAtCompany('hr', 'view_plan')).toBe(true);
    expect(mayAtCompany('hr', 'view_aggregates')).toBe(true);
    expect(mayAtCompany('hr', 'view_employee')).toBe(false);
    for (const standing of ['employee', 'other'] as const) {
      expect(mayAtCompany(standing, 'view_plan')).toBe(false);
      expect(mayAtCompany(standing, 'view_aggregates')).toBe(false);
    }
  });
});
