import { expect, test } from 'vitest';

import { seats } from '#app/i18n/seats/it.ts';

import { editionField } from './edition-field.ts';

/** What is of an edition as a whole, or of no form of it. */
const OF_NO_FIELD = [
  'edition.not_found',
  'edition.not_selling',
  'edition.other_service',
  'edition.called_off',
  'edition.begun',
  'edition.stale',
];

test('[EDI1] what is wrong with an edition is said beside the field that is wrong', () => {
  const codes = Object.keys(seats.codes).filter((code) => code.startsWith('edition.'));
  const typed = { timetableKind: 'dates', startsOn: '' } as const;
  const nowhere = codes.filter((code) => editionField(code, typed) === undefined);
  expect(nowhere).toEqual(OF_NO_FIELD);
  expect(editionField('edition.begins_in_the_past', typed)).toBe('timetableKind');
  expect(editionField('edition.needs_days', typed)).toBe('startsOn');
  const weekly = { timetableKind: 'weekly', startsOn: '2026-12-01' } as const;
  expect(editionField('edition.begins_in_the_past', weekly)).toBe('startsOn');
  expect(editionField('edition.needs_days', weekly)).toBe('endsOn');
  expect(editionField('edition.decides_too_late', weekly)).toBe('decidesOn');
});
