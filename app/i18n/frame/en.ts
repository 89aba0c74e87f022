import type { Texts } from '#app/i18n/dictionary.ts';

import { components } from '../components/en.ts';
import { errors } from '../errors/en.ts';
import { offline } from '../offline/en.ts';
import { shell } from '../shell/en.ts';

export const frame: Texts['frame'] = { components, errors, offline, shell };
