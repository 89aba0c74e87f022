import { testId } from '#tests/support/builders/accounts.ts';
import { SWIMMING } from '#tests/support/builders/bookings.ts';

import type { Access, Post } from './doors.ts';
import { ALL_STAFF, AT_HOME, HOMELESS, SIGNED_IN, STAFF } from './roles.ts';
import type { Scene } from './scene.ts';
import { HOUSEHOLD_NAME } from './scene-people.ts';

/** What the form of an edition sends: the dates of one week, the seats, the price. */
const EDITION_FORM = {
  title: 'Corso di febbraio',
  place: 'Piscina',
  timetableKind: 'weekly',
  'slotDay[]': '1',
  'slotFrom[]': '17:00',
  'slotTo[]': '18:00',
  startsOn: '2026-12-07',
  endsOn: '2026-12-21',
  seats: '20',
  minSeats: '1',
  decidesOn: '2026-12-01',
  salesEndOn: '2026-12-06',
  seatPrice: '120,00',
  minAge: '',
  maxAge: '',
} as const;

/** Whoever has a household does it for that household; the one that has a seat already gets no second one. */
const seats = (fields: Readonly<Record<string, string>>, rule: Partial<Post> = {}): Post => ({
  allowed: AT_HOME,
  refused: { 409: HOMELESS },
  form: () => ({ ...fields }),
  ...rule,
});
const NEW_HERE = AT_HOME.filter((role) => role !== 'organiser');
const once = { allowed: NEW_HERE, refused: { 409: [...HOMELESS, 'organiser'] as const } };
const atFull = ({ courseSlug, editions }: Scene) =>
  `/services/${courseSlug}/editions/${editions.full}`;
const cents = String(SWIMMING.seatPriceCents);

/** Editions: everybody signed in reads their page, households take seats, the provider's people run them. */
export const EDITION_DOORS: Readonly<Record<string, Access>> = {
  'routes/services.$slug_.editions.$editionId': {
    url: ({ courseSlug, editions }) => `/services/${courseSlug}/editions/${editions.open}`,
    read: { allowed: SIGNED_IN },
    posts: {
      hold: seats({ intent: 'hold', 'beneficiaries[]': 'household' }, once),
      'let-go': seats({ intent: 'let-go' }),
      wait: seats({ intent: 'wait', 'beneficiaries[]': 'household' }, { ...once, url: atFull }),
      leave: seats({ intent: 'leave' }),
      buy: seats(
        { intent: 'buy' },
        {
          ...once,
          form: () => ({
            intent: 'buy',
            idempotencyKey: testId(),
            'beneficiaries[]': 'household',
            totalCents: cents,
            cashDueCents: cents,
          }),
        },
      ),
    },
    // Who has a seat is nobody's business on the page of all.
    hidden: () => ({ outsider: [HOUSEHOLD_NAME], citizen: [HOUSEHOLD_NAME] }),
  },
  'routes/provider.editions._index': {
    url: () => '/provider/editions',
    read: { allowed: ALL_STAFF },
  },
  'routes/provider.editions.new': {
    url: ({ editions }) => `/provider/editions/new?service=${editions.serviceId}`,
    read: { allowed: STAFF },
    posts: {
      post: {
        allowed: STAFF,
        form: ({ editions }) => ({ ...EDITION_FORM, serviceId: editions.serviceId }),
      },
    },
  },
  'routes/provider.editions.$editionId._index': {
    url: ({ editions }) => `/provider/editions/${editions.open}`,
    read: { allowed: STAFF },
    posts: { post: { allowed: STAFF, form: () => ({ words: 'La piscina chiude.' }) } },
    secrets: () => [HOUSEHOLD_NAME],
  },
  'routes/provider.editions.$editionId.edit': {
    url: ({ editions }) => `/provider/editions/${editions.open}/edit`,
    read: { allowed: STAFF },
    posts: {
      post: {
        allowed: STAFF,
        form: () => ({ ...EDITION_FORM, version: '1' }),
      },
    },
  },
  'routes/provider.editions.$editionId.participants': {
    url: ({ editions }) => `/provider/editions/${editions.open}/participants`,
    read: { allowed: STAFF },
    secrets: () => [HOUSEHOLD_NAME],
  },
};
