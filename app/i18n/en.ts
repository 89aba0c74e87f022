import type { Dictionary, Texts } from './dictionary.ts';
import { dictionaryFrom } from './dictionary-from.ts';
import { about } from './about/en.ts';
import { accounts } from './accounts/en.ts';
import { boards } from './boards/en.ts';
import { boardHistory } from './boards/history/en.ts';
import { boardNeed } from './boards/need/en.ts';
import { catalogue } from './catalogue/en.ts';
import { city } from './city/en.ts';
import { companies } from './companies/en.ts';
import { frame } from './frame/en.ts';
import { groups } from './groups/en.ts';
import { home } from './home/en.ts';
import { notifications } from './notifications/en.ts';
import { orders } from './orders/en.ts';
import { providers } from './providers/en.ts';
import { recurrence } from './recurrence/en.ts';
import { requests } from './requests/en.ts';
import { spaces } from './spaces/en.ts';
import { templates } from './templates/en.ts';
import { wallet } from './wallet/en.ts';

/** Every text of the interface in English, by part. */
const english: Texts = {
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

/** Every text in English, as the server has them: all in memory. */
export const en: Dictionary = dictionaryFrom((part) => english[part]);
