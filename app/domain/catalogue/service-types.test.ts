import { expect, test } from 'vitest';

import { SERVICE_TYPES, serviceTypeOf } from './service-types.ts';

test('[CAT] a type is of one category; a key its category does not know is none', () => {
  const keys = Object.values(SERVICE_TYPES).flat();
  expect(new Set(keys).size).toBe(keys.length);
  expect(serviceTypeOf('sport', 'football')).toBe('football');
  expect(serviceTypeOf('culture', 'football')).toBeNull();
  expect(serviceTypeOf('sport', 'toString')).toBeNull();
});
