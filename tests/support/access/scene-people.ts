import { demoId } from '#db/demo/ids.ts';
import type { Db } from '#db/client.ts';
import { cityOfficers } from '#db/schema/city.ts';
import { companyEmployees } from '#db/schema/companies.ts';
import { providerStaff } from '#db/schema/providers.ts';
import { deskOperators } from '#db/schema/spaces.ts';
import type { CityPermission } from '#app/domain/city/policy.ts';
import type { PersonActor } from '#server/context.ts';
import { removeHousehold } from '#server/groups/leave-group.server.ts';
import { buildHousehold, buildPerson } from '#tests/support/builders/accounts.ts';
import { addMember, buildGroup } from '#tests/support/builders/groups.ts';
import {
  buildProvider,
  type BuiltProvider,
  type RequestMember,
} from '#tests/support/builders/requests.ts';
import { createWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { Role } from './roles.ts';

/** Names that stand in no other row: whoever reads one of them has read the object. */
export const GROUP_NAME = 'Corte dei Glicini';
export const HOUSEHOLD_NAME = 'Famiglia Zambrotti';
export const OTHER_HOUSEHOLD_NAME = 'Famiglia Quadrelli';

/** Who stands where. */
export type ScenePeople = {
  readonly groupId: string;
  readonly boardId: string;
  readonly members: readonly [RequestMember, RequestMember];
  readonly provider: BuiltProvider;
  readonly viewerHouseholdId: string;
  readonly removedHouseholdId: string;
  /** A group without an order, of which the outsider is the organiser. */
  readonly outsidersGroupId: string;
  readonly actors: ReadonlyMap<Role, PersonActor>;
};

/** A person for every role that has an account, on top of the demo city. */
export async function buildScenePeople(db: Db, now: Date): Promise<ScenePeople> {
  const children = ['2019-05-01'];
  const organiser = await buildHousehold(db, { name: HOUSEHOLD_NAME, children });
  const member = await buildHousehold(db, { name: OTHER_HOUSEHOLD_NAME, children });
  const { groupId, boardId } = await buildGroup(db, {
    name: GROUP_NAME,
    members: [organiser, member],
    roles: ['organiser', 'member'],
  });
  const viewer = await buildHousehold(db);
  const removed = await buildHousehold(db);
  await addMember(db, { groupId, actor: viewer, role: 'viewer' });
  await addMember(db, { groupId, actor: removed });
  const out = { groupId, householdId: removed.householdId };
  must(await removeHousehold(createWorld(db, now).as(organiser), out));
  const outsider = await buildHousehold(db);
  const quiet = await buildGroup(db, { members: [outsider], roles: ['organiser'] });
  const provider = await buildProvider(db, { name: 'Ente interpellato' });
  const other = await buildProvider(db, { name: 'Ente concorrente', category: 'home' });
  const actors = new Map<Role, PersonActor>([
    ['citizen', await buildPerson(db)],
    ['organiser', organiser],
    ['member', member],
    ['viewer', viewer],
    ['outsider', outsider],
    ['removed', removed],
    ['operator', provider.staff],
    ['admin', await buildAdmin(db, provider.providerId)],
    ['otherOperator', other.staff],
    ['otherAdmin', await buildAdmin(db, other.providerId)],
    ['hr', await buildColleague(db, 'hr')],
    ['employee', await buildColleague(db, 'employee')],
    ['qualificationOfficer', await buildOfficer(db, 'qualification')],
    ['programmesOfficer', await buildOfficer(db, 'programmes')],
    ['spacesOfficer', await buildOfficer(db, 'spaces')],
    ['reportsOfficer', await buildOfficer(db, 'reports')],
    ['desk', await buildOperator(db, 'venini')],
    ['otherDesk', await buildOperator(db, 'niguarda')],
  ]);
  return {
    groupId,
    boardId,
    members: [organiser, member],
    provider,
    viewerHouseholdId: viewer.householdId,
    removedHouseholdId: removed.householdId,
    outsidersGroupId: quiet.groupId,
    actors,
  };
}

async function buildAdmin(db: Db, providerId: string): Promise<PersonActor> {
  const { personId, ...person } = await buildPerson(db);
  await db.insert(providerStaff).values({ providerId, personId, role: 'admin' });
  return { personId, ...person };
}

async function buildColleague(db: Db, role: 'hr' | 'employee'): Promise<PersonActor> {
  const person = role === 'hr' ? await buildPerson(db) : await buildHousehold(db);
  const companyId = demoId.company('meccanica-olona');
  const { personId } = person;
  await db.insert(companyEmployees).values({ companyId, personId, role, year: 2026 });
  return person;
}

async function buildOfficer(db: Db, permission: CityPermission): Promise<PersonActor> {
  const person = await buildPerson(db);
  await db.insert(cityOfficers).values({ personId: person.personId, permission });
  return person;
}

async function buildOperator(db: Db, spaceSlug: string): Promise<PersonActor> {
  const person = await buildPerson(db);
  const spaceId = demoId.space(spaceSlug);
  await db.insert(deskOperators).values({ spaceId, personId: person.personId });
  return person;
}
