import { randomUUID } from 'node:crypto';

import { OTHER_HOUSEHOLD_NAME } from './scene-people.ts';
import type { Access, Post } from './doors.ts';
import { EVERYBODY, SIGNED_IN } from './roles.ts';
import { LIMIT_TYPED, OPEN_RULES, SAID_NEARBY } from './scene-nearby.ts';

const TERMS = {
  municipio: '6',
  reach: 'own',
  'times[]': 'tue_am',
  least: '2',
  most: '4',
  maxPrice: '12,50',
};

/** To other households, also to those it is to be shared with, a need does not exist. */
const own = (fields: Readonly<Record<string, string>>): Post => ({
  allowed: ['organiser'],
  form: ({ nearby }) => ({ version: String(nearby.version), ...fields }),
});

/** Needs that strangers may share. */
export const NEARBY_DOORS: Readonly<Record<string, Access>> = {
  'routes/nearby._index': {
    url: () => '/nearby',
    read: { allowed: EVERYBODY },
    hidden: () => Object.fromEntries(EVERYBODY.map((role) => [role, [LIMIT_TYPED]])),
    posts: {
      unblock: {
        allowed: ['organiser'],
        form: ({ nearby }) => ({ intent: 'unblock', blockId: nearby.blockId }),
      },
    },
  },
  'routes/nearby.new': {
    url: () => '/nearby/new',
    read: { allowed: SIGNED_IN },
    posts: {
      post: {
        allowed: SIGNED_IN,
        form: () => ({
          ...TERMS,
          kind: 'after-school',
          age: '6-10',
          householdName: 'Famiglia Nuova',
        }),
      },
    },
  },
  'routes/nearby.groups._index': {
    url: () => '/nearby/groups',
    read: { allowed: SIGNED_IN },
    hidden: () =>
      Object.fromEntries(SIGNED_IN.map((role) => [role, [OTHER_HOUSEHOLD_NAME, OPEN_RULES]])),
  },
  'routes/nearby.groups.$groupId': {
    url: ({ nearby }) => `/nearby/groups/${nearby.openGroupId}`,
    read: { allowed: SIGNED_IN },
    // What the group agreed on may name people: it is read once one is in.
    hidden: () =>
      Object.fromEntries(SIGNED_IN.map((role) => [role, [OTHER_HOUSEHOLD_NAME, OPEN_RULES]])),
    posts: {
      ask: {
        allowed: SIGNED_IN,
        form: () => ({
          intent: 'ask',
          message: 'Abitiamo qui vicino.',
          householdName: 'Famiglia Nuova',
          householdMunicipio: '6',
        }),
      },
      report: {
        allowed: SIGNED_IN,
        form: () => ({ intent: 'report', reason: 'money', words: 'Chiede soldi' }),
      },
    },
  },
  'routes/nearby.$needId': {
    url: ({ nearby }) => `/nearby/${nearby.needId}`,
    read: { allowed: ['organiser'] },
    secrets: () => [LIMIT_TYPED],
    // Nobody's name is told before all said yes.
    hidden: () => ({ organiser: [OTHER_HOUSEHOLD_NAME] }),
    posts: {
      'say-yes': own({ intent: 'say-yes' }),
      'take-back': own({ intent: 'take-back' }),
      change: own({ intent: 'change', ...TERMS }),
      withdraw: own({ intent: 'withdraw' }),
    },
  }, // The member's household is in the proposal too, and comes to it by its own need.
  'routes/nearby.$needId_.talks.$proposalId': {
    url: ({ nearby }) => `/nearby/${nearby.needId}/talks/${nearby.proposalId}`,
    read: { allowed: ['organiser'] },
    secrets: () => [SAID_NEARBY],
    hidden: () => ({ organiser: [OTHER_HOUSEHOLD_NAME, LIMIT_TYPED] }),
    posts: {
      send: {
        allowed: ['organiser'],
        form: () => ({
          intent: 'send',
          idempotencyKey: randomUUID(),
          text: 'E il martedì?',
        }),
      },
      'take-back': {
        allowed: ['organiser'],
        form: ({ nearby }) => ({ intent: 'take-back', messageId: nearby.messageId }),
      },
      block: {
        allowed: ['organiser'],
        form: ({ nearby }) => ({ intent: 'block', seat: String(nearby.otherSeat) }),
      },
      report: {
        allowed: ['organiser'],
        form: ({ nearby }) => ({
          intent: 'report',
          messageId: nearby.answerId,
          reason: 'contact',
          words: '',
        }),
      },
    },
  },
};
