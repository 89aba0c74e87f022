import type { ProgrammeWriting } from '#app/contracts/programmes/schemas.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { romeDay } from '#app/domain/dates.ts';
import { readBands } from '#app/domain/programmes/bands.ts';
import { checkProgramme, isTooLong, type ProgrammeCode } from '#app/domain/programmes/programme.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findAskedFunding,
  insertProgramme,
  lockProgramme,
  replaceParts,
  updateProgramme,
  type ProgrammeRow,
} from '#db/queries/programmes/programmes.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { requireProgrammeOfficer } from './standing.server.ts';

/** Why nothing was written. */
export type SaveProgrammeCode =
  | ProgrammeCode
  | 'city.not_found'
  | 'programme.not_found'
  | 'programme.stale'
  | 'programme.wrong_state'
  | 'programme.waits'
  | 'programme.shorter';

type Plan = Extract<ProgrammeWriting, { intent: 'plan' }>;
type Words = Extract<ProgrammeWriting, { intent: 'describe' }>;

/**
 * An officer writes a programme: a new one (`programmeId` null) or a draft as a whole (PRG3), of one that
 * is open the words, and a later end alone (PRG1). What changed is in the audit log.
 */
export function saveProgramme(
  ctx: ServiceContext,
  programmeId: string | null,
  writing: ProgrammeWriting,
): Promise<Result<{ programmeId: string }, SaveProgrammeCode>> {
  return transactOnce<{ programmeId: string }, SaveProgrammeCode>(ctx, async (unit) => {
    const officer = await requireProgrammeOfficer(ctx, unit.tx);
    if (!officer.ok) return officer;
    if (programmeId === null) {
      return writing.intent === 'plan' ? make(ctx, unit, writing) : fail('programme.wrong_state');
    }
    const row = await lockProgramme(unit.tx, { programmeId });
    if (!row) return fail('programme.not_found');
    if (row.version !== writing.version) return fail('programme.stale');
    const done =
      writing.intent === 'plan'
        ? await rewrite(ctx, unit, row, writing)
        : await describe(unit, row, writing);
    if (!done.ok) return done;
    await recordAudit(ctx, unit, {
      action: 'programme.changed',
      subjectKind: 'programme',
      subjectId: programmeId,
      details: { before: summaryOf(row), after: summaryOf({ ...row, ...done.value }) },
    });
    return ok({ programmeId });
  });
}

async function make(
  ctx: ServiceContext,
  unit: Unit,
  plan: Plan,
): Promise<Result<{ programmeId: string }, SaveProgrammeCode>> {
  const read = readPlan(ctx, plan);
  if (!read.ok) return read;
  const programmeId = ctx.newId();
  const { row, parts } = read.value;
  await insertProgramme(unit.tx, { id: programmeId, state: 'draft', ...row }, parts);
  await recordAudit(ctx, unit, {
    action: 'programme.made',
    subjectKind: 'programme',
    subjectId: programmeId,
    details: { after: summaryOf(row), amountCents: row.budgetCents },
  });
  return ok({ programmeId });
}

async function rewrite(
  ctx: ServiceContext,
  unit: Unit,
  { id: programmeId, state, version }: ProgrammeRow,
  plan: Plan,
): Promise<Result<Partial<ProgrammeRow>, SaveProgrammeCode>> {
  if (state !== 'draft') return fail('programme.wrong_state');
  // The second officer confirms what the first one saw.
  if (await findAskedFunding(unit.tx, { programmeId })) return fail('programme.waits');
  const read = readPlan(ctx, plan);
  if (!read.ok) return read;
  const { row, parts } = read.value;
  const set = { ...row, version: version + 1 };
  await updateProgramme(unit.tx, { programmeId, set });
  await replaceParts(unit.tx, { programmeId, parts });
  return ok(set);
}

async function describe(
  unit: Unit,
  { id: programmeId, state, startsOn, endsOn, version }: ProgrammeRow,
  words: Words,
): Promise<Result<Partial<ProgrammeRow>, SaveProgrammeCode>> {
  if (state === 'draft') return fail('programme.wrong_state');
  if (words.endsOn < endsOn) return fail('programme.shorter');
  if (isTooLong({ startsOn, endsOn: words.endsOn })) return fail('programme.long');
  const set = { ...wordsOf(words), version: version + 1 };
  await updateProgramme(unit.tx, { programmeId, set });
  return ok(set);
}

function readPlan(ctx: ServiceContext, plan: Plan) {
  const bands = readBands(plan.upTo, plan.value);
  if (!bands.ok) return bands;
  const { startsOn, budget: budgetCents, beneficiary, minAge, maxAge, category } = plan;
  const row = { ...wordsOf(plan), startsOn, budgetCents, beneficiary, minAge, maxAge };
  const parts = {
    categories: CATEGORY_IDS.filter((id) => category.includes(id)),
    bands: bands.value,
  };
  const checked = checkProgramme({ ...row, ...parts }, romeDay(ctx.now()));
  if (!checked.ok) return checked;
  const maxVoucherCents = Math.max(...bands.value.map(({ valueCents }) => valueCents));
  return ok({ row: { ...row, maxVoucherCents }, parts });
}

/** English that was left empty shows the Italian. */
function wordsOf({ nameIt, nameEn, fundingIt, fundingEn, ...rest }: Plan | Words) {
  const { documentsIt, documentsEn, endsOn } = rest;
  return {
    nameIt,
    nameEn: nameEn === '' ? nameIt : nameEn,
    fundingIt,
    fundingEn: fundingEn === '' ? fundingIt : fundingEn,
    documentsIt,
    documentsEn: documentsEn === '' ? documentsIt : documentsEn,
    endsOn,
  };
}

/** What the audit log keeps of a programme, before and after. */
function summaryOf(row: Pick<ProgrammeRow, 'nameIt' | 'budgetCents' | 'startsOn' | 'endsOn'>) {
  return `${row.nameIt} | ${row.startsOn} - ${row.endsOn} | ${row.budgetCents}`;
}
