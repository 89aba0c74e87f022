import type { Access, Rule } from './doors.ts';
import { EVERYBODY, GROUP, PLANNERS, SIGNED_IN, type Role } from './roles.ts';
import { GROUP_NAME, HOUSEHOLD_NAME, OTHER_HOUSEHOLD_NAME } from './scene-people.ts';
import { CARD_TITLE, FILE_MARK, type Scene } from './scene.ts';

const group: Rule = { allowed: GROUP };
const planners: Rule = { allowed: PLANNERS, refused: { 403: ['viewer'] } };
const organisers: Rule = { allowed: ['organiser'], refused: { 403: ['member', 'viewer'] } };

/** Whose household asks to be let in; of the group they read its name. */
const ASKING: readonly Role[] = ['employee'];

const of = (path: string) => (scene: Scene) => `/groups/${scene.groupId}${path}`;
const ofBoard =
  (path = '') =>
  ({ groupId, boardId }: Scene) =>
    `/groups/${groupId}/boards/${boardId}${path}`;
const secrets = () => [GROUP_NAME, CARD_TITLE, HOUSEHOLD_NAME, OTHER_HOUSEHOLD_NAME];

/** Groups, their boards, files and people. */
export const GROUP_DOORS: Readonly<Record<string, Access>> = {
  'routes/groups._index': {
    url: () => '/groups',
    read: { allowed: SIGNED_IN },
    hidden: () =>
      Object.fromEntries(
        SIGNED_IN.filter((role) => !GROUP.includes(role) && !ASKING.includes(role)).map((role) => [
          role,
          [GROUP_NAME],
        ]),
      ),
    posts: {
      'withdraw-join': {
        allowed: ASKING,
        form: ({ joinRequestId }) => ({ intent: 'withdraw-join', requestId: joinRequestId }),
      },
    },
  },
  'routes/groups.new': {
    url: () => '/groups/new',
    read: { allowed: SIGNED_IN },
    posts: {
      post: {
        allowed: SIGNED_IN,
        form: () => ({
          name: 'Un gruppo nuovo',
          kind: 'tenants',
          municipio: '4',
          agreement: 'Ci aiutiamo.',
          splitMethod: 'per_household',
          householdName: 'Famiglia Nuova',
          householdMunicipio: '4',
        }),
      },
    },
  },
  'routes/groups.$groupId._index': { url: of(''), read: group, secrets },
  'routes/groups.$groupId.boards._index': {
    url: of('/boards'),
    read: group,
    secrets,
    posts: {
      create: {
        ...organisers,
        form: () => ({ intent: 'create', name: 'Estate', template: 'empty' }),
      },
      rename: {
        ...organisers,
        form: ({ spareBoardId }) => ({ intent: 'rename', boardId: spareBoardId, name: 'Estate' }),
      },
      archive: {
        ...organisers,
        form: ({ spareBoardId }) => ({ intent: 'archive', boardId: spareBoardId }),
      },
      unarchive: {
        ...organisers,
        form: ({ spareBoardId }) => ({ intent: 'unarchive', boardId: spareBoardId }),
      },
    },
  },
  'routes/groups.$groupId.boards.$boardId': { url: ofBoard(), read: group, secrets },
  'routes/groups.$groupId.boards.$boardId_.history': {
    url: ofBoard('/history'),
    read: group,
    secrets,
    posts: {
      'post: the board': { ...organisers, form: () => ({ sequence: '1', cardId: '' }) },
      'post: a card': {
        ...planners,
        form: ({ cardId, boardSequence }) => ({ sequence: String(boardSequence), cardId }),
      },
    },
  },
  'routes/groups.$groupId.boards.$boardId_.export': {
    url: ofBoard('/export?format=json'),
    read: group,
    secrets,
  },
  'routes/groups.$groupId.files._index': {
    url: of('/files'),
    // Files come by POST only; the answer is the same for everybody and says nothing.
    read: { allowed: [], refused: { 405: EVERYBODY } },
    posts: {
      post: {
        ...planners,
        form: ({ boardId, cardId }) => ({
          boardId,
          cardId,
          file: new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' }),
        }),
      },
    },
  },
  'routes/groups.$groupId.files.$fileId': {
    url: (scene) => of(`/files/${scene.fileId}`)(scene),
    read: group,
    secrets: () => [FILE_MARK],
    posts: { post: { ...organisers, form: () => ({ intent: 'delete' }) } },
  },
  'routes/groups.$groupId.invites.$inviteId': {
    url: (scene) => of(`/invites/${scene.invite.id}`)(scene),
    read: organisers,
    secrets: (scene) => [...secrets(), scene.invite.token],
    posts: {
      renew: { ...organisers, form: () => ({ intent: 'renew' }) },
      revoke: { ...organisers, form: () => ({ intent: 'revoke' }) },
    },
  },
  'routes/groups.$groupId.settings': {
    url: of('/settings'),
    read: organisers,
    secrets,
    posts: {
      post: {
        ...organisers,
        form: () => ({
          version: '1',
          name: 'Un altro nome',
          description: 'La spesa insieme.',
          agreement: 'Altre regole.',
        }),
      },
    },
  },
  'routes/groups.$groupId.open': {
    url: of('/open'),
    read: organisers,
    secrets,
    posts: {
      open: {
        ...organisers,
        form: () => ({ intent: 'open', words: 'La spesa insieme.', upTo: '9' }),
      },
      close: { ...organisers, form: () => ({ intent: 'close' }) },
    },
  },
  'routes/groups.$groupId.agreement': {
    url: of('/agreement'),
    read: group,
    secrets,
    posts: { post: { ...group, form: () => ({ version: '1', agrees: 'yes' }) } },
  },
  'routes/groups.$groupId.members': {
    url: of('/members'),
    read: group,
    secrets,
    hidden: ({ invite, joinRequestId }) => ({
      member: [invite.id, joinRequestId],
      viewer: [invite.id, joinRequestId],
    }),
    posts: {
      invite: {
        ...organisers,
        form: () => ({ intent: 'invite', role: 'member', maxUses: '1', days: '1' }),
      },
      'invite-mail': {
        ...organisers,
        form: () => ({ intent: 'invite-mail', email: 'vicina@example.org', role: 'member' }),
      },
      'revoke-invite': {
        ...organisers,
        form: ({ invite }) => ({ intent: 'revoke-invite', inviteId: invite.id }),
      },
      'change-role': {
        ...organisers,
        form: ({ members }) => ({
          intent: 'change-role',
          householdId: members[1].householdId,
          role: 'viewer',
        }),
      },
      remove: {
        ...organisers,
        form: ({ viewerHouseholdId }) => ({ intent: 'remove', householdId: viewerHouseholdId }),
      },
      readmit: {
        ...organisers,
        form: ({ removedHouseholdId }) => ({ intent: 'readmit', householdId: removedHouseholdId }),
      },
      'accept-join': {
        ...organisers,
        form: ({ joinRequestId }) => ({ intent: 'accept-join', requestId: joinRequestId }),
      },
      'refuse-join': {
        ...organisers,
        form: ({ joinRequestId }) => ({ intent: 'refuse-join', requestId: joinRequestId }),
      },
      // The others share a running order, and one of them is the last organiser (B5).
      leave: {
        allowed: ['viewer'],
        refused: { 409: PLANNERS },
        form: () => ({ intent: 'leave' }),
      },
      'archive: with a running order': {
        allowed: [],
        refused: { 409: ['organiser'], 403: ['member', 'viewer'] },
        form: () => ({ intent: 'archive' }),
      },
      'archive: a quiet group': {
        allowed: ['outsider'],
        url: ({ outsidersGroupId }) => `/groups/${outsidersGroupId}/members`,
        form: () => ({ intent: 'archive' }),
      },
    },
  },
};
