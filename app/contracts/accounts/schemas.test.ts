import { describe, expect, it } from 'vitest';

import { newGroupSchema, newGroupWithHouseholdSchema } from '#app/contracts/groups/schemas.ts';

import { householdSchema, settingsSchema, signInSchema, signUpSchema } from './schemas.ts';

const GROUP = {
  name: 'Genitori 2B',
  kind: 'families',
  municipio: '8',
  agreement: 'Ci avvisiamo.',
  splitMethod: 'per_household',
};

describe('what a form may set', () => {
  it('[B3] drops everything a form does not ask for', () => {
    const forged = { id: 'x', personId: 'x', role: 'organiser', isDemo: 'true', passwordHash: 'x' };
    const account = { name: 'Ada', email: 'ada@example.org', password: 'una frase lunga' };
    expect(signUpSchema.parse({ ...account, ...forged })).toEqual(account);
    const profile = { intent: 'profile', name: 'Ada', municipio: 4 };
    expect(settingsSchema.parse({ ...profile, ...forged, email: 'b@example.org' })).toEqual(
      profile,
    );
    expect(newGroupSchema.parse({ ...GROUP, ...forged, createdAt: '2020-01-01' })).toEqual({
      ...GROUP,
      municipio: 8,
      household: null,
      template: null,
    });
    const child = {
      intent: 'add-dependant',
      firstName: 'Luca',
      birthDate: '2018-03-04',
      kind: 'minor',
    };
    expect(householdSchema.parse({ ...child, ...forged, householdId: 'x' })).toEqual(child);
  });

  it('[B3] takes a household along with a group as one part', () => {
    const household = { householdName: ' Famiglia Rossi ', householdMunicipio: '3' };
    expect(newGroupWithHouseholdSchema.parse({ ...GROUP, ...household }).household).toEqual({
      name: 'Famiglia Rossi',
      municipio: 3,
    });
  });

  it('[B3] answers wrong fields with codes that have sentences', () => {
    const codesOf = (schema: typeof signInSchema, input: object) =>
      schema.safeParse(input).error?.issues.map((issue) => issue.message);
    expect(codesOf(signInSchema, {})).toEqual(['field.required', 'field.required']);
    expect(codesOf(signInSchema, { email: 'ada', password: 'x' })).toEqual([
      'account.email_invalid',
    ]);
    for (const municipio of ['', '0', '10', '2.5', 'x', undefined]) {
      const issues = newGroupSchema.safeParse({ ...GROUP, municipio }).error?.issues;
      expect(issues?.map((issue) => issue.message)).toEqual(['municipio.needed']);
    }
    for (const birthDate of ['2025-02-29', '4/3/2018', '']) {
      const input = { intent: 'add-dependant', firstName: 'A', birthDate, kind: 'minor' };
      expect(householdSchema.safeParse(input).success).toBe(false);
    }
  });
});
