import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';

import { DAY_MS } from '#app/domain/dates.ts';
import { householdAdults, householdInvites, rateLimits } from '#db/schema/accounts.ts';
import {
  addDependant,
  editDependant,
  removeDependant,
} from '#server/accounts/edit-dependants.server.ts';
import { editHousehold } from '#server/accounts/edit-household.server.ts';
import { getHousehold } from '#server/accounts/get-household.server.ts';
import {
  getAdultInvite,
  inviteAdult,
  joinHousehold,
  revokeAdultInvite,
} from '#server/accounts/invite-adult.server.ts';
import { createHousehold } from '#server/accounts/open-household.server.ts';
import type { PersonActor } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';
import { buildHousehold, buildPerson } from '#tests/support/builders/accounts.ts';
import { createWorld, type TestWorld } from '#tests/support/context.ts';
import { useDatabase } from '#tests/support/stage.ts';

const database = useDatabase();
let world: TestWorld;
beforeEach(async () => {
  await database.db.delete(rateLimits);
  world = createWorld(database.db);
});

const LUCA = { firstName: 'Luca', birthDate: '2018-03-04', kind: 'minor' } as const;

async function view(actor: PersonActor) {
  const household = await getHousehold(world.as(actor));
  if (!household.ok || !household.value) throw new Error('no household');
  return household.value;
}

describe('household', () => {
  it('[H1] is made once per person, also by two clicks at once', async () => {
    const person = await buildPerson(database.db);
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => createHousehold(world.as(person), { name: 'Rossi', municipio: 4 })),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const rows = await database.db
      .select()
      .from(householdAdults)
      .where(eq(householdAdults.personId, person.personId));
    expect(rows).toHaveLength(1);
    expect(world.access).toEqual([{ kind: 'household.changed', personId: person.personId }]);
  });

  it('[H1] computes ages from birth dates on the day of Milan', async () => {
    const actor = await buildHousehold(database.db);
    await addDependant(world.as(actor), { ...LUCA, birthDate: '2018-11-24' });
    world.clock = new Date('2026-11-23T22:59:00Z');
    expect((await view(actor)).dependants[0]?.age).toBe(7);
    world.clock = new Date('2026-11-23T23:01:00Z');
    expect((await view(actor)).dependants[0]?.age).toBe(8);
  });

  it('[B1] changes only its own people', async () => {
    const mine = await buildHousehold(database.db);
    const theirs = await buildHousehold(database.db, { children: ['2019-05-05'] });
    const [dependantId = ''] = theirs.dependantIds;
    const before = await view(theirs);
    expect(await editDependant(world.as(mine), { ...LUCA, dependantId })).toMatchObject({
      code: 'dependant.not_found',
    });
    expect(await removeDependant(world.as(mine), { dependantId })).toMatchObject({
      code: 'dependant.not_found',
    });
    await editHousehold(world.as(mine), { name: 'Nuovo nome', municipio: 9 });
    expect(await view(theirs)).toEqual(before);
    expect(await view(mine)).toMatchObject({ name: 'Nuovo nome', municipio: 9 });
  });

  it('[H1] edits and removes dependants, and refuses impossible ages', async () => {
    const actor = await buildHousehold(database.db);
    const added = await addDependant(world.as(actor), LUCA);
    if (!added.ok) throw new Error(added.code);
    const { dependantId } = added.value;
    expect(
      await editDependant(world.as(actor), { ...LUCA, birthDate: '2001-01-01', dependantId }),
    ).toMatchObject({ code: 'dependant.adult' });
    await editDependant(world.as(actor), { ...LUCA, firstName: 'Luca Maria', dependantId });
    expect((await view(actor)).dependants).toMatchObject([{ firstName: 'Luca Maria' }]);
    await removeDependant(world.as(actor), { dependantId });
    expect((await view(actor)).dependants).toEqual([]);
    expect(await removeDependant(world.as(actor), { dependantId })).toMatchObject({
      code: 'dependant.not_found',
    });
  });

  it('[B1] guests and people without a household are told so', async () => {
    expect(await addDependant(world.as(), LUCA)).toMatchObject({ code: 'auth.signed_out' });
    const person = await buildPerson(database.db);
    expect(await addDependant(world.as(person), LUCA)).toMatchObject({ code: 'household.needed' });
  });
});

describe('a second adult', () => {
  it('[B12] joins by a link that is stored hashed and works once', async () => {
    const actor = await buildHousehold(database.db, { name: 'Famiglia Diallo' });
    const invite = await inviteAdult(world.as(actor));
    if (!invite.ok) throw new Error(invite.code);
    const { token, inviteId } = invite.value;
    const [row] = await database.db
      .select()
      .from(householdInvites)
      .where(eq(householdInvites.id, inviteId));
    expect(row?.tokenHash).toBe(hashToken(token));
    expect(await getAdultInvite(world.as(), { token })).toEqual({
      ok: true,
      value: { householdName: 'Famiglia Diallo' },
    });
    const crowd = await Promise.all(Array.from({ length: 6 }, () => buildPerson(database.db)));
    const outcomes = await Promise.all(
      crowd.map((person, index) =>
        joinHousehold({ ...world.as(person), clientAddress: `10.1.0.${index}` }, { token }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect((await view(actor)).adults).toHaveLength(2);
  });

  it('[B12] cannot use a revoked or expired link, nor leave an own household for it', async () => {
    const actor = await buildHousehold(database.db);
    const other = await buildHousehold(database.db);
    const person = await buildPerson(database.db);
    const first = await inviteAdult(world.as(actor));
    const second = await inviteAdult(world.as(actor));
    if (!first.ok || !second.ok) throw new Error('no invite');
    await revokeAdultInvite(world.as(actor), { inviteId: first.value.inviteId });
    expect(await joinHousehold(world.as(person), { token: first.value.token })).toMatchObject({
      code: 'invite.revoked',
    });
    expect(await joinHousehold(world.as(other), { token: second.value.token })).toMatchObject({
      code: 'household.already_done',
    });
    world.clock = new Date(world.clock.getTime() + 7 * DAY_MS);
    expect(await joinHousehold(world.as(person), { token: second.value.token })).toMatchObject({
      code: 'invite.expired',
    });
  });
});
