import { describe, expect, it } from 'vitest';

import { mayAtCompany } from './policy.ts';

describe('company policy', () => {
  it('[V8] shows aggregates to human resources, and to nobody else', () => {
    expect(mayAtCompany('hr', 'view_aggregates')).toBe(true);
    for (const standing of ['employee', 'other'] as const) {
      expect(mayAtCompany(standing, 'view_aggregates')).toBe(false);
    }
  });

  it('[EMP2] lets human resources say who its employees are, and nobody else', () => {
    expect(mayAtCompany('hr', 'keep_people')).toBe(true);
    for (const standing of ['employee', 'other'] as const) {
      expect(mayAtCompany(standing, 'keep_people')).toBe(false);
    }
  });
});
