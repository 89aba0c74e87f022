import type { Access, Post, Rule } from './doors.ts';
import { ALL_STAFF, GROUP, PLANNERS, STAFF } from './roles.ts';
import { GROUP_NAME, HOUSEHOLD_NAME, OTHER_HOUSEHOLD_NAME } from './scene-people.ts';
import { REQUEST_TITLE, TEMPLATE_MARK } from './scene-requests.ts';
import { CARD_TITLE, type Scene } from './scene.ts';

const organisers: Rule = { allowed: ['organiser'], refused: { 403: ['member', 'viewer'] } };
const planners: Rule = { allowed: PLANNERS, refused: { 403: ['viewer'] } };
const staff: Rule = { allowed: STAFF };

const groupSecrets = () => [GROUP_NAME, REQUEST_TITLE, HOUSEHOLD_NAME, OTHER_HOUSEHOLD_NAME];

type Asked = (scene: Scene) => { readonly requestId: string };
const inGroup = (asked: Asked) => (scene: Scene) =>
  `/groups/${scene.groupId}/requests/${asked(scene).requestId}`;
const atProvider = (asked: Asked) => (scene: Scene) =>
  `/provider/requests/${asked(scene).requestId}`;
const offered = ({ offered: asked }: Scene) => asked;
const voted = ({ voted: asked }: Scene) => asked;

const request = {
  title: 'Chi accudisce i pappagalli',
  description: '',
  category: 'sport',
  municipio: '2',
  unit: 'course',
  quantity: '1',
  basis: 'total',
  splitMethod: 'per_household',
  schedule: '',
  startsOn: '2026-12-05',
  endsOn: '2027-02-27',
  closesAt: '2026-11-30T19:00',
};

const terms = {
  priceKind: 'paid',
  'bandFrom[]': '1',
  'bandPrice[]': '280',
  upTo: '60',
  terms: 'Sabato alle 10.',
  validUntil: '2026-11-23T23:00',
};

/** One command of a provider on the request it has an offer on. */
function onOffer(form: Post['form']): Post {
  return { ...staff, form };
}

/** Requests, offers and votes, on the side of the group and on that of the provider. */
export const REQUEST_DOORS: Readonly<Record<string, Access>> = {
  'routes/groups.$groupId.requests.new': {
    url: ({ groupId, cardId }) => `/groups/${groupId}/requests/new?card=${cardId}`,
    read: organisers,
    secrets: () => [GROUP_NAME, CARD_TITLE],
    posts: {
      send: { ...organisers, form: () => ({ intent: 'send', ...request }) },
      preview: { ...organisers, form: () => ({ intent: 'preview', ...request }) },
    },
  },
  'routes/groups.$groupId.requests.$requestId': {
    url: inGroup(offered),
    read: { allowed: GROUP },
    secrets: groupSecrets,
    posts: {
      prefer: {
        ...planners,
        form: (scene) => ({ intent: 'prefer', offerId: scene.offered.offerId }),
      },
      'put-to-vote': {
        ...organisers,
        form: (scene) => ({
          intent: 'put-to-vote',
          offerId: scene.offered.offerId,
          revision: '1',
          quorum: '2',
          closesAt: '2026-11-23T20:00',
        }),
      },
      vote: {
        ...planners,
        url: inGroup(voted),
        form: (scene) => ({
          intent: 'vote',
          decisionId: scene.voted.decisionId,
          choice: 'disagree',
        }),
      },
      'close-decision': {
        ...organisers,
        url: inGroup(voted),
        form: (scene) => ({ intent: 'close-decision', decisionId: scene.voted.decisionId }),
      },
      prolong: {
        ...organisers,
        form: () => ({ intent: 'prolong', closesAt: '2026-11-23T20:30' }),
      },
      'close-request': { ...organisers, form: () => ({ intent: 'close-request' }) },
      answer: {
        ...organisers,
        form: (scene) => ({
          intent: 'answer',
          questionId: scene.offered.questionId,
          answer: 'Due, e un pappagallo.',
        }),
      },
    },
  },
  'routes/provider._index': { url: () => '/provider', read: { allowed: ALL_STAFF } },
  'routes/provider.offers': { url: () => '/provider/offers', read: { allowed: ALL_STAFF } },
  'routes/provider.templates': {
    url: () => '/provider/templates',
    read: { allowed: ALL_STAFF },
    hidden: () => ({ otherAdmin: [TEMPLATE_MARK], otherOperator: [TEMPLATE_MARK] }),
    posts: {
      add: {
        ...staff,
        form: ({ provider }) => ({
          intent: 'add',
          providerId: provider.providerId,
          title: 'Lezione di prova',
          terms: 'La prima è gratis.',
        }),
      },
      change: {
        ...staff,
        form: ({ templateId }) => ({
          intent: 'change',
          templateId,
          title: 'Due lezioni di prova',
          terms: 'Le prime due sono gratis.',
        }),
      },
      delete: { ...staff, form: ({ templateId }) => ({ intent: 'delete', templateId }) },
    },
  },
  'routes/provider.requests.$requestId': {
    url: atProvider(offered),
    read: staff,
    secrets: () => [REQUEST_TITLE],
    // What a provider must not see of those who ask (R4).
    hidden: ({ members }) => {
      const names = [GROUP_NAME, HOUSEHOLD_NAME, OTHER_HOUSEHOLD_NAME];
      const people = members.flatMap(({ personId, householdId, dependantIds }) => [
        personId,
        householdId,
        ...dependantIds,
      ]);
      return { admin: [...names, ...people], operator: [...names, ...people] };
    },
    posts: {
      make: {
        ...staff,
        url: atProvider((scene) => ({ requestId: scene.unanswered })),
        form: () => ({ intent: 'make', ...terms }),
      },
      improve: onOffer((scene) => ({
        intent: 'improve',
        offerId: scene.offered.offerId,
        revision: '1',
        ...terms,
      })),
      preview: onOffer(() => ({ intent: 'preview', ...terms })),
      template: {
        ...onOffer(() => ({ intent: 'template' })),
        url: ({ offered: { requestId }, provider, templateId }) =>
          `/provider/requests/${requestId}?provider=${provider.providerId}&template=${templateId}`,
      },
      withdraw: onOffer((scene) => ({ intent: 'withdraw', offerId: scene.offered.offerId })),
      ask: onOffer(() => ({ intent: 'ask', question: 'E quante corde?' })),
    },
  },
};
