import { about } from './en/about.ts';
import { accounts } from './en/accounts.ts';
import { boards } from './en/boards.ts';
import { catalogue } from './en/catalogue.ts';
import { city } from './en/city.ts';
import { companies } from './en/companies.ts';
import { components } from './en/components.ts';
import { errors } from './en/errors.ts';
import { groups } from './en/groups.ts';
import { home } from './en/home.ts';
import { notifications } from './en/notifications.ts';
import { offline } from './en/offline.ts';
import { orders } from './en/orders.ts';
import { providers } from './en/providers.ts';
import { requests } from './en/requests.ts';
import { shell } from './en/shell.ts';
import { spaces } from './en/spaces.ts';
import { wallet } from './en/wallet.ts';
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
  requests,
  shell,
  spaces,
  wallet,
};
