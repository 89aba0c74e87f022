import { demoId } from '#db/demo/ids.ts';

import type { Access, Post, Rule } from './doors.ts';
import { SIGNED_IN } from './roles.ts';
import { ASKED_NUMBER, LISTED_ADDRESS } from './scene-employees.ts';
import type { Scene } from './scene.ts';

const hr: Rule = { allowed: ['hr'] };

function atHr(fields: (scene: Scene) => Readonly<Record<string, string | Blob>>): Post {
  return { ...hr, form: (scene) => ({ companyId: scene.employerId, ...fields(scene) }) };
}

/** Whoever asked, and nobody else, takes it back. */
const withdraw: Post = {
  allowed: ['citizen'],
  form: ({ employmentAskId }) => ({ intent: 'withdraw', askId: employmentAskId }),
};

/** Who works for a company, and how people come in. */
export const EMPLOYEE_DOORS: Readonly<Record<string, Access>> = {
  'routes/company.people._index': {
    url: () => '/company/people',
    read: hr,
    secrets: () => [ASKED_NUMBER],
    posts: {
      accept: atHr(({ employmentAskId }) => ({ intent: 'accept', askId: employmentAskId })),
      refuse: atHr(({ employmentAskId }) => ({
        intent: 'refuse',
        askId: employmentAskId,
        words: 'prova',
      })),
      bring: atHr(() => ({ intent: 'bring' })),
    },
  },
  'routes/company.people.code': {
    url: () => '/company/people/code',
    read: hr,
    posts: { renew: atHr(() => ({ intent: 'renew' })) },
  },
  'routes/company.people.list': {
    url: () => '/company/people/list',
    read: hr,
    secrets: () => [LISTED_ADDRESS],
    posts: {
      invite: atHr(() => ({ intent: 'invite', list: 'altra.in.elenco@example.org;7' })),
      take_off: atHr(({ listedId }) => ({ intent: 'take_off', inviteId: listedId })),
    },
  },
  'routes/company.people.$personId': {
    url: ({ colleagueId }) => `/company/people/${colleagueId}`,
    read: hr,
    posts: {
      leave: atHr(() => ({ intent: 'leave', leftOn: '2026-11-20' })),
      stay: {
        ...atHr(() => ({ intent: 'stay' })),
        url: () => `/company/people/${demoId.person('elena-sala')}`,
      },
    },
  },
  'routes/join-company._index': {
    url: () => '/join-company',
    read: { allowed: SIGNED_IN },
    posts: {
      find: {
        allowed: SIGNED_IN,
        form: ({ joinCode }) => ({ intent: 'find', code: joinCode }),
      },
      withdraw,
    },
  },
  'routes/join-company.$code': {
    url: ({ joinCode }) => `/join-company/${joinCode}`,
    read: { allowed: SIGNED_IN },
    posts: {
      // Nobody of the scene works for this one.
      ask: {
        allowed: SIGNED_IN,
        url: () => '/join-company/CAPRU496',
        form: () => ({ intent: 'ask', staffNumber: '' }),
      },
      withdraw,
    },
  },
};
