import type { Dictionary } from '../dictionary.ts';

export const spaces: Dictionary['spaces'] = {};
