import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DOORS } from '#tests/support/access/all-doors.ts';
import type { Answer, Manner } from '#tests/support/access/ask.ts';
import { intentOf, verdictOn, type Post } from '#tests/support/access/doors.ts';
import { changedTables, fingerprint } from '#tests/support/access/fingerprint.ts';
import { hostileAddresses, namesAskedFor } from '#tests/support/access/hostile-words.ts';
import { THE_ONE } from '#tests/support/access/intents.ts';
import { ROLES, type Role } from '#tests/support/access/roles.ts';
import type { Scene } from '#tests/support/access/scene.ts';
import { openStage, type AccessStage } from '#tests/support/access/stage.ts';
import { takenBack } from '#tests/support/access/taken-back.ts';

/** The key of one page's frame. */
const FORM_KEY = 'k'.repeat(43);

/** A new token after a change of rights (W12) and the session of a sign-in: nothing that was asked for. */
const OF_THE_SESSION = 'sessions';

/** Where a form is drawn, when it is not on the page it is sent to; null where no page of the scene draws it. */
const DRAWN_AT: Readonly<Record<string, (scene: Scene) => string | null>> = {
  'routes/welcome create': () => '/welcome?step=2',
  'routes/welcome add-dependant': () => '/welcome?step=2',
  'routes/welcome leave-home: with somebody typed': () => '/welcome?step=2',
  'routes/household._index remove-dependant': ({ members }) =>
    `/household?edit=${members[0].dependantIds[0]}`,
  'routes/groups.$groupId.members leave': ({ groupId }) =>
    `/groups/${groupId}/members?confirm=leave`,
  'routes/groups.$groupId.members remove': ({ groupId, members }) =>
    `/groups/${groupId}/members?confirm=remove&household=${members[1].householdId}`,
  'routes/groups.$groupId.members archive: a quiet group': ({ outsidersGroupId }) =>
    `/groups/${outsidersGroupId}/members?confirm=archive`,
  'routes/nearby.new post': () =>
    `/nearby/new?step=3&kind=after-school&age=6-10&municipio=6&reach=own&${encodeURIComponent('times[]')}=tue_am`,
  // Reviews come out after the days both sides have to write.
  'routes/services.$slug_.reviews report': () => null,
  'routes/provider.reviews report': () => null,
};

/** What answers a second sending otherwise than the first, and why nobody is harmed. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'routes/forgotten-password post': 'who asks is not known: a second mail, both links work (W15)',
  'routes/new-password.$token post': 'who asks is not known: the link has been used, and says so',
  'routes/confirm-address.$token post': 'the same; opened again, it says that it worked',
  'routes/settings._index password': 'it ends every session: the second has to sign in',
  'routes/settings._index sign-out-everywhere': 'the same',
  'routes/groups.$groupId.files.$fileId post': 'the file is gone, and the answer says so',
};

let stage: AccessStage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The same form sent twice by somebody who may: both answers, and what the second one changed. */
async function sendTwice(
  post: Post & { readonly at: string; readonly role: Role },
  key: Readonly<Record<string, string>>,
) {
  const { database, door, scene, ask } = stage;
  const sent = { form: { ...post.form(scene), ...key } };
  const answers: Answer[] = [];
  const changed: string[] = [];
  await takenBack(database.db, async (tx) => {
    door.openOn(tx);
    answers.push(await ask(post.role, post.at, sent));
    const before = await fingerprint(tx);
    answers.push(await ask(post.role, post.at, sent));
    changed.push(...changedTables(before, await fingerprint(tx)));
  });
  const [first, second] = answers.map(({ status, location }) => ({ status, location }));
  return { first, second, changed: changed.filter((name) => name !== OF_THE_SESSION) };
}

/** Whether each drawing of the form of an intent holds the key of its page. */
function holdsKey(page: string, intent: string): boolean {
  const forms = page.match(/<form\b[^]*?<\/form>/g) ?? [];
  const named = new RegExp(`name="intent"[^>]*value="${intent}"`);
  const own = forms.filter((form) =>
    intent === THE_ONE ? /method="post"/.test(form) && !/action="\/s/.test(form) : named.test(form),
  );
  return own.length > 0 && own.every((form) => form.includes('name="formKey"'));
}

const POSTS = Object.entries(DOORS).flatMap(([id, { url, posts = {} }]) =>
  Object.entries(posts).flatMap(([variant, post]) => {
    const role = ROLES.findLast((one) => verdictOn(post, one) === true);
    const name = `${id} ${variant}`;
    return role === undefined || name in OTHERWISE
      ? []
      : [{ name, id, variant, post, role, url: post.url ?? url }];
  }),
);

describe('a form sent twice', () => {
  it.each(POSTS)('[W15] $name does its work once', async ({ name, variant, post, role, url }) => {
    const { scene, ask, door, database } = stage;
    const asked = { ...post, at: url(scene), role };
    const bare = await sendTwice(asked, {});
    if (bare.changed.length === 0 && isSame(bare)) return;
    const { first, second, changed } = await sendTwice(asked, { formKey: FORM_KEY });
    expect({ ...second, changed }).toEqual({ ...first, changed: [] });
    const drawnAt = (DRAWN_AT[name] ?? url)(scene);
    if (drawnAt === null) return;
    await takenBack(database.db, async (tx) => {
      door.openOn(tx);
      const page = await ask(role, drawnAt);
      expect(holdsKey(page.body, intentOf(variant)), `its form on ${page.what} has no key`).toBe(
        true,
      );
    });
  });
});

function isSame({ first, second }: Awaited<ReturnType<typeof sendTwice>>): boolean {
  return first?.status === second?.status && first?.location === second?.location;
}

describe('an address nobody of us wrote', () => {
  it.each(Object.keys(DOORS))('[W4] %s is answered, never as a fault', async (id) => {
    const { scene, ask, door, database } = stage;
    const { url, read } = DOORS[id] ?? {};
    if (!url || !read) throw new Error('every door has an address');
    const readers = ROLES.filter((role) => verdictOn(read, role) === true);
    const reader = readers.at(-1) ?? 'guest';
    const faults: string[] = [];
    await takenBack(database.db, async (tx) => {
      door.openOn(tx);
      const asked = await namesAskedFor(() => ask(reader, url(scene)));
      const { whole, single } = hostileAddresses(id, url(scene), asked);
      const look = async (role: Role, address: string, manner: Manner) => {
        const { status, what } = await ask(role, address, { manner });
        if (status >= 500) faults.push(`${status} ${what.slice(0, 200)}`);
      };
      for (const address of whole) await look(reader, address, 'page');
      for (const address of single) await look(reader, address, 'data');
      for (const [at, role] of ROLES.entries()) {
        const address = whole[at % whole.length];
        if (address !== undefined) await look(role, address, 'data');
      }
    });
    expect(faults).toEqual([]);
  });
});
