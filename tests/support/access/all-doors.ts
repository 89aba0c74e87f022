import type { Access } from './doors.ts';
import { ACCOUNT_DOORS } from './doors-account.ts';
import { BANK_DOORS } from './doors-bank.ts';
import { CHANNEL_DOORS } from './doors-channels.ts';
import { DESK_DOORS } from './doors-desks.ts';
import { EDITION_DOORS } from './doors-editions.ts';
import { EMPLOYEE_DOORS } from './doors-employees.ts';
import { EVENT_DOORS } from './doors-events.ts';
import { GROUP_DOORS } from './doors-groups.ts';
import { MONEY_DOORS } from './doors-money.ts';
import { NEARBY_DOORS } from './doors-nearby.ts';
import { ORDER_DOORS } from './doors-orders.ts';
import { PROGRAMME_DOORS } from './doors-programmes.ts';
import { PUBLIC_DOORS } from './doors-public.ts';
import { PURCHASE_DOORS } from './doors-purchases.ts';
import { REQUEST_DOORS } from './doors-requests.ts';
import { REVIEW_DOORS } from './doors-reviews.ts';
import { SHEET_DOORS } from './doors-sheets.ts';

/**
 * Every route of the application, classified by hand. A route or an intent that is missing here
 * fails the tests: whoever adds one says first who may use it.
 */
export const DOORS: Readonly<Record<string, Access>> = {
  ...PUBLIC_DOORS,
  ...ACCOUNT_DOORS,
  ...BANK_DOORS,
  ...CHANNEL_DOORS,
  ...GROUP_DOORS,
  ...MONEY_DOORS,
  ...REQUEST_DOORS,
  ...ORDER_DOORS,
  ...REVIEW_DOORS,
  ...SHEET_DOORS,
  ...PROGRAMME_DOORS,
  ...PURCHASE_DOORS,
  ...EDITION_DOORS,
  ...EMPLOYEE_DOORS,
  ...NEARBY_DOORS,
  ...DESK_DOORS,
  ...EVENT_DOORS,
};
