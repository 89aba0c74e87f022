import { about } from './about/en.ts';
import { accounts } from './accounts/en.ts';
import { boards } from './boards/en.ts';
import { catalogue } from './catalogue/en.ts';
import { city } from './city/en.ts';
import { companies } from './companies/en.ts';
import { components } from './components/en.ts';
import { errors } from './errors/en.ts';
import { groups } from './groups/en.ts';
import { home } from './home/en.ts';
import { notifications } from './notifications/en.ts';
import { offline } from './offline/en.ts';
import { orders } from './orders/en.ts';
import { providers } from './providers/en.ts';
import { recurrence } from './recurrence/en.ts';
import { requests } from './requests/en.ts';
import { shell } from './shell/en.ts';
import { spaces } from './spaces/en.ts';
import { templates } from './templates/en.ts';
import { wallet } from './wallet/en.ts';
import type { Dictionary } from './dictionary.ts';

/** Every text of the interface in English. */
export const en: Dictionary = {
  about,
  accounts,
  boards,
  catalogue,
  city,
  companies,
  components,
  errors,
  groups,
  home,
  notifications,
  offline,
  orders,
  providers,
  recurrence,
  requests,
  shell,
  spaces,
  templates,
  wallet,
};
