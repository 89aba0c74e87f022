import { testId } from '#tests/support/builders/accounts.ts';

import type { Access, Post } from './doors.ts';
import { AT_HOME, HOMELESS, SIGNED_IN, STAFF } from './roles.ts';
import { COURSE_CENTS } from './scene-purchases.ts';
import type { Scene } from './scene.ts';

/** The provider's people answer; the household that asked may not answer for them (M20). */
const answers = (fields: Readonly<Record<string, string>>): Post => ({
  allowed: STAFF,
  refused: { 403: ['organiser'] },
  url: ({ purchases }: Scene) => `/provider/orders/${purchases.asked}`,
  form: () => ({ ...fields, idempotencyKey: testId() }),
});

/** The household that buys alone answers; for its group the order does not exist (B1). */
const takes = (fields: Readonly<Record<string, string>>): Post => ({
  allowed: ['organiser'],
  refused: { 403: STAFF },
  url: ({ purchases }: Scene) => `/orders/${purchases.proposed}`,
  form: () => ({ ...fields, idempotencyKey: testId() }),
});

/** What is asked of the page of an order by the household that bought it alone. */
export const OWN_PURCHASE_POSTS: Readonly<Record<string, Post>> = {
  'take-time': takes({ intent: 'take-time', cashDueCents: String(COURSE_CENTS) }),
  'refuse-time': takes({ intent: 'refuse-time' }),
  'cancel: bought alone': takes({ intent: 'cancel', words: 'Non serve più.' }),
};

/** What the provider answers on its page of an order. */
export const PURCHASE_ANSWERS: Readonly<Record<string, Post>> = {
  'accept-purchase': answers({ intent: 'accept-purchase' }),
  'propose-time': answers({
    intent: 'propose-time',
    day: '2026-12-04',
    from: '',
    to: '',
    answer: '',
  }),
  'decline-purchase': answers({ intent: 'decline-purchase', answer: 'Non c’è posto.' }),
};

/** Buying alone: whoever signed in sees the price, whoever has a household buys. */
export const PURCHASE_DOORS: Readonly<Record<string, Access>> = {
  'routes/services.$slug_.buy': {
    url: ({ courseSlug }) => `/services/${courseSlug}/buy`,
    read: { allowed: SIGNED_IN },
    posts: {
      post: {
        allowed: AT_HOME,
        refused: { 409: HOMELESS },
        form: () => ({
          idempotencyKey: testId(),
          beneficiaries: 'household',
          quantity: '1',
          day: '2026-12-05',
          from: '',
          to: '',
          note: '',
          totalCents: String(COURSE_CENTS),
          cashDueCents: String(COURSE_CENTS),
        }),
      },
    },
  },
};
