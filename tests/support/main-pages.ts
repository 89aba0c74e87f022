import { demoId } from '#db/demo/ids.ts';

const GROUP = `/groups/${demoId.group('via-dei-cinquecento')}`;
const MONEY = `${GROUP}/money`;
const ORDER = `/orders/${demoId.order('spesa-pesante')}`;
const DESK_ORDER = `/provider/orders/${demoId.order('assistente-cattaneo')}`;

/** The pages that people of each kind live on, by the mailbox of who sees them filled. */
export const MAIN_PAGES = {
  families: {
    who: 'amina.diallo',
    addresses: [
      '/',
      '/groups',
      GROUP,
      `${GROUP}?view=calendar`,
      `${GROUP}?view=list`,
      `${GROUP}?need=${demoId.card('badante-condivisa')}`,
      `${GROUP}/members`,
      MONEY,
      `${MONEY}/new`,
      `${MONEY}/fund`,
      `${GROUP}/requests/${demoId.request('custode-sociale')}`,
      '/agenda',
      '/agenda?view=month',
      '/agenda?view=week',
      '/orders',
      ORDER,
      `${ORDER}/pay`,
      '/wallet',
      '/join-company',
      '/join-company/MEC3WATY',
      '/services',
      '/nearby',
      '/nearby/new',
      '/programmes',
      '/notifications',
      '/household',
      '/settings',
    ],
  },
  providers: {
    who: 'laura.bassi',
    addresses: [
      '/provider',
      `/provider/requests/${demoId.request('badante-condivisa')}`,
      '/provider/orders',
      DESK_ORDER,
      `${DESK_ORDER}/dates`,
      `${DESK_ORDER}/attendance`,
      '/provider/offers',
      '/provider/templates',
      '/provider/services',
      `/provider/services/${demoId.service('cura-di-casa-carer-3')}`,
      '/provider/editions',
      '/provider/payments',
      '/provider/payments/bank',
      '/provider/documents',
      '/provider/reviews',
    ],
  },
  city: {
    who: 'anna.ghezzi',
    addresses: [
      '/city',
      '/city/visits',
      '/city/programmes',
      '/city/programmes/new',
      `/city/programmes/${demoId.programme('movement')}`,
      `/city/programmes/${demoId.programme('movement')}/applications`,
      `/city/programmes/${demoId.programme('movement')}/vouchers`,
      '/city/sheets',
      '/city/reviews',
    ],
  },
  companies: {
    who: 'silvia.mantovani',
    addresses: [
      '/company',
      '/company/grants',
      '/company/reimbursements',
      '/company/people',
      '/company/people/code',
      '/company/people/list',
      `/company/people/${demoId.person('elena-sala')}`,
    ],
  },
  spaces: {
    who: 'pietro.vismara',
    addresses: [
      '/desk',
      '/desk/visits',
      '/desk/events',
      '/desk/events/new',
      `/desk/events/${demoId.event('telefono', 1)}`,
      '/spaces',
      '/spaces/events',
      `/spaces/events/${demoId.event('telefono', 1)}`,
    ],
  },
} as const;
