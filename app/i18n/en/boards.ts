import type { Dictionary } from '../dictionary.ts';

export const boards: Dictionary['boards'] = {};
