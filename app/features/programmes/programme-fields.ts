/** Beside which field of a programme's form a refusal stands. */
export const PROGRAMME_FIELD_OF: Readonly<Record<string, string>> = {
  'programme.period': 'endsOn',
  'programme.over': 'endsOn',
  'programme.far': 'startsOn',
  'programme.long': 'endsOn',
  'programme.shorter': 'endsOn',
  'programme.budget': 'budget',
  'programme.no_category': 'category',
  'programme.ages': 'maxAge',
  'programme.no_bands': 'bands',
  'programme.band_order': 'bands',
  'programme.band_value': 'bands',
};
