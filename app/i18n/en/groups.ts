import type { Dictionary } from '../dictionary.ts';

export const groups: Dictionary['groups'] = {};
