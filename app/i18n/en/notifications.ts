import type { Dictionary } from '../dictionary.ts';

export const notifications: Dictionary['notifications'] = {};
