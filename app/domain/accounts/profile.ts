/** Languages of the interface; the first is the default. */
export const LOCALES = ['it', 'en'] as const;

/** Language of the interface. */
export type Locale = (typeof LOCALES)[number];

/** Text sizes a person can choose; the first is the default. */
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const;

/** Text size of a person's screens. */
export type TextSize = (typeof TEXT_SIZES)[number];

/** Colour themes a person can choose; the first, the device's own, is the default. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** Colour theme of a person's screens. */
export type Theme = (typeof THEMES)[number];

/** Kinds of dependant: a minor, or a person of any age who is cared for. */
export const DEPENDANT_KINDS = ['minor', 'assisted'] as const;

/** Kind of a dependant. */
export type DependantKind = (typeof DEPENDANT_KINDS)[number];

/** Longest name of a person, household or dependant, in characters. */
export const NAME_MAX_LENGTH = 80;
