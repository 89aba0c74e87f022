import type { ServerBuild } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DOORS } from '#tests/support/access/all-doors.ts';
import { GROUP_DOORS } from '#tests/support/access/doors-groups.ts';
import { REQUEST_DOORS } from '#tests/support/access/doors-requests.ts';
import type { Answer, Ask, Manner } from '#tests/support/access/ask.ts';
import type { Door } from '#tests/support/access/door.ts';
import { intentOf, verdictOn, type Access, type Rule } from '#tests/support/access/doors.ts';
import { changedTables, fingerprint } from '#tests/support/access/fingerprint.ts';
import { intentsOf } from '#tests/support/access/intents.ts';
import { isStranger, ROLES, type Role } from '#tests/support/access/roles.ts';
import type { Scene } from '#tests/support/access/scene.ts';
import { openStage, type AccessStage } from '#tests/support/access/stage.ts';
import { takenBack } from '#tests/support/access/taken-back.ts';
import type { TestDatabase } from '#tests/support/database.ts';

const GROUP_SIDE = { ...GROUP_DOORS, ...REQUEST_DOORS };
const MANNERS: readonly Manner[] = ['data', 'page'];

let stage: AccessStage;
let database: TestDatabase;
let build: ServerBuild;
let door: Door;
let scene: Scene;
let ask: Ask;

beforeAll(async () => {
  stage = await openStage();
  ({ database, build, door, scene, ask } = stage);
});
afterAll(() => stage.close());

describe('every door is classified', () => {
  it('[B1] every route of the manifest says who may use it, and no other', () => {
    const known = Object.keys(build.routes).filter((id) => id !== 'root');
    expect(Object.keys(DOORS).sort()).toEqual(known.sort());
  });

  it('[B1] so does every intent that the code of a route knows', async () => {
    for (const [id, { posts = {} }] of Object.entries(DOORS)) {
      const route = build.routes[id];
      if (route?.module.action === undefined) {
        expect(Object.keys(posts), id).toEqual([]);
        continue;
      }
      const classified = new Set(Object.keys(posts).map(intentOf));
      expect([...classified].sort(), id).toEqual([...(await intentsOf(fileOf(id)))].sort());
    }
  });

  it('[B1] everybody who can sign in has a session, and every intent somebody who may', () => {
    const signedIn = ROLES.filter((role) => !isStranger(role));
    expect([...scene.actors.keys()].sort()).toEqual([...signedIn].sort());
    for (const [id, { posts = {} }] of Object.entries(DOORS)) {
      if (id === 'routes/$') continue;
      for (const intent of new Set(Object.keys(posts).map(intentOf))) {
        const variants = Object.entries(posts).filter(([variant]) => intentOf(variant) === intent);
        // Told 409, a role may give the command, only not in the state things are in here.
        const allowed = variants.flatMap(([, post]) => [
          ...post.allowed,
          ...(post.refused?.[409] ?? []),
        ]);
        expect(allowed.length, `nobody may ${intent} on ${id}`).toBeGreaterThan(0);
      }
    }
  });
});

function fileOf(routeId: string): string {
  const files = import.meta.glob('../../app/routes/*.{ts,tsx}');
  const found = Object.keys(files).find((file) =>
    file.replace(/\.tsx?$/, '').endsWith(`/${routeId}`),
  );
  return found?.replace('../../app/', '') ?? `${routeId}.tsx`;
}

describe.each(Object.entries(DOORS))('%s', (id, access) => {
  it('[B1] refuses whom it is not for, tells them nothing and changes nothing', async () => {
    await takenBack(database.db, async (tx) => {
      door.openOn(tx);
      const before = await fingerprint(tx);
      await expectReadsRefused(access);
      await expectCommandsRefused(access);
      if (build.routes[id]?.module.action === undefined) await expectNoCommands(access);
      await expectOtherMethodsRefused(access);
      expect(changedTables(before, await fingerprint(tx))).toEqual([]);
    });
  });

  it('[B1] [B2] opens to those it is for, and shows each their part', async () => {
    const url = access.url(scene);
    const { all, examples } = those(access.read, true);
    await takenBack(database.db, async (tx) => {
      door.openOn(tx);
      for (const role of all) {
        const answer = await ask(role, url, { manner: 'data' });
        expectWelcome(answer);
        expectNothingOf([answer], access.hidden?.(scene)[role] ?? []);
      }
      for (const role of [...examples, ...Object.keys(access.hidden?.(scene) ?? {})] as Role[]) {
        const page = await ask(role, url);
        if (all.includes(role)) expectWelcome(page);
        expectNothingOf([page], access.hidden?.(scene)[role] ?? []);
        const head = await ask(role, url, { method: 'HEAD' });
        expect([head.status, head.body], head.what).toEqual([page.status, '']);
      }
    });
  });

  it.each(Object.entries(access.posts ?? {}))(
    '[B1] %s is done for those who may',
    async (_, post) => {
      const url = (post.url ?? access.url)(scene);
      for (const role of those(post, true).all) {
        await takenBack(database.db, async (tx) => {
          door.openOn(tx);
          expectWelcome(await ask(role, url, { form: post.form(scene) }));
        });
      }
    },
  );
});

describe('an address without a screen', () => {
  const isScreenless = (id: string) => build.routes[id]?.module.default === undefined;

  it('[W18] refuses a person with the usual page, our script with a code', async () => {
    let tries = 0;
    await takenBack(database.db, async (tx) => {
      door.openOn(tx);
      for (const [id, { url, read }] of Object.entries(DOORS)) {
        const role = ROLES.find((one) => typeof verdictOn(read, one) === 'number');
        if (!isScreenless(id) || role === undefined) continue;
        tries += 1;
        const page = await ask(role, url(scene));
        expect(page.body, page.what).toMatch(/^<!doctype html>[^]*<h1>[^]*href="\/"/);
        expect(page.body, page.what).not.toMatch(/>\s*[a-z_]+\.[a-z_]+\s*</);
        const data = await ask(role, url(scene), { manner: 'data' });
        expect(data.body, data.what).not.toContain('<!doctype html>');
      }
    });
    expect(tries).toBeGreaterThan(5);
  });
});

describe('things of another group, asked for through the own group', () => {
  /** Ids that belong to the scene's group. */
  const idsOfGroup = () =>
    [
      scene.boardId,
      scene.spareBoardId,
      scene.cardId,
      scene.fileId,
      scene.invite.id,
      scene.viewerHouseholdId,
      ...scene.members.map(({ householdId }) => householdId),
      scene.offered.requestId,
      scene.voted.requestId,
    ].filter((id) => id !== '');
  const names = (text: string) => idsOfGroup().some((id) => text.includes(id));
  const asOwn = (url: string) => url.replace(scene.groupId, scene.outsidersGroupId);

  it('[B1] cannot be read', async () => {
    await takenBack(database.db, async (tx) => {
      door.openOn(tx);
      const asked = Object.values(GROUP_SIDE).filter((access) => names(asOwn(access.url(scene))));
      expect(asked.length).toBeGreaterThan(5);
      for (const access of asked) {
        const answer = await ask('outsider', asOwn(access.url(scene)), { manner: 'data' });
        expect(answer.status, answer.what).toBe(404);
        expectNothingOf([answer], access.secrets?.(scene) ?? []);
      }
    });
  });

  it('[B1] cannot be changed', async () => {
    await takenBack(database.db, async (tx) => {
      door.openOn(tx);
      const before = await fingerprint(tx);
      let tries = 0;
      for (const { url, posts = {} } of Object.values(GROUP_SIDE)) {
        for (const post of Object.values(posts)) {
          const form = post.form(scene);
          const target = asOwn((post.url ?? url)(scene));
          const words = Object.values(form).filter((value) => typeof value === 'string');
          if (!names([target, ...words].join(' '))) continue;
          tries += 1;
          const answer = await ask('outsider', target, { manner: 'data', form });
          expect([404, 409], `${answer.what} ${answer.status}`).toContain(answer.status);
        }
      }
      expect(tries).toBeGreaterThan(10);
      expect(changedTables(before, await fingerprint(tx))).toEqual([]);
    });
  });
});

/**
 * Roles that a rule lets in, or keeps out; `examples` is one of each kind. Everybody is tried as the
 * page's own script asks, which runs the same loaders and actions; drawing the whole page, which
 * takes ten times as long, is tried on the examples.
 */
function those(rule: Rule, isAllowed: boolean): { all: readonly Role[]; examples: Role[] } {
  const all = ROLES.filter((role) => (verdictOn(rule, role) === true) === isAllowed);
  const examples = new Map(
    all.map((role) => [`${verdictOn(rule, role)} ${isStranger(role)}`, role]),
  );
  return { all, examples: [...examples.values()] };
}

async function expectReadsRefused(access: Access): Promise<void> {
  const url = access.url(scene);
  const secrets = access.secrets?.(scene) ?? [];
  const { all, examples } = those(access.read, false);
  for (const role of all) {
    const answer = await ask(role, url, { manner: 'data' });
    expectRefusal(answer, access.read, role);
    expectNothingOf([answer], secrets);
  }
  for (const role of examples) {
    const answers = [await ask(role, url), await ask(role, url, { method: 'HEAD' })];
    for (const answer of answers) expectRefusal(answer, access.read, role);
    expectNothingOf(answers, secrets);
  }
}

async function expectCommandsRefused(access: Access): Promise<void> {
  for (const post of Object.values(access.posts ?? {})) {
    const url = (post.url ?? access.url)(scene);
    const { all, examples } = those(post, false);
    for (const role of all) {
      const mayRead = verdictOn(access.read, role) === true;
      // Who may read the page is shown it again with the refusal, which counts as a visit.
      const manners: readonly Manner[] = examples.includes(role) && !mayRead ? MANNERS : ['data'];
      for (const manner of manners) {
        const answer = await ask(role, url, { manner, form: post.form(scene) });
        expectRefusal(answer, post, role);
        expectNothingOf([answer], access.secrets?.(scene) ?? []);
      }
    }
  }
}

async function expectNoCommands(access: Access): Promise<void> {
  for (const role of ROLES) {
    const answer = await ask(role, access.url(scene), { manner: 'data', method: 'POST' });
    expect(answer.status, answer.what).toBe(405);
    expectNothingOf([answer], access.secrets?.(scene) ?? []);
  }
}

/** Refused before anybody is known; `OPTIONS` is at most a reading. */
async function expectOtherMethodsRefused(access: Access): Promise<void> {
  const url = access.url(scene);
  const kept = those(access.read, false).examples;
  for (const role of [...kept, ...those(access.read, true).examples]) {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const answer = await ask(role, url, { method });
      expect(answer.status, answer.what).toBe(405);
    }
  }
  for (const role of kept) {
    const answer = await ask(role, url, { method: 'OPTIONS' });
    expect(answer.status, answer.what).toBeLessThan(500);
    expectNothingOf([answer], access.secrets?.(scene) ?? []);
  }
}

/** A redirect of a data request is told in the body (Remix's single fetch). */
const DATA_REDIRECT = 202;

function expectRefusal(answer: Answer, rule: Rule, role: Role): void {
  const verdict = verdictOn(rule, role);
  if (verdict !== 'sign-in') {
    expect(answer.status, answer.what).toBe(verdict);
    return;
  }
  const target = answer.status === DATA_REDIRECT ? answer.body : answer.location;
  expect([302, DATA_REDIRECT], answer.what).toContain(answer.status);
  expect(target, answer.what).toContain('/sign-in?returnTo=');
}

function expectWelcome(answer: Answer): void {
  expect(answer.status, `${answer.what}\n${answer.body.slice(0, 300)}`).toBeLessThan(400);
  expect(answer.location ?? '/', answer.what).toMatch(/^\/(?!sign-in\?returnTo=)/);
}

function expectNothingOf(answers: readonly Answer[], words: readonly string[]): void {
  for (const { what, body } of answers) {
    for (const word of words) expect(body.includes(word), `${what} reads "${word}"`).toBe(false);
  }
}
