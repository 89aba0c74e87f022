import { demoId } from '#db/demo/ids.ts';

import type { Access, Post, Rule } from './doors.ts';
import { AT_HOME, DESKS, EVERYBODY, HOMELESS, type Role } from './roles.ts';
import type { Scene } from './scene.ts';
import { GUEST_PHONE } from './scene-events.ts';
import { HOUSEHOLD_NAME } from './scene-people.ts';

const anybody: Rule = { allowed: EVERYBODY };
const atVenini: Rule = { allowed: ['desk'] };
const OTHERS: readonly Role[] = AT_HOME.filter((role) => role !== 'organiser');
const page = ({ events }: Scene) => `/spaces/events/${events.open}`;
const deskPage = ({ events }: Scene) => `/desk/events/${events.open}`;

/** What the form of an event sends. */
const EVENT_FORM = {
  topic: 'community',
  titleIt: 'Serata dei giochi',
  descriptionIt: 'Si gioca insieme.',
  titleEn: '',
  descriptionEn: '',
  day: '2026-12-14',
  from: '18:00',
  to: '20:00',
  place: '',
  seats: '30',
} as const;

/** Whoever has a household comes with it; the one that comes already changes its number. */
const coming = (fields: Readonly<Record<string, string>>, allowed: readonly Role[]): Post => ({
  allowed,
  refused: { 409: [...HOMELESS, ...AT_HOME.filter((role) => !allowed.includes(role))] },
  form: () => ({ ...fields }),
});

/** Events of the Spazi: everybody reads of them, households come, the operators of the space hold them. */
export const EVENT_DOORS: Readonly<Record<string, Access>> = {
  'routes/spaces.events._index': { url: () => '/spaces/events', read: anybody },
  'routes/spaces.events.$eventId': {
    url: page,
    read: anybody,
    posts: {
      register: coming({ intent: 'register', people: '1', phone: '' }, OTHERS),
      change: coming({ intent: 'change', people: '3', phone: '' }, ['organiser']),
      leave: coming({ intent: 'leave' }, AT_HOME),
    },
    // Who comes is nobody's business on the page of all.
    hidden: () => ({
      guest: [HOUSEHOLD_NAME, GUEST_PHONE],
      outsider: [HOUSEHOLD_NAME, GUEST_PHONE],
      otherDesk: [HOUSEHOLD_NAME, GUEST_PHONE],
    }),
  },
  'routes/spaces.events.$eventId_.date[.]ics': {
    url: (scene) => `${page(scene)}/date.ics`,
    read: anybody,
    hidden: () => ({ guest: [HOUSEHOLD_NAME, GUEST_PHONE] }),
  },
  'routes/spaces.events.$eventId_.poster': {
    url: (scene) => `${page(scene)}/poster`,
    read: anybody,
    hidden: () => ({ guest: [HOUSEHOLD_NAME, GUEST_PHONE] }),
  },
  'routes/desk.events._index': {
    url: () => '/desk/events',
    read: { allowed: DESKS },
    hidden: () => ({ otherDesk: ['Serata dei segni'] }),
  },
  'routes/desk.events.new': {
    url: () => '/desk/events/new',
    read: { allowed: DESKS },
    posts: {
      post: {
        ...atVenini,
        form: () => ({ ...EVENT_FORM, spaceId: demoId.space('venini'), dates: '2' }),
      },
    },
  },
  'routes/desk.events.$eventId._index': {
    url: deskPage,
    read: atVenini,
    posts: {
      cancel: {
        ...atVenini,
        form: () => ({ intent: 'cancel', scope: 'one', words: 'La sala è chiusa.' }),
      },
      came: {
        ...atVenini,
        url: ({ events }) => `/desk/events/${events.begun}`,
        form: () => ({ intent: 'came', came: '9' }),
      },
    },
    secrets: () => [HOUSEHOLD_NAME, GUEST_PHONE],
  },
  'routes/desk.events.$eventId.edit': {
    url: (scene) => `${deskPage(scene)}/edit`,
    read: atVenini,
    posts: { post: { ...atVenini, form: () => ({ ...EVENT_FORM, version: '1' }) } },
  },
};
