import { demoId } from '#db/demo/ids.ts';
import { testId } from '#tests/support/builders/accounts.ts';

import type { Access, Post, Rule } from './doors.ts';
import { OWN_PURCHASE_POSTS, PURCHASE_ANSWERS } from './doors-purchases.ts';
import { ALL_STAFF, GROUP, OFFICERS, PLANNERS, STAFF } from './roles.ts';
import { GROUP_NAME, HOUSEHOLD_NAME, OTHER_HOUSEHOLD_NAME } from './scene-people.ts';
import {
  MESSAGE_MARK,
  THREAD_FILE_MARK,
  REQUEST_TITLE,
  SHARE_CENTS,
  type SceneRequests,
} from './scene-requests.ts';
import type { Scene } from './scene.ts';

const ORDER_SECRETS = () => [GROUP_NAME, REQUEST_TITLE, HOUSEHOLD_NAME, OTHER_HOUSEHOLD_NAME];

type State = keyof SceneRequests['orders'];
const inGroup = (state: State) => (scene: Scene) => `/orders/${scene.orders[state]}`;
const atProvider = (state: State) => (scene: Scene) => `/provider/orders/${scene.orders[state]}`;

/** Whoever takes part in the order answers for the own share; all others in sight may not. */
const participants: Rule = { allowed: PLANNERS, refused: { 403: ['viewer', ...STAFF] } };
/** The provider's people carry it out; those who ordered it may not say that it was done (M20). */
const staff: Rule = { allowed: STAFF, refused: { 403: GROUP } };

/** Ten euros for the employee of the company whose human resources try. */
const grantIn = ({ actors }: Scene) => ({
  companyId: demoId.company('meccanica-olona'),
  'personIds[]': actors.get('employee')?.personId ?? '',
  amount: '10',
  expiresOn: '2027-12-31',
});

const command = (fields: Readonly<Record<string, string>>) => ({
  ...fields,
  idempotencyKey: testId(),
});

/** Dates are arranged by the organiser and the provider's people. */
const eitherSide: Rule = {
  allowed: ['organiser', ...STAFF],
  refused: { 403: ['member', 'viewer'] },
};
/** For the families the organiser answers, and settles what a household objects to. */
const organiser: Rule = {
  allowed: ['organiser'],
  refused: { 403: ['member', 'viewer', ...STAFF] },
};
/** Of the organiser's household: to the other one's it is not there. */
const ofOrganiser: Rule = {
  allowed: ['organiser'],
  refused: { 403: ['viewer', ...STAFF], 404: ['member'] },
};
/** Of the household that objects: of others nothing is there to take back. */
const ofObjector: Rule = {
  allowed: ['member'],
  refused: { 403: ['viewer', ...STAFF], 404: ['organiser'] },
};
const MOVE_DATE = {
  intent: 'move-date',
  number: '1',
  reach: 'one',
  day: '2026-11-23',
  from: '18:00',
  to: '20:00',
};
const GIVE_DATES = {
  intent: 'give-dates',
  timetableKind: 'dates',
  'dateDay[]': '2026-11-23',
  'dateFrom[]': '18:00',
  'dateTo[]': '20:00',
};

/** Its administrators alone know what is paid. */
const treasurer: Rule = { allowed: ['admin'], refused: { 403: [...GROUP, 'operator'] } };

function carriedOut(
  state: State,
  fields: (scene: Scene) => Readonly<Record<string, string>>,
  rule: Rule = staff,
): Post {
  return { ...rule, url: atProvider(state), form: (scene) => command(fields(scene)) };
}

/** The page to propose dates. */
function proposals(at: (state: State) => (scene: Scene) => string): Access {
  const address = (state: State) => (scene: Scene) => `${at(state)(scene)}/dates`;
  return {
    url: address('dated'),
    read: eitherSide,
    secrets: () => [REQUEST_TITLE],
    posts: {
      'move-date': { ...eitherSide, form: () => command(MOVE_DATE) },
      'give-dates': { ...eitherSide, url: address('confirmed'), form: () => command(GIVE_DATES) },
    },
  };
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
        form: () => command({ intent: 'cancel', words: 'Non serve più.' }),
      },
      object: {
        ...participants,
        url: inGroup('active'),
        form: ({ steps }) =>
          command({ intent: 'object', stepId: steps.active, sentence: 'Non è venuto nessuno.' }),
      },
      'settle-objection': {
        ...organiser,
        url: inGroup('dated'),
        form: ({ steps, members }) =>
          command({
            intent: 'settle-objection',
            stepId: steps.dated,
            householdId: members[1].householdId,
          }),
      },
      'withdraw-objection': {
        ...ofObjector,
        url: inGroup('dated'),
        form: ({ steps }) => command({ intent: 'withdraw-objection', stepId: steps.dated }),
      },
      'accept-dates': {
        ...organiser,
        url: inGroup('asked'),
        form: ({ changeId }) => command({ intent: 'accept-dates', changeId }),
      },
      'refuse-dates': {
        ...organiser,
        url: inGroup('asked'),
        form: ({ changeId }) => command({ intent: 'refuse-dates', changeId }),
      },
      'withdraw-dates': {
        ...staff,
        url: inGroup('asked'),
        form: ({ changeId }) => command({ intent: 'withdraw-dates', changeId }),
      },
      ...OWN_PURCHASE_POSTS,
    },
  },
  'routes/orders.$orderId_.dates': proposals(inGroup),
  'routes/orders.$orderId_.sheet': {
    url: (scene) => `${inGroup('active')(scene)}/sheet`,
    read: participants,
    secrets: ORDER_SECRETS,
    posts: {
      post: {
        ...participants,
        form: () => ({ place: 'Via Glicini 1', phone: '333 123 4567', goodToKnow: 'Scale' }),
      },
    },
  },
  'routes/orders.$orderId_.sources': {
    url: (scene) => `${inGroup('confirming')(scene)}/sources`,
    read: participants,
    secrets: ORDER_SECRETS,
    posts: { post: { ...participants, form: () => command({}) } },
  },
  'routes/orders.$orderId_.periods': {
    url: (scene) => `${inGroup('active')(scene)}/periods`,
    read: { allowed: GROUP, refused: { 404: STAFF } },
    secrets: () => [REQUEST_TITLE],
  },
  'routes/provider.orders.$orderId_.periods': {
    url: (scene) => `${atProvider('active')(scene)}/periods`,
    read: { allowed: STAFF },
    secrets: () => [REQUEST_TITLE],
    hidden: ({ members, references }) => ({
      admin: [HOUSEHOLD_NAME, ...members.map(({ householdId }) => householdId)],
      operator: [...Object.values(references), String(SHARE_CENTS)],
    }),
    posts: {
      // The last period is closed with the order.
      'close: the last one': {
        allowed: [],
        refused: { 403: GROUP, 409: STAFF },
        form: () => command({ intent: 'close', period: '1' }),
      },
    },
  },
  'routes/orders.$orderId_.amendments': {
    url: (scene) => `${inGroup('active')(scene)}/amendments`,
    read: { allowed: GROUP, refused: { 404: STAFF } },
    secrets: () => [REQUEST_TITLE],
    posts: {
      // Its only period has begun.
      'ask: too late': {
        allowed: [],
        refused: { 403: ['viewer', ...STAFF], 409: PLANNERS },
        form: ({ members }) =>
          command({
            intent: 'ask',
            kind: 'leave',
            householdId: members[0].householdId,
            fromPeriod: '1',
            dependantIds: '',
            expected: '0-0',
          }),
      },
      'yes: nothing is asked': {
        allowed: [],
        refused: { 403: ['viewer'], 409: [...PLANNERS, ...STAFF] },
        form: () => command({ intent: 'yes', amendmentId: testId(), cashAfterCents: '0' }),
      },
      'no: nothing is asked': {
        allowed: [],
        refused: { 403: ['viewer'], 409: [...PLANNERS, ...STAFF] },
        form: () => command({ intent: 'no', amendmentId: testId() }),
      },
      'withdraw: nothing is asked': {
        allowed: [],
        refused: { 409: [...GROUP, ...STAFF] },
        form: () => command({ intent: 'withdraw', amendmentId: testId() }),
      },
    },
  },
  'routes/provider.orders.$orderId_.amendments': {
    url: (scene) => `${atProvider('active')(scene)}/amendments`,
    read: { allowed: STAFF },
    secrets: () => [REQUEST_TITLE],
    hidden: ({ members }) => ({
      admin: [HOUSEHOLD_NAME, ...members.map(({ householdId }) => householdId)],
      operator: [HOUSEHOLD_NAME, String(SHARE_CENTS)],
    }),
    posts: {
      'yes: nothing is asked': {
        allowed: [],
        refused: { 403: ['viewer'], 409: [...PLANNERS, ...STAFF] },
        form: () => command({ intent: 'yes', amendmentId: testId() }),
      },
      'no: nothing is asked': {
        allowed: [],
        refused: { 403: ['viewer'], 409: [...PLANNERS, ...STAFF] },
        form: () => command({ intent: 'no', amendmentId: testId() }),
      },
    },
  },
  'routes/orders.$orderId_.attendance': {
    url: (scene) => `${inGroup('dated')(scene)}/attendance`,
    read: { allowed: GROUP, refused: { 404: STAFF } },
    secrets: () => [REQUEST_TITLE],
    posts: {
      absence: {
        ...ofOrganiser,
        url: (scene) => `${inGroup('asked')(scene)}/attendance`,
        form: ({ marks: { dependantId } }) => ({
          intent: 'absence',
          number: '1',
          dependantId,
          comes: 'no',
        }),
      },
      contest: {
        ...ofOrganiser,
        form: ({ marks }) => ({
          intent: 'contest',
          markId: marks.organiser,
          sentence: 'Ero lì.',
        }),
      },
      'take-back': {
        allowed: ['member'],
        refused: { 403: ['viewer', ...STAFF], 404: ['organiser'] },
        form: ({ marks }) => ({ intent: 'take-back', markId: marks.contested }),
      },
      answer: {
        ...organiser,
        form: ({ marks }) => ({ intent: 'answer', markId: marks.contested, mark: 'present' }),
      },
    },
  },
  'routes/orders.$orderId_.codes': {
    url: (scene) => `${inGroup('asked')(scene)}/codes`,
    read: { allowed: PLANNERS, refused: { 404: ['viewer', ...STAFF] } },
    secrets: () => [REQUEST_TITLE],
  },
  'routes/provider.orders.$orderId_.attendance': {
    url: (scene) => `${atProvider('dated')(scene)}/attendance`,
    read: { allowed: STAFF },
    secrets: () => [REQUEST_TITLE],
    hidden: ({ members }) => ({
      admin: members.map(({ householdId }) => householdId),
      operator: members.map(({ householdId }) => householdId),
    }),
    posts: {
      mark: { ...staff, form: () => ({ intent: 'mark', number: '1', set: '1:absent' }) },
      // Nobody has this code, and to the group it is no answer at all.
      'code: a wrong one': {
        allowed: [],
        refused: { 403: GROUP, 409: STAFF },
        form: () => ({ intent: 'code', number: '1', code: '000000' }),
      },
      answer: {
        ...staff,
        form: ({ marks }) => ({ intent: 'answer', markId: marks.contested, mark: 'present' }),
      },
    },
  },
  'routes/orders.$orderId_.pay': {
    url: (scene) => `${inGroup('active')(scene)}/pay`,
    read: participants,
    // What it pays into is told to those who pay.
    secrets: (scene) => [...ORDER_SECRETS(), scene.iban, scene.references.active],
    hidden: ({ references }) => ({ member: [references.active] }),
    posts: {
      'say-paid': {
        ...participants,
        form: () =>
          command({ intent: 'say-paid', amountCents: String(SHARE_CENTS), paidOn: '2026-11-23' }),
      },
      'take-back': {
        ...participants,
        url: (scene) => `${inGroup('confirmed')(scene)}/pay`,
        form: () => command({ intent: 'take-back' }),
      },
    },
  },
  'routes/provider.payments': {
    url: () => '/provider/payments',
    read: { allowed: ['admin', 'otherAdmin'], refused: { 403: ['operator', 'otherOperator'] } },
    secrets: (scene) => [REQUEST_TITLE, scene.iban],
    hidden: (scene) => ({
      // Names and sums never meet (docs/decisions/018).
      admin: [
        HOUSEHOLD_NAME,
        OTHER_HOUSEHOLD_NAME,
        ...scene.members.map(({ householdId }) => householdId),
      ],
      otherAdmin: [REQUEST_TITLE, scene.iban, ...Object.values(scene.references)],
    }),
    posts: {
      'set-account': {
        allowed: ['admin'],
        refused: { 403: ['operator', 'otherOperator'] },
        form: (scene) => ({
          intent: 'set-account',
          providerId: scene.provider.providerId,
          iban: 'IT60X0542811101000000123456',
          holder: 'Arpe',
        }),
      },
      'remove-account': {
        allowed: ['admin'],
        refused: { 403: ['operator', 'otherOperator'] },
        form: (scene) => ({ intent: 'remove-account', providerId: scene.provider.providerId }),
      },
      receive: {
        ...treasurer,
        form: (scene) =>
          command({
            intent: 'receive',
            orderId: scene.orders.active,
            reference: scene.references.active,
            amountCents: String(SHARE_CENTS),
          }),
      },
    },
  },
  'routes/provider.orders.$orderId_.dates': proposals(atProvider),
  'routes/provider.orders.$orderId_.contact': {
    url: (scene) => `${atProvider('active')(scene)}/contact`,
    read: staff,
    secrets: ORDER_SECRETS,
    posts: {
      post: {
        ...staff,
        form: () => ({ name: 'Marta', phone: '02 5555', place: '', carer: '' }),
      },
    },
  },
  'routes/orders.$orderId_.messages.$kind': {
    url: (scene) => `${inGroup('active')(scene)}/messages/provider`,
    read: participants,
    secrets: () => [...ORDER_SECRETS(), MESSAGE_MARK],
    posts: {
      send: { ...participants, form: () => command({ intent: 'send', text: 'Arriviamo' }) },
      'send:group': {
        ...participants,
        url: (scene) => `${inGroup('confirming')(scene)}/messages/group`,
        form: () => command({ intent: 'send', text: 'Chi accompagna?' }),
      },
      'take-back': {
        ...participants,
        form: ({ messageId }) => ({ intent: 'take-back', messageId }),
      },
    },
  },
  'routes/provider.orders.$orderId_.messages': {
    url: (scene) => `${atProvider('active')(scene)}/messages`,
    read: staff,
    secrets: () => [GROUP_NAME, REQUEST_TITLE, MESSAGE_MARK],
    hidden: ({ members }) => ({
      admin: members.map(({ householdId }) => householdId),
      operator: members.map(({ householdId }) => householdId),
    }),
    posts: {
      send: { ...staff, form: () => command({ intent: 'send', text: 'A domani' }) },
      'take-back': {
        ...staff,
        form: ({ messageId }) => ({ intent: 'take-back', messageId }),
      },
    },
  },
  'routes/orders.$orderId_.messages.$kind_.files.$fileId': {
    url: (scene) => `${inGroup('active')(scene)}/messages/provider/files/${scene.threadFileId}`,
    read: participants,
    secrets: () => [THREAD_FILE_MARK],
  },
  'routes/provider.orders.$orderId_.messages_.files.$fileId': {
    url: (scene) => `${atProvider('active')(scene)}/messages/files/${scene.threadFileId}`,
    read: staff,
    secrets: () => [THREAD_FILE_MARK],
  },
  'routes/orders.$orderId_.dates[.]ics': {
    url: (scene) => `/orders/${scene.orders.dated}/dates.ics`,
    read: { allowed: [...GROUP, ...STAFF] },
    secrets: () => [REQUEST_TITLE],
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
      ...PURCHASE_ANSWERS,
      start: carriedOut('confirmed', () => ({ intent: 'start' })),
      complete: carriedOut('active', () => ({ intent: 'complete' })),
      'take-back': carriedOut('active', ({ steps }) => ({
        intent: 'take-back',
        stepId: steps.active,
      })),
      'accept-dates': carriedOut(
        'asked',
        ({ changeId }) => ({ intent: 'accept-dates', changeId }),
        organiser,
      ),
      'refuse-dates': carriedOut(
        'asked',
        ({ changeId }) => ({ intent: 'refuse-dates', changeId }),
        organiser,
      ),
      'withdraw-dates': carriedOut('asked', ({ changeId }) => ({
        intent: 'withdraw-dates',
        changeId,
      })),
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
        form: () => command({ intent: 'cancel', words: 'Non serve più.' }),
      },
    },
  },
  'routes/company._index': { url: () => '/company', read: { allowed: ['hr'] } },
  'routes/company.grants': {
    url: () => '/company/grants',
    read: { allowed: ['hr'] },
    posts: {
      preview: { allowed: ['hr'], form: (scene) => ({ intent: 'preview', ...grantIn(scene) }) },
      give: { allowed: ['hr'], form: (scene) => command({ intent: 'give', ...grantIn(scene) }) },
    },
  },
  'routes/city._index': { url: () => '/city', read: { allowed: OFFICERS } },
};
