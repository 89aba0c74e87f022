import { count, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { dependants } from '#db/schema/accounts.ts';
import { boards } from '#db/schema/boards.ts';
import { invites } from '#db/schema/groups.ts';
import { idempotencyKeys } from '#db/schema/wallet.ts';
import { addDependant } from '#server/accounts/edit-dependants.server.ts';
import { inviteAdult, joinHousehold } from '#server/accounts/invite-adult.server.ts';
import { createBoard } from '#server/boards/create-board.server.ts';
import type { PersonActor } from '#server/context.ts';
import { createGroup } from '#server/groups/create-group.server.ts';
import { inviteHouseholds } from '#server/groups/invite-households.server.ts';
import { wishing } from '#server/transact-once.ts';
import { buildHousehold, buildPerson } from '#tests/support/builders/accounts.ts';
import { buildGroup } from '#tests/support/builders/groups.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const sent = (actor: PersonActor, wish: string) => wishing(world.as(actor), { wish });

async function organisedGroup() {
  const { groupId, members } = await buildGroup(database.db, { roles: ['organiser'] });
  const [organiser] = members;
  if (!organiser) throw new Error('no organiser');
  return { groupId, organiser };
}

describe('a form sent twice', () => {
  it('[W15] makes one board, and both answers lead to it, also at the same time', async () => {
    const { groupId, organiser } = await organisedGroup();
    const make = (wish: string) =>
      createBoard(sent(organiser, wish), {
        groupId,
        name: 'Estate',
        template: 'empty',
        language: 'it',
      });
    const before = await countBoards(groupId);
    const [first, second] = await Promise.all([make('one'), make('one')]);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
    expect(await make('one')).toEqual(first);
    expect(await countBoards(groupId)).toBe(before + 1);
    // A second tab has its own key: the same words are another wish there.
    expect((await make('other')).ok).toBe(true);
    expect(await countBoards(groupId)).toBe(before + 2);
  });

  it('[W15] makes one group of a person who had no household, whose session knows it then', async () => {
    const person = await buildPerson(database.db);
    const wish = {
      name: 'Scala B',
      kind: 'tenants',
      municipio: 2,
      agreement: 'Ci aiutiamo.',
      splitMethod: 'per_household',
      household: { name: 'Famiglia Nuova', municipio: 2 },
      template: null,
      language: 'it',
    } as const;
    const first = await createGroup(sent(person, 'group'), wish);
    if (!first.ok) throw new Error(first.code);
    const again = await createGroup(sent(person, 'group'), { ...wish, household: null });
    expect(again).toEqual(first);
  });

  it('[W15] shows the same link twice, of which the database keeps the hash only', async () => {
    const { groupId, organiser } = await organisedGroup();
    const invite = () =>
      inviteHouseholds(sent(organiser, 'link'), {
        groupId,
        role: 'member',
        maxUses: 1,
        days: 7,
        needsApproval: false,
      });
    const first = await invite();
    if (!first.ok) throw new Error(first.code);
    expect(await invite()).toEqual(first);
    expect(Buffer.from(first.value.token, 'base64url')).toHaveLength(32);
    const rows = await database.db.select().from(invites).where(eq(invites.groupId, groupId));
    expect(rows).toHaveLength(1);
    const keys = await database.db.select().from(idempotencyKeys);
    expect(JSON.stringify(keys)).not.toContain(first.value.token);
    const adult = await inviteAdult(sent(organiser, 'adult'));
    expect(await inviteAdult(sent(organiser, 'adult'))).toEqual(adult);
  });

  it('[W15] adds a child once; what was refused may be tried again with the same form', async () => {
    const actor = await buildHousehold(database.db);
    const add = (birthDate: string) =>
      addDependant(sent(actor, 'child'), { firstName: 'Luca', birthDate, kind: 'minor' });
    expect((await add('2090-01-01')).ok).toBe(false);
    const first = await add('2020-01-01');
    expect(first.ok).toBe(true);
    expect(await add('2020-01-01')).toEqual(first);
    const [row] = await database.db
      .select({ all: count() })
      .from(dependants)
      .where(eq(dependants.householdId, actor.householdId ?? ''));
    expect(row?.all).toBe(1);
  });

  it('[W15] is one person’s own: another with the same key is another wish', async () => {
    const [one, other] = await Promise.all([
      buildHousehold(database.db),
      buildHousehold(database.db),
    ]);
    const child = { firstName: 'Ada', birthDate: '2020-01-01', kind: 'minor' } as const;
    const first = await addDependant(sent(one, 'same'), child);
    const second = await addDependant(sent(other, 'same'), child);
    expect(second.ok).toBe(true);
    expect(second).not.toEqual(first);
  });

  it('[W15] brings an adult into a household once, and says so twice', async () => {
    const actor = await buildHousehold(database.db);
    const invite = await inviteAdult(world.as(actor));
    if (!invite.ok) throw new Error(invite.code);
    const person = await buildPerson(database.db);
    const first = await joinHousehold(world.as(person), invite.value);
    expect(first.ok).toBe(true);
    expect(await joinHousehold(world.as(person), invite.value)).toEqual(first);
  });
});

async function countBoards(groupId: string): Promise<number> {
  const [row] = await database.db
    .select({ all: count() })
    .from(boards)
    .where(eq(boards.groupId, groupId));
  return row?.all ?? 0;
}
