import type { Access, Rule } from './doors.ts';
import { testId } from '#tests/support/builders/accounts.ts';

import { GROUP, PLANNERS } from './roles.ts';
import { HOUSEHOLD_NAME } from './scene-people.ts';
import { REQUEST_TITLE } from './scene-requests.ts';
import type { Scene } from './scene.ts';
import { EXPENSE_TITLE, FUND_PAID, FUND_PURPOSE, RECEIPT_MARK } from './scene-money.ts';

const group: Rule = { allowed: GROUP };
const planners: Rule = { allowed: PLANNERS, refused: { 403: ['viewer'] } };
const organiser: Rule = { allowed: ['organiser'], refused: { 403: ['member', 'viewer'] } };

const of =
  (path: string) =>
  ({ groupId }: Scene) =>
    `/groups/${groupId}/money${path}`;
const ofExpense =
  (path = '') =>
  ({ groupId, expenseId }: Scene) =>
    `/groups/${groupId}/money/expenses/${expenseId}${path}`;
const secrets = () => [EXPENSE_TITLE, HOUSEHOLD_NAME];

/** An expense as its form sends it, paid by the organiser's household for the two who plan. */
const expense = ({ members: [first, second] }: Scene) => ({
  title: 'Vasi nuovi',
  amount: '12,50',
  category: 'building',
  spentOn: '2026-11-20',
  note: '',
  payer: first.householdId,
  split: 'per_household',
  [`in:${first.householdId}`]: 'yes',
  [`in:${second.householdId}`]: 'yes',
});

/** The same every month, as its form sends it. */
const recurring = (scene: Scene) => ({
  ...expense(scene),
  version: '0',
  spentOn: '2026-12-01',
  every: 'month',
  untilOn: '',
});

const ownFund: Rule = { allowed: PLANNERS, refused: { 409: ['viewer'] } };
const keeper: Rule = { allowed: ['organiser'], refused: { 409: ['member', 'viewer'] } };
const nobodyOfGroup: Rule = { allowed: [], refused: { 409: GROUP } };
const ofNoDue = ({ orders, references }: Scene) => ({
  orderId: orders.confirming,
  reference: references.active,
});
const keeperOf = ({ members: [first] }: Scene) => ({ keeperId: first.householdId });

/** A movement of the member's money in the common fund. */
const fundMove = ({ members: [, second] }: Scene, intent: string) => ({
  intent,
  householdId: second.householdId,
  amount: '1,00',
  movedOn: '2026-11-21',
});

/** Another proposal for the order on whose payment by the fund the group votes. */
const fundProposal = ({ orders }: Scene) => ({
  form: 'propose',
  orderId: orders.confirming,
  rule: 'equal',
  closesAt: '2026-11-25T20:00',
});

/** The shared money of a group. The expense is the organiser's; the payment is the member's to them. */
export const MONEY_DOORS: Readonly<Record<string, Access>> = {
  'routes/groups.$groupId.money._index': {
    url: of(''),
    read: group,
    secrets,
    posts: {
      // Between the member and the organiser, whose money it is.
      say: {
        allowed: PLANNERS,
        refused: { 409: ['viewer'] },
        form: ({ members: [first, second] }) => ({
          intent: 'say',
          fromId: second.householdId,
          toId: first.householdId,
          amount: '1,00',
          paidOn: '2026-11-21',
        }),
      },
      confirm: {
        allowed: PLANNERS,
        refused: { 409: ['viewer'] },
        form: ({ paymentId }) => ({ intent: 'confirm', paymentId }),
      },
      undo: {
        allowed: PLANNERS,
        refused: { 409: ['viewer'] },
        form: ({ paymentId }) => ({ intent: 'undo', paymentId }),
      },
    },
  },
  'routes/groups.$groupId.money.new': {
    url: of('/new'),
    read: planners,
    secrets: () => [HOUSEHOLD_NAME],
    posts: { post: { ...planners, form: (scene) => ({ version: '0', ...expense(scene) }) } },
  },
  'routes/groups.$groupId.money.expenses.$expenseId._index': {
    url: ofExpense(),
    read: group,
    secrets,
    posts: {
      delete: { ...organiser, form: () => ({ intent: 'delete', version: '1' }) },
      send: {
        ...planners,
        form: () => ({ intent: 'send', text: 'Che cos’è?', idempotencyKey: testId() }),
      },
      'take-back': {
        ...planners,
        form: ({ receipt }) => ({ intent: 'take-back', messageId: receipt.messageId }),
      },
    },
  },
  'routes/groups.$groupId.money.expenses.$expenseId.files.$fileId': {
    url: (scene) => ofExpense(`/files/${scene.receipt.fileId}`)(scene),
    read: group,
    secrets: () => [RECEIPT_MARK],
  },
  'routes/groups.$groupId.money.expenses.$expenseId.edit': {
    url: ofExpense('/edit'),
    read: organiser,
    secrets,
    posts: { post: { ...organiser, form: (scene) => ({ version: '1', ...expense(scene) }) } },
  },
  'routes/groups.$groupId.money.households.$householdId': {
    url: (scene) => of(`/households/${scene.members[0].householdId}`)(scene),
    read: group,
    secrets,
  },
  'routes/groups.$groupId.money.fund': {
    url: of('/fund'),
    read: group,
    secrets: () => [FUND_PAID, HOUSEHOLD_NAME],
    posts: {
      // The organiser keeps the fund; what goes in and out is the member's.
      put_in: { ...ownFund, form: (scene) => fundMove(scene, 'put_in') },
      taken_out: { ...ownFund, form: (scene) => fundMove(scene, 'taken_out') },
      paid: {
        ...keeper,
        form: (scene) => ({ ...fundMove(scene, 'paid'), what: 'Vasi' }),
      },
      confirm: { ...keeper, form: ({ fundMoveId }) => ({ intent: 'confirm', moveId: fundMoveId }) },
      undo: { ...ownFund, form: ({ fundMoveId }) => ({ intent: 'undo', moveId: fundMoveId }) },
      'transferred: for an order of which the fund pays nothing': {
        ...nobodyOfGroup,
        form: (scene) => ({ ...ofNoDue(scene), intent: 'transferred', paidOn: '2026-11-21' }),
      },
      'not_transferred: for an order of which the fund pays nothing': {
        ...nobodyOfGroup,
        form: (scene) => ({ ...ofNoDue(scene), intent: 'not_transferred' }),
      },
      open: {
        ...organiser,
        form: (scene) => ({ ...keeperOf(scene), intent: 'open', purpose: FUND_PURPOSE }),
      },
      keeper: { ...organiser, form: (scene) => ({ ...keeperOf(scene), intent: 'keeper' }) },
      'close: with something in it': {
        allowed: [],
        refused: { 403: ['member', 'viewer'], 409: ['organiser'] },
        form: () => ({ intent: 'close' }),
      },
      'close: an empty one': {
        allowed: ['outsider'],
        url: ({ outsidersGroupId }) => `/groups/${outsidersGroupId}/money/fund`,
        form: () => ({ intent: 'close' }),
      },
    },
  },
  'routes/groups.$groupId.money.fund_.papers.$moveId': {
    url: (scene) => of(`/fund/papers/${scene.fundPaperId}`)(scene),
    read: group,
    secrets: () => [FUND_PURPOSE],
  },
  'routes/groups.$groupId.money.fund_.papers.$moveId_.pdf': {
    url: (scene) => of(`/fund/papers/${scene.fundPaperId}/pdf`)(scene),
    read: group,
  },
  'routes/groups.$groupId.money.votes': {
    url: of('/votes'),
    read: group,
    secrets: () => [REQUEST_TITLE, HOUSEHOLD_NAME],
    posts: {
      vote: {
        ...planners,
        form: ({ groupDecisionId }) => ({
          intent: 'vote',
          decisionId: groupDecisionId,
          choice: 'agree',
        }),
      },
      'propose-split': {
        ...organiser,
        form: ({ members: [first, second] }) => ({
          intent: 'propose-split',
          form: 'propose-split',
          orders: 'per_beneficiary',
          split: 'shares',
          closesAt: '2026-11-25T20:00',
          [`figure:${first.householdId}`]: '3',
          [`figure:${second.householdId}`]: '2',
        }),
      },
      // The order is voted on already, or is another group's.
      propose: {
        allowed: [],
        refused: { 403: ['member', 'viewer'], 409: ['organiser'] },
        form: (scene) => ({ ...fundProposal(scene), intent: 'propose', amount: '1,00' }),
      },
      'propose-all': {
        allowed: [],
        refused: { 403: ['member', 'viewer'], 409: ['organiser'] },
        form: (scene) => ({ ...fundProposal(scene), intent: 'propose-all' }),
      },
      'call-off': {
        ...organiser,
        form: ({ groupDecisionId }) => ({ intent: 'call-off', decisionId: groupDecisionId }),
      },
    },
  },
  'routes/groups.$groupId.money.recurring._index': {
    url: of('/recurring'),
    read: group,
    secrets,
    posts: {
      stop: { ...organiser, form: ({ recurringId }) => ({ intent: 'stop', recurringId }) },
    },
  },
  'routes/groups.$groupId.money.recurring.new': {
    url: of('/recurring/new'),
    read: planners,
    secrets: () => [HOUSEHOLD_NAME],
    posts: { post: { ...planners, form: recurring } },
  },
  'routes/groups.$groupId.money.recurring.$recurringId.edit': {
    url: ({ groupId, recurringId }) => `/groups/${groupId}/money/recurring/${recurringId}/edit`,
    read: organiser,
    secrets,
    posts: { post: { ...organiser, form: (scene) => ({ ...recurring(scene), version: '1' }) } },
  },
  'routes/groups.$groupId.money.export': { url: of('/export?format=csv'), read: group, secrets },
};
