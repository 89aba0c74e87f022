import type { Dictionary } from './dictionary.ts';
import { dictionaryFrom } from './dictionary-from.ts';
import { about } from './about/it.ts';
import { accounts } from './accounts/it.ts';
import { boards } from './boards/it.ts';
import { boardHistory } from './boards/history/it.ts';
import { boardNeed } from './boards/need/it.ts';
import { catalogue } from './catalogue/it.ts';
import { city } from './city/it.ts';
import { companies } from './companies/it.ts';
import { frame } from './frame/it.ts';
import { groups } from './groups/it.ts';
import { home } from './home/it.ts';
import { notifications } from './notifications/it.ts';
import { orders } from './orders/it.ts';
import { providers } from './providers/it.ts';
import { recurrence } from './recurrence/it.ts';
import { requests } from './requests/it.ts';
import { spaces } from './spaces/it.ts';
import { templates } from './templates/it.ts';
import { wallet } from './wallet/it.ts';

/** Every text of the interface in Italian, by part; its shape binds the other languages. */
export const italian = {
  about,
  accounts,
  boards,
  'boards/history': boardHistory,
  'boards/need': boardNeed,
  catalogue,
  city,
  companies,
  frame,
  groups,
  home,
  notifications,
  orders,
  providers,
  recurrence,
  requests,
  spaces,
  templates,
  wallet,
};

/** Every text in Italian, as the server has them: all in memory. */
export const it: Dictionary = dictionaryFrom((part) => italian[part]);
