import type { Dictionary } from '../dictionary.ts';

export const wallet: Dictionary['wallet'] = {};
