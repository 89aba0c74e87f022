import type { Dictionary } from '../dictionary.ts';

export const orders: Dictionary['orders'] = {};
