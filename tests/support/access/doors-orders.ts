import { testId } from '#tests/support/builders/accounts.ts';

import type { Access, Post, Rule } from './doors.ts';
import { ALL_STAFF, DESKS, GROUP, OFFICERS, PLANNERS, STAFF } from './roles.ts';
import { GROUP_NAME, HOUSEHOLD_NAME, OTHER_HOUSEHOLD_NAME } from './scene-people.ts';
import { REQUEST_TITLE, SHARE_CENTS, type SceneRequests } from './scene-requests.ts';
import type { Scene } from './scene.ts';

const ORDER_SECRETS = () => [GROUP_NAME, REQUEST_TITLE, HOUSEHOLD_NAME, OTHER_HOUSEHOLD_NAME];

type State = keyof SceneRequests['orders'];
const inGroup = (state: State) => (scene: Scene) => `/orders/${scene.orders[state]}`;
const atProvider = (state: State) => (scene: Scene) => `/provider/orders/${scene.orders[state]}`;

/** Whoever takes part in the order answers for the own share; all others in sight may not. */
const participants: Rule = { allowed: PLANNERS, refused: { 403: ['viewer', ...STAFF] } };
/** The provider's people carry it out; those who ordered it may not say that it was done (M20). */
const staff: Rule = { allowed: STAFF, refused: { 403: GROUP } };

const command = (fields: Readonly<Record<string, string>>) => ({
  ...fields,
  idempotencyKey: testId(),
});

/** Its administrators alone know what is paid. */
const treasurer: Rule = { allowed: ['admin'], refused: { 403: [...GROUP, 'operator'] } };

function carriedOut(
  state: State,
  fields: (scene: Scene) => Readonly<Record<string, string>>,
  rule: Rule = staff,
): Post {
  return { ...rule, url: atProvider(state), form: (scene) => command(fields(scene)) };
}

/** Orders from both sides, and the desks. */
export const ORDER_DOORS: Readonly<Record<string, Access>> = {
  'routes/orders.$orderId': {
    url: inGroup('confirming'),
    read: { allowed: GROUP },
    secrets: ORDER_SECRETS,
    posts: {
      confirm: {
        ...participants,
        form: () =>
          command({ intent: 'confirm', priceVersion: '1', cashDueCents: String(SHARE_CENTS) }),
      },
      'drop-out': {
        ...participants,
        form: () => command({ intent: 'drop-out', expected: '30000' }),
      },
      cancel: {
        allowed: ['organiser'],
        refused: { 403: ['member', 'viewer', ...STAFF] },
        form: () => command({ intent: 'cancel' }),
      },
    },
  },
  'routes/provider.orders._index': {
    url: () => '/provider/orders',
    read: { allowed: ALL_STAFF },
    secrets: () => [REQUEST_TITLE],
    hidden: () => ({ otherAdmin: [REQUEST_TITLE], otherOperator: [REQUEST_TITLE] }),
  },
  'routes/provider.orders.$orderId': {
    url: atProvider('active'),
    read: { allowed: STAFF },
    secrets: ORDER_SECRETS,
    // Names and sums never meet (docs/decisions/018), and operators see no sums at all.
    hidden: ({ members, references }) => ({
      admin: members.map(({ householdId }) => householdId),
      operator: [...Object.values(references), String(SHARE_CENTS)],
    }),
    posts: {
      start: carriedOut('confirmed', () => ({ intent: 'start' })),
      complete: carriedOut('active', () => ({ intent: 'complete' })),
      cash: carriedOut(
        'active',
        ({ references }) => ({
          intent: 'cash',
          reference: references.active,
          amountCents: String(SHARE_CENTS),
        }),
        treasurer,
      ),
      'undo-cash': carriedOut(
        'paid',
        ({ references }) => ({ intent: 'undo-cash', reference: references.paid }),
        treasurer,
      ),
      // Once all have said yes, either side can call it off.
      cancel: {
        allowed: ['organiser', ...STAFF],
        refused: { 403: ['member', 'viewer'] },
        form: () => command({ intent: 'cancel' }),
      },
    },
  },
  'routes/company._index': { url: () => '/company', read: { allowed: ['hr'] } },
  'routes/city._index': { url: () => '/city', read: { allowed: OFFICERS } },
  'routes/desk._index': {
    url: () => '/desk',
    read: { allowed: DESKS },
    hidden: () => ({ desk: ['Niguarda'], otherDesk: ['Venini'] }),
  },
};
