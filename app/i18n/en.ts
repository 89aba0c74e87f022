import type { Dictionary, Texts } from './dictionary.ts';
import { dictionaryFrom } from './dictionary-from.ts';
import { about } from './about/en.ts';
import { accounts } from './accounts/en.ts';
import { agenda } from './agenda/en.ts';
import { amendments } from './amendments/en.ts';
import { applications } from './applications/en.ts';
import { attendance } from './attendance/en.ts';
import { bank } from './bank/en.ts';
import { boards } from './boards/en.ts';
import { boardsHistory } from './boards/history/en.ts';
import { boardsCard } from './boards/card/en.ts';
import { buying } from './buying/en.ts';
import { catalogue } from './catalogue/en.ts';
import { channels } from './channels/en.ts';
import { city } from './city/en.ts';
import { companies } from './companies/en.ts';
import { courses } from './courses/en.ts';
import { dates } from './dates/en.ts';
import { deals } from './deals/en.ts';
import { documents } from './documents/en.ts';
import { editions } from './editions/en.ts';
import { employees } from './employees/en.ts';
import { employment } from './employment/en.ts';
import { events } from './events/en.ts';
import { expenses } from './expenses/en.ts';
import { frame } from './frame/en.ts';
import { fund } from './fund/en.ts';
import { grants } from './grants/en.ts';
import { groups } from './groups/en.ts';
import { home } from './home/en.ts';
import { invitations } from './invitations/en.ts';
import { nearby } from './nearby/en.ts';
import { deskEvents } from './desk-events/en.ts';
import { directory } from './directory/en.ts';
import { notifications } from './notifications/en.ts';
import { openData } from './open-data/en.ts';
import { orders } from './orders/en.ts';
import { ownOrders } from './own-orders/en.ts';
import { payments } from './payments/en.ts';
import { periods } from './periods/en.ts';
import { picking } from './picking/en.ts';
import { programmes } from './programmes/en.ts';
import { providerOrders } from './provider-orders/en.ts';
import { providers } from './providers/en.ts';
import { purchases } from './purchases/en.ts';
import { qualification } from './qualification/en.ts';
import { recurrence } from './recurrence/en.ts';
import { recurring } from './recurring/en.ts';
import { registration } from './registration/en.ts';
import { reimbursements } from './reimbursements/en.ts';
import { requests } from './requests/en.ts';
import { reviewing } from './reviewing/en.ts';
import { reviews } from './reviews/en.ts';
import { seats } from './seats/en.ts';
import { seller } from './seller/en.ts';
import { service } from './service/en.ts';
import { sheetForm } from './sheet-form/en.ts';
import { spaces } from './spaces/en.ts';
import { splitting } from './splitting/en.ts';
import { suggesting } from './suggesting/en.ts';
import { templates } from './templates/en.ts';
import { threads } from './threads/en.ts';
import { timetables } from './timetables/en.ts';
import { visits } from './visits/en.ts';
import { votes } from './votes/en.ts';
import { wallet } from './wallet/en.ts';

/** Every text of the interface in English, by part. */
const english: Texts = {
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

/** Every text in English, as the server has them: all in memory. */
export const en: Dictionary = dictionaryFrom((part) => english[part]);
