import type { Dictionary } from '../dictionary.ts';

export const requests: Dictionary['requests'] = {};
