import type { Dictionary } from './dictionary.ts';
import { dictionaryFrom } from './dictionary-from.ts';
import { about } from './about/it.ts';
import { accounts } from './accounts/it.ts';
import { agenda } from './agenda/it.ts';
import { amendments } from './amendments/it.ts';
import { applications } from './applications/it.ts';
import { attendance } from './attendance/it.ts';
import { bank } from './bank/it.ts';
import { boards } from './boards/it.ts';
import { boardsHistory } from './boards/history/it.ts';
import { boardsCard } from './boards/card/it.ts';
import { buying } from './buying/it.ts';
import { catalogue } from './catalogue/it.ts';
import { channels } from './channels/it.ts';
import { city } from './city/it.ts';
import { companies } from './companies/it.ts';
import { courses } from './courses/it.ts';
import { dates } from './dates/it.ts';
import { deals } from './deals/it.ts';
import { documents } from './documents/it.ts';
import { editions } from './editions/it.ts';
import { employees } from './employees/it.ts';
import { employment } from './employment/it.ts';
import { events } from './events/it.ts';
import { expenses } from './expenses/it.ts';
import { frame } from './frame/it.ts';
import { fund } from './fund/it.ts';
import { grants } from './grants/it.ts';
import { groups } from './groups/it.ts';
import { home } from './home/it.ts';
import { invitations } from './invitations/it.ts';
import { nearby } from './nearby/it.ts';
import { deskEvents } from './desk-events/it.ts';
import { directory } from './directory/it.ts';
import { notifications } from './notifications/it.ts';
import { openData } from './open-data/it.ts';
import { orders } from './orders/it.ts';
import { ownOrders } from './own-orders/it.ts';
import { payments } from './payments/it.ts';
import { periods } from './periods/it.ts';
import { picking } from './picking/it.ts';
import { programmes } from './programmes/it.ts';
import { providerOrders } from './provider-orders/it.ts';
import { providers } from './providers/it.ts';
import { purchases } from './purchases/it.ts';
import { qualification } from './qualification/it.ts';
import { recurrence } from './recurrence/it.ts';
import { recurring } from './recurring/it.ts';
import { registration } from './registration/it.ts';
import { reimbursements } from './reimbursements/it.ts';
import { requests } from './requests/it.ts';
import { reviewing } from './reviewing/it.ts';
import { reviews } from './reviews/it.ts';
import { seats } from './seats/it.ts';
import { seller } from './seller/it.ts';
import { service } from './service/it.ts';
import { sheetForm } from './sheet-form/it.ts';
import { spaces } from './spaces/it.ts';
import { splitting } from './splitting/it.ts';
import { suggesting } from './suggesting/it.ts';
import { templates } from './templates/it.ts';
import { threads } from './threads/it.ts';
import { timetables } from './timetables/it.ts';
import { visits } from './visits/it.ts';
import { votes } from './votes/it.ts';
import { wallet } from './wallet/it.ts';

/** Every text of the interface in Italian, by part; its shape binds the other languages. */
export const italian = {
  about,
  accounts,
  agenda,
  amendments,
  applications,
  attendance,
  bank,
  boards,
  'boards/history': boardsHistory,
  'boards/card': boardsCard,
  buying,
  catalogue,
  channels,
  city,
  companies,
  courses,
  dates,
  deals,
  documents,
  editions,
  employees,
  employment,
  events,
  expenses,
  frame,
  fund,
  grants,
  groups,
  home,
  invitations,
  nearby,
  'desk-events': deskEvents,
  directory,
  notifications,
  'open-data': openData,
  orders,
  'own-orders': ownOrders,
  payments,
  periods,
  picking,
  programmes,
  'provider-orders': providerOrders,
  providers,
  purchases,
  qualification,
  recurrence,
  recurring,
  registration,
  reimbursements,
  requests,
  reviewing,
  reviews,
  seats,
  seller,
  service,
  'sheet-form': sheetForm,
  spaces,
  splitting,
  suggesting,
  templates,
  threads,
  timetables,
  visits,
  votes,
  wallet,
};

/** Every text in Italian, as the server has them: all in memory. */
export const it: Dictionary = dictionaryFrom((part) => italian[part]);
