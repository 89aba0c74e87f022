import type { Dictionary } from '../dictionary.ts';

export const companies: Dictionary['companies'] = {};
