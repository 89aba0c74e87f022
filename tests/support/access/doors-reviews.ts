import type { Access, Rule } from './doors.ts';
import { ALL_STAFF, EVERYBODY, SIGNED_IN } from './roles.ts';
import { REVIEW_WORDS } from './scene-reviews.ts';

/** Who is in the order; the others who see it have received nothing. */
const receivers: Rule = { allowed: ['organiser', 'member'] };
const administrators: Rule = {
  allowed: ['admin'],
  refused: { 403: ['operator', 'otherOperator'] },
};
const REPORT = { intent: 'report', reason: 'insulting', words: '' };

/** What households say of services, and what becomes of it. */
export const REVIEW_DOORS: Readonly<Record<string, Access>> = {
  'routes/orders.$orderId_.review': {
    url: ({ reviewed }) => `/orders/${reviewed.orderId}/review`,
    read: receivers,
    posts: {
      write: {
        allowed: ['organiser', 'member'],
        refused: { 409: ['viewer', 'admin', 'operator'] },
        form: () => ({
          intent: 'write',
          asAgreed: 'yes',
          onTime: 'partly',
          withCare: 'yes',
          again: 'yes',
          words: '',
        }),
      },
      withdraw: { ...receivers, form: () => ({ intent: 'withdraw' }) },
    },
  },
  'routes/services.$slug_.reviews': {
    url: ({ serviceSlug }) => `/services/${serviceSlug}/reviews`,
    read: { allowed: EVERYBODY },
    posts: {
      report: {
        allowed: SIGNED_IN,
        form: ({ reviewed }) => ({ ...REPORT, reviewId: reviewed.reviewId }),
      },
    },
  },
  'routes/provider.reviews': {
    url: () => '/provider/reviews',
    read: { allowed: ALL_STAFF },
    hidden: () => ({ otherAdmin: [REVIEW_WORDS], otherOperator: [REVIEW_WORDS] }),
    posts: {
      reply: {
        ...administrators,
        form: ({ reviewed }) => ({
          intent: 'reply',
          reviewId: reviewed.reviewId,
          reply: 'Grazie a voi.',
        }),
      },
      report: {
        allowed: SIGNED_IN,
        form: ({ reviewed }) => ({ ...REPORT, reviewId: reviewed.reviewId }),
      },
    },
  },
  'routes/city.reviews': {
    url: () => '/city/reviews',
    read: { allowed: ['qualificationOfficer'] },
    posts: {
      decide: {
        allowed: ['qualificationOfficer'],
        form: ({ reviewed }) => ({
          intent: 'decide',
          decision: 'keep',
          reviewId: reviewed.reviewId,
        }),
      },
      'judge-listing': {
        allowed: ['qualificationOfficer'],
        form: ({ nearby }) => ({
          intent: 'judge-listing',
          decision: 'keep',
          groupId: nearby.openGroupId,
        }),
      },
      judge: {
        allowed: ['qualificationOfficer'],
        form: ({ nearby }) => ({
          intent: 'judge',
          decision: 'keep',
          messageId: nearby.reportedId,
        }),
      },
      readmit: {
        allowed: ['qualificationOfficer'],
        form: ({ nearby }) => ({ intent: 'readmit', reportId: nearby.suspendedBy }),
      },
    },
  },
};
