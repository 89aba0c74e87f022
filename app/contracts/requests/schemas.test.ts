import { describe, expect, test } from 'vitest';

import { createRequestSchema, momentField } from './schemas.ts';

const form = {
  title: 'Corso di nuoto',
  description: '',
  category: 'sport',
  municipio: '2',
  unit: 'course',
  quantity: '1',
  basis: 'total',
  splitMethod: 'per_household',
  schedule: '',
  timetableKind: 'open',
  startsOn: '2026-12-05',
  endsOn: '2027-02-27',
  closesAt: '2026-11-30T18:00',
};

/** Fields that are wrong, with their codes. */
function refusals(over: Record<string, string>): unknown[] {
  const read = createRequestSchema.safeParse({ ...form, ...over });
  return (read.error?.issues ?? []).map(({ path, message }) => [path[0], message]);
}

describe('a request as its form sends it', () => {
  test('is read', () => expect(refusals({})).toEqual([]));

  test('[CAP2] names the largest quantity', () => {
    for (const quantity of ['0', '10001', '99999999999']) {
      expect(refusals({ quantity })).toEqual([['quantity', 'request.quantity']]);
    }
  });

  test('[TXT3] a title is refused in words, not repaired', () => {
    expect(refusals({ title: 'Corso\u202Eotoun' })).toEqual([['title', 'field.hidden_signs']]);
    expect(refusals({ title: 'Corso\ndi nuoto' })).toEqual([['title', 'field.one_line']]);
  });
});

test('[W] a moment is read whole: what follows it is no part of one', () => {
  for (const text of ['2026-11-30T18:00', '2026-11-30T18:00:00', '2026-11-30T18:00:00.000']) {
    expect(momentField.parse(text)).toEqual(new Date('2026-11-30T17:00:00Z'));
  }
  for (const text of ['2026-11-30T18:00x', '2026-11-30T18:00 pippo', '2026-11-30T18:001']) {
    expect(momentField.safeParse(text).error?.issues[0]?.message).toBe('field.not_a_moment');
  }
});
