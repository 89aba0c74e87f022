import { about } from './it/about.ts';
import { accounts } from './it/accounts.ts';
import { boards } from './it/boards.ts';
import { catalogue } from './it/catalogue.ts';
import { city } from './it/city.ts';
import { companies } from './it/companies.ts';
import { components } from './it/components.ts';
import { errors } from './it/errors.ts';
import { groups } from './it/groups.ts';
import { home } from './it/home.ts';
import { notifications } from './it/notifications.ts';
import { offline } from './it/offline.ts';
import { orders } from './it/orders.ts';
import { providers } from './it/providers.ts';
import { requests } from './it/requests.ts';
import { shell } from './it/shell.ts';
import { spaces } from './it/spaces.ts';
import { wallet } from './it/wallet.ts';

/** Every text of the interface in Italian; its shape binds the other languages. */
export const it = {
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
