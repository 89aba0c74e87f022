import type { Access, Post, Rule } from './doors.ts';
import { ALL_STAFF, SIGNED_IN } from './roles.ts';
import { NEW_SERVICE, SHEET_TITLE, type SceneSheets } from './scene-sheets.ts';

/** Administrators write; to those of other providers there is no such sheet. */
const writers: Rule = { allowed: ['admin'], refused: { 403: ['operator'] } };
const checkers: Rule = { allowed: ['qualificationOfficer'] };

const text = (typed: Readonly<Record<string, string>>, version: number) => ({
  ...typed,
  version: String(version),
});
const atService = (of: (scene: SceneSheets) => string) => (scene: SceneSheets) =>
  `/provider/services/${of(scene)}`;
const draft = ({ draftId }: SceneSheets) => draftId;
const sent = ({ sent: { serviceId } }: SceneSheets) => serviceId;

const save: Post = {
  ...writers,
  form: () => ({ intent: 'save', ...text(NEW_SERVICE, 1) }),
};
const decision = (intent: string): Post => ({
  ...checkers,
  form: (scene) => ({
    intent,
    version: String(scene.sent.version),
    ...(intent === 'give-back' ? { titleIt: 'Dite per chi.' } : {}),
  }),
});

/** Sheets of providers and services, on the provider's side and on the city's. */
export const SHEET_DOORS: Readonly<Record<string, Access>> = {
  'routes/provider.new': {
    url: () => '/provider/new',
    read: { allowed: SIGNED_IN },
    posts: {
      post: {
        allowed: SIGNED_IN,
        form: () => ({ name: 'Un ente nuovo', taxCode: '98000000012', mayAct: 'yes' }),
      },
    },
  },
  'routes/provider.services': {
    url: () => '/provider/services',
    read: { allowed: ALL_STAFF },
    hidden: () => ({ otherAdmin: [SHEET_TITLE], otherOperator: [SHEET_TITLE] }),
    posts: {
      post: {
        allowed: ['admin'],
        refused: { 403: ['operator', 'otherOperator'] },
        form: ({ provider }) => ({ providerId: provider.providerId }),
      },
    },
  },
  'routes/provider.services_.$serviceId': {
    url: atService(draft),
    read: writers,
    posts: {
      save,
      preview: { ...save, form: () => ({ intent: 'preview', ...text(NEW_SERVICE, 1) }) },
      submit: { ...save, form: () => ({ intent: 'submit', ...text(NEW_SERVICE, 1) }) },
      recall: {
        ...writers,
        url: atService(sent),
        form: (scene) => ({ intent: 'recall', version: String(scene.sent.version) }),
      },
      withdraw: { ...writers, form: () => ({ intent: 'withdraw', version: '1' }) },
    },
  },
  'routes/provider.services_.$serviceId_.preview': {
    url: (scene) => `${atService(sent)(scene)}/preview?households=3&quantity=10`,
    read: { allowed: ['admin', 'operator'] },
    secrets: () => [SHEET_TITLE],
  },
  'routes/provider.sheet.$providerId': {
    url: ({ provider }) => `/provider/sheet/${provider.providerId}`,
    read: writers,
    posts: {
      save: { ...writers, form: () => ({ intent: 'save', version: '0', name: 'Altro nome' }) },
      submit: {
        ...writers,
        form: () => ({
          intent: 'submit',
          version: '0',
          name: 'Ente interpellato',
          kind: 'association',
          taxCode: '98000000012',
          descriptionIt: 'Del quartiere.',
          'municipi[]': '2',
          'languages[]': 'it',
          email: 'ente@example.org',
          phone: '02 000000',
        }),
      },
      recall: {
        allowed: [],
        refused: { 403: ['operator'], 409: ['admin'] },
        form: () => ({ intent: 'recall', version: '0' }),
      },
      withdraw: {
        allowed: [],
        refused: { 403: ['operator'], 409: ['admin'] },
        form: () => ({ intent: 'withdraw', version: '0' }),
      },
    },
  },
  'routes/city.sheets._index': {
    url: () => '/city/sheets',
    read: checkers,
    secrets: () => [SHEET_TITLE],
  },
  'routes/city.suspensions.$kind.$subjectId': {
    url: ({ provider }) => `/city/suspensions/provider/${provider.providerId}`,
    read: checkers,
    posts: {
      ask: { ...checkers, form: () => ({ intent: 'ask', reason: 'Manca la polizza.' }) },
      ...Object.fromEntries(
        ['confirm', 'refuse', 'withdraw'].map((intent) => [
          intent,
          // Nothing is asked of it: those who may are told so.
          {
            allowed: [],
            refused: { 409: ['qualificationOfficer'] },
            form: () => ({ intent, suspensionId: 'nessuna' }),
          } satisfies Post,
        ]),
      ),
    },
  },
  'routes/city.sheets.$proposalId': {
    url: ({ sent: { proposalId } }) => `/city/sheets/${proposalId}`,
    read: checkers,
    secrets: () => [SHEET_TITLE],
    posts: { validate: decision('validate'), 'give-back': decision('give-back') },
  },
};
