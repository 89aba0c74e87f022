import type { Dictionary } from '../dictionary.ts';

export const home: Dictionary['home'] = {};
