import type { Dictionary } from '../dictionary.ts';

export const city: Dictionary['city'] = {};
