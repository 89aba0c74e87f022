import { describe, expect, test } from 'vitest';

import { toProviderView } from './provider-view.ts';

const request = {
  requestId: 'r1',
  title: 'Doposcuola',
  description: 'Tre pomeriggi',
  categoryId: 'education',
  municipio: 8,
  unit: 'month',
  quantity: 9,
  basis: 'per_beneficiary',
  scheduleText: 'lun, mer, ven 16.30-18.30',
  timetable: { kind: 'open' },
  startsOn: '2026-09-14',
  endsOn: '2027-06-10',
  closesAt: new Date('2026-08-01T18:00:00Z'),
  groupId: 'SECRET-group',
  groupName: 'SECRET Genitori 2B',
  address: 'SECRET via Mantegna',
} as const;

const participants = [
  {
    householdId: 'SECRET-rossi',
    householdName: 'SECRET Rossi',
    iseeBand: 'SECRET-1',
    hasVouchers: 'SECRET',
    dependants: [
      { dependantId: 'SECRET-luca', name: 'SECRET Luca', birthDate: '2018-03-01' },
      { dependantId: 'SECRET-sara', name: 'SECRET Sara', birthDate: '2015-12-31' },
    ],
  },
  { householdId: 'SECRET-verdi', householdName: 'SECRET Verdi', dependants: [] },
  {
    householdId: 'SECRET-neri',
    householdName: 'SECRET Neri',
    dependants: [{ dependantId: 'SECRET-x', name: 'SECRET X', birthDate: null }],
  },
];

describe('what a provider sees', () => {
  const view = toProviderView(request, participants, '2026-07-01');

  test('[R4] number and ages of the beneficiaries, and the Municipio', () => {
    expect(view).toMatchObject({
      municipio: 8,
      households: 3,
      beneficiaries: 4,
      ages: [8, 10],
      title: 'Doposcuola',
    });
  });

  test('[R4] no name, no id, no address, no ISEE, no voucher, whatever the rows hold', () => {
    expect(JSON.stringify(view)).not.toContain('SECRET');
    expect(JSON.stringify(view)).not.toContain('2018');
  });
});
