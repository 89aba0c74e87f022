import { components } from '../components/it.ts';
import { errors } from '../errors/it.ts';
import { offline } from '../offline/it.ts';
import { shell } from '../shell/it.ts';

/** Texts of every page: the frame, its pieces, and what may go wrong anywhere. */
export const frame = { components, errors, offline, shell };
