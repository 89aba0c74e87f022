import { about } from './about/it.ts';
import { accounts } from './accounts/it.ts';
import { boards } from './boards/it.ts';
import { catalogue } from './catalogue/it.ts';
import { city } from './city/it.ts';
import { companies } from './companies/it.ts';
import { components } from './components/it.ts';
import { errors } from './errors/it.ts';
import { groups } from './groups/it.ts';
import { home } from './home/it.ts';
import { notifications } from './notifications/it.ts';
import { offline } from './offline/it.ts';
import { orders } from './orders/it.ts';
import { providers } from './providers/it.ts';
import { recurrence } from './recurrence/it.ts';
import { requests } from './requests/it.ts';
import { shell } from './shell/it.ts';
import { spaces } from './spaces/it.ts';
import { templates } from './templates/it.ts';
import { wallet } from './wallet/it.ts';

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
  recurrence,
  requests,
  shell,
  spaces,
  templates,
  wallet,
};
