import type { ProgrammeWriting } from '#app/contracts/programmes/schemas.ts';
import type { Db } from '#db/client.ts';
import { findAskedFunding } from '#db/queries/programmes/programmes.ts';
import { cityOfficers } from '#db/schema/city.ts';
import type { PersonActor } from '#server/context.ts';
import { commandProgramme } from '#server/programmes/command-programme.server.ts';
import { saveProgramme } from '#server/programmes/save-programme.server.ts';
import type { TestWorld } from '#tests/support/context.ts';
import { valueOf } from '#tests/support/verbs/qualification.ts';

import { buildPerson } from './accounts.ts';

/** An officer who runs programmes; one that is there when `person` is given. */
export async function buildProgrammeOfficer(db: Db, person?: PersonActor): Promise<PersonActor> {
  const officer = person ?? (await buildPerson(db));
  const { personId } = officer;
  await db.insert(cityOfficers).values({ personId, permission: 'programmes' });
  return officer;
}

/** A programme as an officer writes it, but for what a test says. */
export function writtenProgramme(
  changes: Partial<Extract<ProgrammeWriting, { intent: 'plan' }>> = {},
) {
  return {
    intent: 'plan',
    version: 0,
    nameIt: 'Voucher sport',
    nameEn: '',
    fundingIt: 'Comune di Milano',
    fundingEn: '',
    documentsIt: 'Carta d’identità\nTessera sanitaria',
    documentsEn: '',
    startsOn: '2026-11-01',
    endsOn: '2027-10-31',
    budget: 100_000,
    beneficiary: 'minor',
    minAge: null,
    maxAge: 17,
    category: ['sport', 'education'],
    upTo: ['10000', '20000'],
    value: ['400', '200'],
    ...changes,
  } as const satisfies ProgrammeWriting;
}

/** A programme that is open, with its budget in the ledger: written by one officer, confirmed by another. */
export async function openProgramme(
  db: Db,
  world: TestWorld,
  changes: Parameters<typeof writtenProgramme>[0] = {},
) {
  const officer = await buildProgrammeOfficer(db);
  const otherOfficer = await buildProgrammeOfficer(db);
  const made = await saveProgramme(world.as(officer), null, writtenProgramme(changes));
  const { programmeId } = valueOf(made);
  valueOf(await commandProgramme(world.as(officer), programmeId, { intent: 'ask-open' }));
  const asked = await findAskedFunding(db, { programmeId });
  const fundingId = asked?.id ?? '';
  const confirm = { intent: 'confirm', fundingId } as const;
  valueOf(await commandProgramme(world.as(otherOfficer), programmeId, confirm));
  return { programmeId, officer, otherOfficer };
}
