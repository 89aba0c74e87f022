import { randomUUID } from 'node:crypto';

import type { Access, Post, Rule } from './doors.ts';
import { AT_HOME, HOMELESS, SIGNED_IN, type Role } from './roles.ts';
import { HOUSEHOLD_NAME, OTHER_HOUSEHOLD_NAME } from './scene-people.ts';
import { PASSWORD, type Scene } from './scene.ts';

const signedIn: Rule = { allowed: SIGNED_IN };
const atHome: Rule = { allowed: AT_HOME, refused: { 409: HOMELESS } };
const homeless: Rule = { allowed: HOMELESS, refused: { 409: AT_HOME } };
/** What is the organiser's household's own: to other households it does not exist. */
const organisersOwn: Rule = { allowed: ['organiser'], refused: { 409: HOMELESS } };

const everybodyBut = (role: Role) => SIGNED_IN.filter((other) => other !== role);

const household = () => ({ householdName: 'Famiglia Nuova', householdMunicipio: '4' });
const child = () => ({ firstName: 'Nina', birthDate: '2020-02-02', kind: 'minor' });
const dependantOf = ({ members }: Scene) => members[0].dependantIds[0] ?? '';

const create: Post = { ...homeless, form: () => ({ intent: 'create', ...household() }) };
const addDependant: Post = { ...atHome, form: () => ({ intent: 'add-dependant', ...child() }) };
const words = { locale: 'en', textSize: 'large' };

/** What is a person's or a household's own. */
export const ACCOUNT_DOORS: Readonly<Record<string, Access>> = {
  'routes/orders._index': { url: () => '/orders', read: signedIn },
  'routes/agenda': { url: () => '/agenda', read: signedIn },
  'routes/agenda_.calendar': {
    url: () => '/agenda/calendar',
    read: signedIn,
    posts: {
      renew: { ...signedIn, form: () => ({ intent: 'renew' }) },
      stop: { ...signedIn, form: () => ({ intent: 'stop' }) },
    },
  },
  'routes/wallet': { url: () => '/wallet', read: signedIn },
  'routes/wallet_.limit': {
    url: () => '/wallet/limit',
    read: signedIn,
    posts: { post: { ...signedIn, form: () => ({ idempotencyKey: randomUUID() }) } },
  },
  'routes/notifications._index': {
    url: () => '/notifications',
    read: signedIn,
    posts: { post: { ...signedIn, form: () => ({}) } },
  },
  'routes/notifications.$noticeId': {
    url: ({ noticeId }) => `/notifications/${noticeId}`,
    read: { allowed: ['organiser'] },
  },
  'routes/settings._index': {
    url: () => '/settings',
    read: signedIn,
    posts: {
      profile: { ...signedIn, form: () => ({ intent: 'profile', name: 'Altro', municipio: '3' }) },
      appearance: {
        ...signedIn,
        form: () => ({ intent: 'appearance', ...words, theme: 'dark' }),
      },
      password: {
        ...signedIn,
        form: () => ({
          intent: 'password',
          currentPassword: PASSWORD,
          newPassword: 'quattro parole del tutto nuove',
        }),
      },
      'confirm-address': {
        allowed: ['citizen'],
        refused: { 409: everybodyBut('citizen') },
        form: () => ({ intent: 'confirm-address' }),
      },
      address: {
        ...signedIn,
        form: () => ({
          intent: 'address',
          newEmail: 'un.altro@example.org',
          currentPassword: PASSWORD,
        }),
      },
      mails: { ...signedIn, form: () => ({ intent: 'mails' }) },
      'sign-out-everywhere': { ...signedIn, form: () => ({ intent: 'sign-out-everywhere' }) },
    },
  },
  'routes/welcome': {
    url: () => '/welcome',
    read: signedIn,
    posts: {
      municipio: { ...signedIn, form: () => ({ intent: 'municipio', municipio: '3' }) },
      create,
      'add-dependant': addDependant,
      'leave-home': { ...signedIn, form: () => ({ intent: 'leave-home', returnTo: '/groups' }) },
      'leave-home: with somebody typed': {
        ...addDependant,
        form: () => ({ intent: 'leave-home', returnTo: '/groups', ...child() }),
      },
      finish: { ...signedIn, form: () => ({ intent: 'finish', ...words }) },
      skip: { ...signedIn, form: () => ({ intent: 'skip' }) },
    },
  },
  'routes/household._index': {
    url: () => '/household',
    read: signedIn,
    hidden: () =>
      Object.fromEntries(everybodyBut('organiser').map((role) => [role, [HOUSEHOLD_NAME]])),
    posts: {
      create,
      'add-dependant': addDependant,
      edit: { ...atHome, form: () => ({ intent: 'edit', ...household() }) },
      'edit-dependant': {
        ...organisersOwn,
        form: (scene) => ({
          intent: 'edit-dependant',
          dependantId: dependantOf(scene),
          ...child(),
        }),
      },
      'remove-dependant': {
        ...organisersOwn,
        form: (scene) => ({ intent: 'remove-dependant', dependantId: dependantOf(scene) }),
      },
      'set-account': {
        ...atHome,
        form: () => ({
          intent: 'set-account',
          iban: 'IT60X0542811101000000123456',
          holder: 'Anna Rossi',
        }),
      },
      'remove-account': { ...atHome, form: () => ({ intent: 'remove-account' }) },
      invite: { ...atHome, form: () => ({ intent: 'invite' }) },
      'revoke-invite': {
        ...organisersOwn,
        form: ({ adultInvite }) => ({ intent: 'revoke-invite', inviteId: adultInvite.id }),
      },
    },
  },
  'routes/household.join.$token': {
    url: ({ adultInvite }) => `/household/join/${adultInvite.token}`,
    read: { allowed: [...SIGNED_IN, 'guest', 'ended'] },
    // Who lives there already has joined: the same form sent twice is no fault.
    posts: {
      post: {
        allowed: [...HOMELESS, 'organiser'],
        refused: { 409: AT_HOME.filter((role) => role !== 'organiser') },
        form: () => ({}),
      },
    },
    hidden: () => ({ guest: [OTHER_HOUSEHOLD_NAME] }),
  },
};
