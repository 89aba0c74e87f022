/** What a body may be, by the door it comes in by. */
export type FormLimits = {
  readonly maxBytes: number;
  readonly maxFields: number;
  readonly maxNameLength: number;
};

/** The doors forms come in by. The list is closed: whatever is not an upload is ordinary. */
export type FormDoor = 'ordinary' | 'upload' | 'expense';

/**
 * The longest honest form asks a thousand chosen providers (58 kB) with 2,000 letters of text, or
 * holds an agreement of 4,000 letters: up to 36 kB, since one letter of three bytes takes nine when
 * it is percent-encoded. An upload has three files of the largest size and the form around them; a new
 * expense brings its receipt so, beside three fields for each household.
 */
export const FORM_LIMITS: Readonly<Record<FormDoor, FormLimits>> = {
  ordinary: { maxBytes: 128 * 1024, maxFields: 1_100, maxNameLength: 100 },
  upload: { maxBytes: 16 * 1024 * 1024, maxFields: 24, maxNameLength: 100 },
  expense: { maxBytes: 16 * 1024 * 1024, maxFields: 1_100, maxNameLength: 100 },
};

/**
 * The addresses files are sent to: those of a group's cards, a provider's bank, the list of a company's
 * employees, the threads of orders and of expenses, whose form the pages' script sends beside them. Any other way to write them is an ordinary door.
 */
const UPLOAD_PATHS: readonly RegExp[] = [
  /^\/groups\/[^/?#]+\/files$/,
  /^\/orders\/[^/?#]+\/messages\/[a-z]+(?:\.data)?$/,
  /^\/provider\/orders\/[^/?#]+\/messages(?:\.data)?$/,
  /^\/groups\/[^/?#]+\/money\/expenses\/[^/?#]+(?:\.data)?$/,
  /^\/provider\/payments\/bank(?:\.data)?$/,
  /^\/company\/people\/list(?:\.data)?$/,
];

/** Where an expense is added. */
const EXPENSE_PATH = /^\/groups\/[^/?#]+\/money\/new(?:\.data)?$/;

/** The door of an address: its path, with or without a query. */
export function doorOf(url: string): FormDoor {
  const [path = ''] = url.split('?', 1);
  if (EXPENSE_PATH.test(path)) return 'expense';
  return UPLOAD_PATHS.some((each) => each.test(path)) ? 'upload' : 'ordinary';
}
