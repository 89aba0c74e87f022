import type { Access, Rule } from './doors.ts';
import { EVERYBODY } from './roles.ts';

const anybody: Rule = { allowed: EVERYBODY };

/** What mails lead to: whoever holds a link may use it, signed in or not. */
export const CHANNEL_DOORS: Readonly<Record<string, Access>> = {
  'routes/forgotten-password': {
    url: () => '/forgotten-password',
    read: anybody,
    posts: { post: { ...anybody, form: () => ({ email: 'nessuno@example.org' }) } },
  },
  'routes/new-password.$token': {
    url: ({ newPasswordToken }) => `/new-password/${newPasswordToken}`,
    read: anybody,
    posts: {
      post: { ...anybody, form: () => ({ newPassword: 'quattro parole del tutto nuove' }) },
    },
  },
  'routes/confirm-address.$token': {
    url: ({ confirmToken }) => `/confirm-address/${confirmToken}`,
    read: anybody,
    posts: { post: { ...anybody, form: () => ({}) } },
  },
  'routes/stop-mails.$key': {
    url: (scene) => `/stop-mails/${scene.stopKey}`,
    read: anybody,
    posts: { post: { ...anybody, form: () => ({}) } },
  },
  'routes/calendar.$token': {
    url: ({ calendarToken }) => `/calendar/${calendarToken}`,
    read: anybody,
  },
  // In the demo alone; in production these are 404 for everybody.
  'routes/demo.mail._index': { url: () => '/demo/mail', read: anybody },
  'routes/demo.mail.$mailId._index': {
    url: ({ mailId }) => `/demo/mail/${mailId}`,
    read: anybody,
  },
  'routes/demo.mail.$mailId.message': {
    url: ({ mailId }) => `/demo/mail/${mailId}/message`,
    read: anybody,
  },
};
