import { describe, expect, it } from 'vitest';

import { mayAtCompany } from './policy.ts';

describe('company policy', () => {
  it('[V8] shows aggregates to human resources, and to nobody else', () => {
    expect(mayAtCompany('hr', 'view_aggregates')).toBe(true);
    for (const standing of ['employee', 'other'] as const) {
      expect(mayAtCompany(standing, 'view_aggregates')).toBe(false);
    }
  });
});
