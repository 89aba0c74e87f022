/** What a Spazio WeMi can do for people, in the order in which it is shown. */
export const SPACE_FUNCTIONS = [
  'orientation',
  'applications',
  'internet',
  'digital_help',
  'job_search',
  'caregiver_support',
  'domestic_work',
  'art_therapy',
  'home_automation',
  'play',
  'bookcrossing',
  'community',
] as const;

/** One function of a space. */
export type SpaceFunction = (typeof SPACE_FUNCTIONS)[number];

/** Narrows stored text to a function of a space. */
export function isSpaceFunction(value: unknown): value is SpaceFunction {
  return SPACE_FUNCTIONS.some((name) => name === value);
}
