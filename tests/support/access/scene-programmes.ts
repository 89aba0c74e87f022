import { desc, eq } from 'drizzle-orm';

import type { Db } from '#db/client.ts';
import { demoId } from '#db/demo/ids.ts';
import { findAskedFunding } from '#db/queries/programmes/programmes.ts';
import { accounts, vouchers } from '#db/schema/wallet.ts';
import { applyForVoucher } from '#server/programmes/apply.server.ts';
import { checkApplication } from '#server/programmes/check-application.server.ts';
import { commandProgramme } from '#server/programmes/command-programme.server.ts';
import { saveProgramme } from '#server/programmes/save-programme.server.ts';
import { openProgramme, writtenProgramme } from '#tests/support/builders/programmes.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';

/** Stands on no other programme: whoever reads it has read the draft. */
export const DRAFT_PROGRAMME = 'Bando degli ombrelli';
export const PROTOCOL = 'INPS-ISEE-2026-01234567A-00';

/** Programmes of the city, applications of two households, and a voucher that was given. */
export type SceneProgrammes = {
  readonly programmes: {
    readonly draftId: string;
    readonly openId: string;
    readonly closedId: string;
    /** More money that another officer asked for the open one. */
    readonly fundingId: string;
    /** The organiser's, which nobody has looked at, and one that was given back. */
    readonly applicationId: string;
    readonly returnedId: string;
    /** The member's, which was verified. */
    readonly verifiedId: string;
    /** The member's of another programme, verified too, whose voucher is more than what is left there. */
    readonly poorId: string;
    readonly lackingId: string;
    /** Of the demo's programme for minors. */
    readonly givenById: string;
    readonly voucherId: string;
  };
};

/** Officers have written, opened and closed programmes; families have applied. */
export async function buildSceneProgrammes(
  db: Db,
  world: TestWorld,
  { actors, members: [first, second] }: ScenePeople,
): Promise<SceneProgrammes> {
  const own = world.as(actors.get('programmesOfficer'));
  const draft = must(await saveProgramme(own, null, writtenProgramme({ nameIt: DRAFT_PROGRAMME })));
  const open = await openProgramme(db, world);
  const closed = await openProgramme(db, world);
  const officer = world.as(open.officer);
  must(await commandProgramme(officer, closed.programmeId, { intent: 'close' }));
  const raise = { intent: 'ask-raise', amount: 1_000, reason: 'Più domande' } as const;
  must(await commandProgramme(officer, open.programmeId, raise));
  const apply = async (member: typeof first, programmeId: string) => {
    const [dependantId = ''] = member.dependantIds;
    const declared = { isee: 900_000, iseeKind: 'minors', protocol: PROTOCOL } as const;
    const sent = applyForVoucher(world.as(member), { programmeId, dependantId, ...declared });
    return must(await sent).applicationId;
  };
  const applicationId = await apply(first, open.programmeId);
  const verifiedId = await apply(second, open.programmeId);
  const verify = { intent: 'verify', version: 1, iseeExpiresOn: '2026-12-31' } as const;
  must(await checkApplication(officer, verifiedId, verify));
  const poor = await openProgramme(db, world, { budget: 10_000 });
  const lackingId = await apply(second, poor.programmeId);
  must(await checkApplication(officer, lackingId, verify));
  const third = await openProgramme(db, world);
  const returnedId = await apply(first, third.programmeId);
  const back = { intent: 'give_back', version: 1, words: 'Manca un quadro' } as const;
  must(await checkApplication(officer, returnedId, back));
  const givenById = demoId.programme('minors');
  return {
    programmes: {
      draftId: draft.programmeId,
      openId: open.programmeId,
      closedId: closed.programmeId,
      fundingId: (await findAskedFunding(db, open))?.id ?? '',
      applicationId,
      returnedId,
      verifiedId,
      poorId: poor.programmeId,
      lackingId,
      givenById,
      voucherId: await fullestVoucher(db, givenById),
    },
  };
}

async function fullestVoucher(db: Db, programmeId: string): Promise<string> {
  const [row] = await db
    .select({ id: vouchers.id })
    .from(vouchers)
    .innerJoin(accounts, eq(accounts.id, vouchers.accountId))
    .where(eq(vouchers.programmeId, programmeId))
    .orderBy(desc(accounts.balanceCents))
    .limit(1);
  return row?.id ?? '';
}
