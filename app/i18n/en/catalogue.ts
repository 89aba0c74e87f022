import type { Dictionary } from '../dictionary.ts';

export const catalogue: Dictionary['catalogue'] = {};
