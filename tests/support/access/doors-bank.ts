import { testId } from '#tests/support/builders/accounts.ts';

import type { Access, Post, Rule } from './doors.ts';
import { SIGNED_IN } from './roles.ts';
import { BANK_COLUMNS, bankTable, PAYER_WORDS } from './scene-bank.ts';
import { HOUSEHOLD_NAME, OTHER_HOUSEHOLD_NAME } from './scene-people.ts';
import { REQUEST_TITLE, SHARE_CENTS } from './scene-requests.ts';
import type { Scene } from './scene.ts';

/** Its administrators alone know what is paid; to those of others there is no such provider. */
const treasurer: Rule = {
  allowed: ['admin'],
  refused: { 403: ['operator', 'otherOperator'] },
};

function atBank(fields: (scene: Scene) => Readonly<Record<string, string | Blob>>): Post {
  return {
    ...treasurer,
    form: (scene) => ({ providerId: scene.provider.providerId, ...fields(scene) }),
  };
}

const takings: Rule = {
  allowed: ['admin', 'otherAdmin'],
  refused: { 403: ['operator', 'otherOperator'] },
};
const noNames = (scene: Scene) => ({
  // Names and sums never meet (docs/decisions/018).
  admin: [
    HOUSEHOLD_NAME,
    OTHER_HOUSEHOLD_NAME,
    ...scene.members.map(({ householdId }) => householdId),
  ],
});

/** A provider's bank, and receipts at the provider and at home. */
export const BANK_DOORS: Readonly<Record<string, Access>> = {
  'routes/provider.payments_.bank': {
    url: () => '/provider/payments/bank',
    read: takings,
    secrets: () => [PAYER_WORDS, REQUEST_TITLE],
    hidden: (scene) => ({
      ...noNames(scene),
      otherAdmin: [PAYER_WORDS, REQUEST_TITLE, ...Object.values(scene.references)],
    }),
    posts: {
      read: atBank(() => ({
        intent: 'read',
        file: new Blob([bankTable('21/11/2026;5,00;prova').toString()], { type: 'text/csv' }),
      })),
      'choose-columns': atBank(() => ({
        intent: 'choose-columns',
        dayColumn: 'Giorno',
        amountColumn: 'Cifra',
        'textColumns[]': 'Giorno',
        decimalMark: BANK_COLUMNS.decimalMark,
        dayOrder: BANK_COLUMNS.dayOrder,
      })),
      'forget-columns': atBank(() => ({ intent: 'forget-columns' })),
      'drop-draft': atBank(() => ({ intent: 'drop-draft' })),
      'book-ready': atBank(() => ({
        intent: 'book-ready',
        idempotencyKey: testId(),
        count: '1',
        sumCents: String(SHARE_CENTS),
      })),
      'book-one': atBank((scene) => ({
        intent: 'book-one',
        idempotencyKey: testId(),
        entryId: scene.bank.readyId,
        reference: scene.references.active,
        amountCents: String(SHARE_CENTS),
      })),
      aside: atBank((scene) => ({ intent: 'aside', entryId: scene.bank.lookId })),
      'aside-rest': atBank(() => ({ intent: 'aside-rest' })),
      'take-up': atBank((scene) => ({ intent: 'take-up', entryId: scene.bank.asideId })),
      undo: atBank((scene) => ({
        intent: 'undo',
        idempotencyKey: testId(),
        entryId: scene.bank.bookedId,
      })),
    },
  },
  'routes/provider.documents._index': {
    url: () => '/provider/documents',
    read: takings,
    secrets: (scene) => [scene.references.paid],
    hidden: (scene) => ({ ...noNames(scene), otherAdmin: [scene.references.paid] }),
  },
  'routes/provider.documents.export': {
    url: () => '/provider/documents/export',
    read: takings,
    secrets: (scene) => [scene.references.paid],
    hidden: (scene) => ({ ...noNames(scene), otherAdmin: [scene.references.paid] }),
  },
  'routes/provider.documents.$documentId': {
    url: (scene) => `/provider/documents/${scene.documentId}`,
    read: { allowed: ['admin'], refused: { 403: ['operator', 'otherOperator'] } },
    secrets: () => [REQUEST_TITLE],
    hidden: noNames,
  },
  'routes/provider.documents.$documentId_.pdf': {
    url: (scene) => `/provider/documents/${scene.documentId}/pdf`,
    read: { allowed: ['admin'], refused: { 403: ['operator', 'otherOperator'] } },
  },
  'routes/wallet_.reimbursements._index': {
    url: () => '/wallet/reimbursements',
    read: { allowed: SIGNED_IN },
    posts: {
      post: { allowed: ['organiser'], form: (scene) => ({ packId: scene.packId }) },
    },
  },
  'routes/wallet_.reimbursements.preview': {
    url: (scene) =>
      `/wallet/reimbursements/preview?companyId=${scene.packCompanyId}&year=${scene.packYear}&receipt=${scene.documentId}`,
    read: { allowed: ['organiser'] },
    posts: {
      // Its one receipt is in a pack that waits: another is to be chosen.
      post: {
        allowed: ['organiser'],
        form: (scene) => ({
          companyId: scene.packCompanyId,
          year: String(scene.packYear),
          'receipt[]': scene.documentId,
          note: '',
        }),
      },
    },
  },
  'routes/company.reimbursements._index': {
    url: () => '/company/reimbursements',
    read: { allowed: ['hr'] },
  },
  'routes/company.reimbursements.export': {
    url: () => '/company/reimbursements/export',
    read: { allowed: ['hr'] },
  },
  'routes/company.reimbursements.$packId': {
    url: (scene) => `/company/reimbursements/${scene.packId}`,
    read: { allowed: ['hr'] },
    secrets: () => [REQUEST_TITLE],
    posts: {
      approve: {
        allowed: ['hr'],
        form: () => ({ intent: 'approve', amount: '1', words: 'prova' }),
      },
      refuse: { allowed: ['hr'], form: () => ({ intent: 'refuse', words: 'prova' }) },
    },
  },
  'routes/wallet_.documents._index': {
    url: () => '/wallet/documents',
    read: { allowed: SIGNED_IN },
  },
  'routes/wallet_.documents.statement': {
    url: () => '/wallet/documents/statement',
    read: { allowed: SIGNED_IN },
  },
  'routes/wallet_.documents.$documentId_.pdf': {
    url: (scene) => `/wallet/documents/${scene.documentId}/pdf`,
    read: { allowed: ['organiser'] },
  },
  'routes/wallet_.documents.$documentId': {
    url: (scene) => `/wallet/documents/${scene.documentId}`,
    read: { allowed: ['organiser'] },
    secrets: () => [REQUEST_TITLE],
  },
};
