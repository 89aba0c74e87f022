import type { Dictionary } from '../dictionary.ts';

export const accounts: Dictionary['accounts'] = {};
