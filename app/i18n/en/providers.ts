import type { Dictionary } from '../dictionary.ts';

export const providers: Dictionary['providers'] = {};
