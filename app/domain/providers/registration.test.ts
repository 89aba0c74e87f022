import { describe, expect, it } from 'vitest';

import { checkRegistration, MAX_UNQUALIFIED } from './registration.ts';

describe('[QUA10] an organisation is entered once, and a few at a time', () => {
  it('lets a person enter one that nobody knows', () => {
    expect(checkRegistration({ unqualified: 0, isKnown: false }).ok).toBe(true);
    expect(checkRegistration({ unqualified: MAX_UNQUALIFIED - 1, isKnown: false }).ok).toBe(true);
  });

  it('refuses a tax code that a validated provider has, whoever asks', () => {
    expect(checkRegistration({ unqualified: 0, isKnown: true })).toMatchObject({
      code: 'sheet.known_provider',
    });
  });

  it('refuses one more while three wait for the city', () => {
    expect(checkRegistration({ unqualified: MAX_UNQUALIFIED, isKnown: false })).toMatchObject({
      code: 'sheet.too_many_new',
      details: { most: MAX_UNQUALIFIED },
    });
  });
});
