import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { GroupRole } from '#app/domain/groups/policy.ts';
import type { Db } from '#db/client.ts';
import { insertBoard } from '#db/queries/boards/boards.ts';
import { insertGroup } from '#db/queries/groups/groups.ts';
import { upsertMembership } from '#db/queries/groups/memberships.ts';
import type { PersonActor } from '#server/context.ts';

import { buildHousehold, testId } from './accounts.ts';

const BUILT_AT = new Date('2026-11-02T09:00:00Z');

/** A person who asks for a household. */
export type HouseholdActor = PersonActor & { householdId: string };

/** A group with its board and one household per role given; the first is the organiser. */
export async function buildGroup(
  db: Db,
  overrides: {
    name?: string;
    municipio?: Municipio;
    splitMethod?: 'per_household' | 'per_beneficiary';
    members?: readonly HouseholdActor[];
    roles?: readonly GroupRole[];
  } = {},
): Promise<{ groupId: string; boardId: string; members: readonly HouseholdActor[] }> {
  const roles = overrides.roles ?? ['organiser', 'member'];
  const groupId = testId();
  const boardId = testId();
  const name = overrides.name ?? 'Condominio di prova';
  const municipio = overrides.municipio ?? 2;
  await insertGroup(db, {
    id: groupId,
    name,
    kind: 'tenants',
    municipio,
    agreement: 'Ci aiutiamo e ci avvisiamo in tempo.',
    splitMethod: overrides.splitMethod ?? 'per_household',
    createdAt: BUILT_AT,
  });
  await insertBoard(db, { id: boardId, groupId, name, createdAt: BUILT_AT });
  const members: HouseholdActor[] = [];
  for (const [index, role] of roles.entries()) {
    const actor = overrides.members?.[index] ?? (await buildHousehold(db, { municipio }));
    await addMember(db, { groupId, actor, role });
    members.push(actor);
  }
  return { groupId, boardId, members };
}

/** Puts one more household into a group. */
export async function addMember(
  db: Db,
  member: { groupId: string; actor: HouseholdActor; role?: GroupRole },
): Promise<void> {
  await upsertMembership(db, {
    groupId: member.groupId,
    householdId: member.actor.householdId,
    role: member.role ?? 'member',
    agreedVersion: 1,
    at: BUILT_AT,
  });
}
