/** People of the demo city by whose eyes a page is asked for; `guest` has no session. */
export const PEOPLE = [
  'guest',
  'organiser',
  'tenant-1',
  'parent',
  'provider-1',
  'provider-2',
  'company-hr',
  'city-officer',
  'desk-operator',
] as const;

/** One of them. */
export type DemoPerson = (typeof PEOPLE)[number];

/** Who may read a route, and the address of an example that holds something worth hiding. */
export type RouteAccess = {
  readonly url: string;
  readonly allowed: readonly DemoPerson[] | 'everybody' | 'signed-in';
  /** Words of the object itself: nobody who is refused may find one of them in the answer. */
  readonly secrets?: readonly string[];
  /** A route that only takes posts. */
  readonly isActionOnly?: boolean;
};

const GROUP = 'demo-group-via-dei-cinquecento';
const TENANTS = ['organiser', 'tenant-1'] as const;
const GROUP_SECRETS = ['Cinquecento', 'Badante di condominio', 'Rossetti'];
const VOTE = `demo-request-custode-sociale`;
const ORDER = 'demo-order-spesa-pesante';

/**
 * Every route of the application. A route that is missing here fails the access tests: whoever
 * adds one says first who may see it.
 */
export const ROUTE_ACCESS: Readonly<Record<string, RouteAccess>> = {
  'routes/_index': { url: '/', allowed: 'everybody' },
  'routes/accessibility': { url: '/accessibility', allowed: 'everybody' },
  'routes/privacy': { url: '/privacy', allowed: 'everybody' },
  'routes/sign-in': { url: '/sign-in', allowed: 'everybody' },
  'routes/sign-up': { url: '/sign-up', allowed: 'everybody' },
  'routes/sign-out': { url: '/sign-out', allowed: 'everybody', isActionOnly: true },
  'routes/settings.locale': { url: '/settings/locale', allowed: 'everybody', isActionOnly: true },
  'routes/services._index': { url: '/services', allowed: 'everybody' },
  'routes/catalogue.options': { url: '/catalogue/options?category=sport', allowed: 'everybody' },
  'routes/services.$slug': { url: '/services', allowed: 'everybody' },
  'routes/spaces._index': { url: '/spaces', allowed: 'everybody' },
  'routes/spaces.$slug': { url: '/spaces/venini', allowed: 'everybody' },
  'routes/settings._index': { url: '/settings', allowed: 'signed-in' },
  'routes/household._index': { url: '/household', allowed: 'signed-in' },
  'routes/household.join.$token': { url: '/household/join/no-such-token', allowed: [] },
  'routes/join.$token': { url: '/join/no-such-token', allowed: [] },
  'routes/welcome': { url: '/welcome', allowed: 'signed-in' },
  'routes/notifications._index': { url: '/notifications', allowed: 'signed-in' },
  'routes/notifications.$noticeId': { url: '/notifications/no-such-notice', allowed: [] },
  'routes/wallet': { url: '/wallet', allowed: 'signed-in' },
  'routes/agenda': { url: '/agenda', allowed: 'signed-in' },
  'routes/groups._index': { url: '/groups', allowed: 'signed-in' },
  'routes/groups.new': { url: '/groups/new', allowed: 'signed-in' },
  'routes/groups.$groupId._index': {
    url: `/groups/${GROUP}`,
    allowed: TENANTS,
    secrets: GROUP_SECRETS,
  },
  'routes/groups.$groupId.boards._index': {
    url: `/groups/${GROUP}/boards`,
    allowed: TENANTS,
    secrets: GROUP_SECRETS,
  },
  'routes/groups.$groupId.boards.$boardId': {
    url: `/groups/${GROUP}/boards/demo-board-via-dei-cinquecento`,
    allowed: TENANTS,
    secrets: GROUP_SECRETS,
  },
  'routes/groups.$groupId.boards.$boardId_.history': {
    url: `/groups/${GROUP}/boards/demo-board-via-dei-cinquecento/history`,
    allowed: TENANTS,
    secrets: GROUP_SECRETS,
  },
  'routes/groups.$groupId.boards.$boardId_.export': {
    url: `/groups/${GROUP}/boards/demo-board-via-dei-cinquecento/export`,
    allowed: TENANTS,
    secrets: GROUP_SECRETS,
  },
  'routes/groups.$groupId.files._index': {
    url: `/groups/${GROUP}/files`,
    allowed: TENANTS,
    isActionOnly: true,
  },
  'routes/groups.$groupId.files.$fileId': {
    url: `/groups/${GROUP}/files/demo-file-vasi-ballatoi`,
    allowed: TENANTS,
    secrets: ['IHDR', 'IDAT'],
  },
  'routes/groups.$groupId.members': {
    url: `/groups/${GROUP}/members`,
    allowed: TENANTS,
    secrets: GROUP_SECRETS,
  },
  'routes/groups.$groupId.requests.new': {
    url: `/groups/${GROUP}/requests/new?card=demo-card-baby-sitter-venerdi`,
    allowed: ['organiser'],
    secrets: ['Baby-sitter condivisa il venerdì'],
  },
  'routes/groups.$groupId.requests.$requestId': {
    url: `/groups/${GROUP}/requests/${VOTE}`,
    allowed: TENANTS,
    secrets: ['Custode sociale', ...GROUP_SECRETS],
  },
  'routes/orders.$orderId': {
    url: `/orders/${ORDER}`,
    allowed: TENANTS,
    secrets: ['Spesa pesante', 'Rossetti'],
  },
  'routes/provider._index': { url: '/provider', allowed: ['provider-1', 'provider-2'] },
  'routes/provider.offers': { url: '/provider/offers', allowed: ['provider-1', 'provider-2'] },
  'routes/provider.services': { url: '/provider/services', allowed: ['provider-1', 'provider-2'] },
  'routes/provider.requests.$requestId': {
    url: `/provider/requests/${VOTE}`,
    allowed: ['provider-2'],
    secrets: ['Custode sociale'],
  },
  'routes/provider.orders._index': {
    url: '/provider/orders',
    allowed: ['provider-1', 'provider-2'],
  },
  'routes/provider.orders.$orderId': {
    url: `/provider/orders/${ORDER}`,
    allowed: ['provider-2'],
    secrets: ['Spesa pesante', 'Rossetti'],
  },
  'routes/company._index': { url: '/company', allowed: ['company-hr'] },
  'routes/$': { url: '/no-such-page', allowed: [] },
  'routes/city._index': { url: '/city', allowed: ['city-officer'] },
  'routes/desk._index': { url: '/desk', allowed: ['desk-operator'] },
};

/** What R4 hides from a provider who may see the request: names, other offers, vouchers, ISEE. */
export const HIDDEN_FROM_PROVIDERS = [
  'Cinquecento',
  'Rossetti',
  'Colombo',
  'Diallo',
  'Esposito',
  'Mariama',
  'Gennaro',
  'demo-household',
  'demo-person-amina-diallo',
  'demo-person-rosa-colombo',
  'demo-dependant',
  'ISEE',
  'voucher',
];
