import { demoId } from '#db/demo/ids.ts';
import type { Db } from '#db/client.ts';
import { companyEmployees } from '#db/schema/companies.ts';
import { askEmployment } from '#server/companies/ask-employment.server.ts';
import { getOwnEmployment } from '#server/companies/get-employment.server.ts';
import { getStaffList, inviteEmployees } from '#server/companies/invite-employees.server.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';

/** Words that stand in the pages of human resources alone. */
export const LISTED_ADDRESS = 'invitata.in.elenco@example.org';
export const ASKED_NUMBER = 'matricola-del-cittadino';

/** A company's code, one who asks there, an address on its list, and an employee of this year. */
export type SceneEmployees = {
  readonly joinCode: string;
  readonly employmentAskId: string;
  readonly listedId: string;
  readonly employerId: string;
  readonly colleagueId: string;
};

/** The citizen asks the company; somebody worked there last year, one address is on its list. */
export async function buildSceneEmployees(
  db: Db,
  world: TestWorld,
  { actors }: ScenePeople,
): Promise<SceneEmployees> {
  const [citizen, hr, employee] = [actors.get('citizen'), actors.get('hr'), actors.get('employee')];
  if (!citizen || !hr || !employee) throw new Error('the scene has nobody to ask or to answer');
  const employerId = demoId.company('meccanica-olona');
  const joinCode = 'MEC3WATY';
  must(await askEmployment(world.as(citizen), { code: joinCode, staffNumber: ASKED_NUMBER }));
  const own = must(await getOwnEmployment(world.as(citizen)));
  await db.insert(companyEmployees).values({
    companyId: employerId,
    personId: demoId.person('chen-hu'),
    role: 'employee',
    year: 2025,
  });
  const list = { companyId: employerId, list: LISTED_ADDRESS, locale: 'it' } as const;
  must(await inviteEmployees(world.as(hr), list));
  const listed = must(await getStaffList(world.as(hr), { companyId: employerId }));
  return {
    joinCode,
    employmentAskId: own.asks[0]?.askId ?? '',
    listedId: listed.notJoined[0]?.inviteId ?? '',
    employerId,
    colleagueId: employee.personId,
  };
}
