import { testId } from '#tests/support/builders/accounts.ts';

import type { Access, Post, Rule } from './doors.ts';
import { HOMELESS, SIGNED_IN } from './roles.ts';
import { DRAFT_PROGRAMME, PROTOCOL, type SceneProgrammes } from './scene-programmes.ts';
import type { Scene } from './scene.ts';

const officers: Rule = { allowed: ['programmesOfficer'] };
/** Those who may are told that it is not the time for it. */
const notNow: Rule = { allowed: [], refused: { 409: ['programmesOfficer'] } };
const applicants: Rule = { allowed: ['organiser'], refused: { 409: HOMELESS } };

const at =
  (which: keyof SceneProgrammes['programmes'], path = '') =>
  ({ programmes }: Scene) =>
    `/city/programmes/${programmes[which]}${path}`;
const ofCity =
  (which: keyof SceneProgrammes['programmes']) =>
  ({ programmes }: Scene) =>
    `/city/applications/${programmes[which]}`;
const ofFamily =
  (which: keyof SceneProgrammes['programmes']) =>
  ({ programmes }: Scene) =>
    `/applications/${programmes[which]}`;

const plan = (version: string) => ({
  intent: 'plan',
  version,
  nameIt: 'Bando delle biciclette',
  fundingIt: 'Comune',
  startsOn: '2026-12-01',
  endsOn: '2027-11-30',
  budget: '1000',
  beneficiary: 'minor',
  'category[]': 'sport',
  'upTo[]': '10000',
  'value[]': '100',
});
const words = (version: string) => ({
  intent: 'describe',
  version,
  nameIt: 'Bando rinominato',
  fundingIt: 'Comune',
  endsOn: '2027-12-31',
});

const declared = ({ members: [first] }: Scene, intent: string) => ({
  intent,
  dependantId: first.dependantIds[0] ?? '',
  isee: '9000',
  iseeKind: 'minors',
  protocol: PROTOCOL,
  isTrue: 'yes',
  hasDocuments: 'yes',
  mayCheck: 'yes',
});

const funding = (intent: string, rule: Rule): Post => ({
  ...rule,
  form: ({ programmes }) => ({ intent, fundingId: programmes.fundingId }),
});

const voucher = (intent: string, rule: Rule = officers): Post => ({
  ...rule,
  form: ({ programmes }) => ({
    intent,
    voucherId: programmes.voucherId,
    idempotencyKey: testId(),
    words: 'Smarrito',
  }),
});

const check = (intent: string): Post => ({
  ...officers,
  form: () => ({ intent, version: '1', words: 'Manca', iseeExpiresOn: '2026-12-31' }),
});

/** Programmes of the city, on its officers' side and on the families'. */
export const PROGRAMME_DOORS: Readonly<Record<string, Access>> = {
  'routes/city.programmes._index': {
    url: () => '/city/programmes',
    read: officers,
    secrets: () => [DRAFT_PROGRAMME],
  },
  'routes/city.programmes.new': {
    url: () => '/city/programmes/new',
    read: officers,
    posts: {
      plan: { ...officers, form: () => plan('0') },
      describe: { ...notNow, form: () => words('0') },
    },
  },
  'routes/city.programmes.$programmeId._index': {
    url: at('draftId'),
    read: officers,
    secrets: () => [DRAFT_PROGRAMME],
    posts: {
      'ask-open': { ...officers, form: () => ({ intent: 'ask-open' }) },
      'ask-raise': {
        ...officers,
        url: at('closedId'),
        form: () => ({ intent: 'ask-raise', amount: '10', reason: 'Più domande' }),
      },
      confirm: { ...funding('confirm', officers), url: at('openId') },
      refuse: { ...funding('refuse', officers), url: at('openId') },
      withdraw: { ...funding('withdraw', notNow), url: at('openId') },
      close: { ...officers, url: at('openId'), form: () => ({ intent: 'close' }) },
      reopen: { ...officers, url: at('closedId'), form: () => ({ intent: 'reopen' }) },
    },
  },
  'routes/city.programmes.$programmeId.edit': {
    url: at('draftId', '/edit'),
    read: officers,
    secrets: () => [DRAFT_PROGRAMME],
    posts: {
      plan: { ...officers, form: () => plan('1') },
      describe: { ...officers, url: at('closedId', '/edit'), form: () => words('3') },
    },
  },
  'routes/city.programmes.$programmeId.applications': {
    url: at('openId', '/applications?show=to_issue'),
    read: officers,
    posts: {
      issue: {
        ...officers,
        form: ({ programmes }) => ({
          intent: 'issue',
          'application[]': programmes.verifiedId,
          idempotencyKey: testId(),
        }),
      },
      queue: {
        ...officers,
        url: at('poorId', '/applications?show=to_issue'),
        form: ({ programmes }) => ({ intent: 'queue', 'application[]': programmes.lackingId }),
      },
    },
  },
  'routes/city.programmes.$programmeId.vouchers': {
    url: at('givenById', '/vouchers'),
    read: officers,
    posts: {
      suspend: voucher('suspend'),
      resume: voucher('resume', notNow),
      replace: voucher('replace'),
      revoke: voucher('revoke'),
    },
  },
  'routes/city.applications.$applicationId': {
    url: ofCity('applicationId'),
    read: officers,
    secrets: () => [PROTOCOL],
    posts: {
      take: check('take'),
      verify: check('verify'),
      give_back: check('give_back'),
      refuse: check('refuse'),
    },
  },
  'routes/programmes._index': {
    url: () => '/programmes',
    read: { allowed: SIGNED_IN },
    secrets: () => [DRAFT_PROGRAMME],
  },
  'routes/programmes.$programmeId.apply': {
    url: ({ programmes }) => `/programmes/${programmes.openId}/apply`,
    read: { allowed: SIGNED_IN },
    posts: {
      // For the organiser's child, for whom one waits already: nobody else has such a child.
      declare: {
        allowed: [],
        refused: { 409: SIGNED_IN },
        form: (scene) => declared(scene, 'declare'),
      },
      send: { allowed: [], refused: { 409: SIGNED_IN }, form: (scene) => declared(scene, 'send') },
    },
  },
  'routes/applications.$applicationId': {
    url: ofFamily('returnedId'),
    read: applicants,
    secrets: () => [PROTOCOL],
    posts: {
      resend: {
        ...applicants,
        form: () => ({
          intent: 'resend',
          isee: '9500',
          iseeKind: 'minors',
          protocol: 'INPS-ISEE-2026-76543210Z-00',
        }),
      },
      withdraw: { ...applicants, form: () => ({ intent: 'withdraw' }) },
    },
  },
};
