import type { Db } from '#db/client.ts';
import { demoId } from '#db/demo/ids.ts';
import { companyEmployees } from '#db/schema/companies.ts';
import { sendPack } from '#server/companies/send-pack.server.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';

/** A pack of the organiser's receipt at a company that pays back. */
export type ScenePacks = {
  readonly packId: string;
  readonly packCompanyId: string;
  readonly packYear: number;
};

/** The organiser sends its receipt to an employer; the person of human resources works there too. */
export async function buildScenePacks(
  db: Db,
  world: TestWorld,
  { actors }: ScenePeople,
  { documentId }: { readonly documentId: string },
): Promise<ScenePacks> {
  const year = 2026;
  const companyId = demoId.company('tessile-bovisa');
  const [organiser, hr] = [actors.get('organiser'), actors.get('hr')];
  if (!organiser || !hr) throw new Error('the scene has nobody to send or to decide');
  await db.insert(companyEmployees).values([
    { companyId, personId: organiser.personId, role: 'employee', year },
    { companyId, personId: hr.personId, role: 'hr', year },
  ]);
  const pack = { companyId, year, documentIds: [documentId], note: 'Novembre' };
  const { packId } = must(await sendPack(world.as(organiser), pack));
  return { packId, packCompanyId: companyId, packYear: year };
}
