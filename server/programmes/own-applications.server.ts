import type {
  Applicant,
  ApplyView,
  OpenProgrammesView,
  OwnApplication,
  OwnApplicationPage,
} from '#app/contracts/programmes/application-views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { typedCents } from '#app/domain/money.ts';
import { exampleProtocol, mayFollow } from '#app/domain/programmes/application.ts';
import { meetsCriteria } from '#app/domain/programmes/programme.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listDependants } from '#db/queries/accounts/dependants.ts';
import {
  findApplication,
  listApplicationsOf,
  listOpenProgrammes,
  listTakenDependants,
  type ApplicationRow,
} from '#db/queries/programmes/applications.ts';
import { findProgramme, listBands, type ProgrammeRow } from '#db/queries/programmes/programmes.ts';
import { listProgrammeCategories } from '#db/queries/wallet/programmes.ts';
import { requireHousehold, type HouseholdCode } from '#server/accounts/standing.server.ts';
import type { ServiceContext } from '#server/context.ts';

import { takesApplications } from './apply.server.ts';
import { programmeFacts } from './programme-facts.ts';

type Locale = { readonly locale: 'it' | 'en' };

/** Programmes that take applications, for everybody, and the own household's applications. */
export async function getOpenProgrammes(
  ctx: ServiceContext,
  { locale }: Locale,
): Promise<OpenProgrammesView> {
  const { db } = ctx;
  const own = requireHousehold(ctx, 'view');
  const [rows, applications] = await Promise.all([
    listOpenProgrammes(db, { today: romeDay(ctx.now()) }),
    own.ok ? listApplicationsOf(db, own.value) : [],
  ]);
  return {
    programmes: await describeProgrammes(ctx, rows, locale),
    applications: applications.map((row) => describe(row, locale)),
    now: ctx.now().toISOString(),
  };
}

async function describeProgrammes(
  ctx: ServiceContext,
  rows: readonly ProgrammeRow[],
  locale: 'it' | 'en',
) {
  const { db } = ctx;
  const programmeIds = rows.map(({ id }) => id);
  const [categories, bands] = await Promise.all([
    listProgrammeCategories(db, { programmeIds }),
    Promise.all(programmeIds.map((programmeId) => listBands(db, { programmeId }))),
  ]);
  return rows.map((row, index) => {
    const parts = { categories: categories.get(row.id) ?? [], bands: bands[index] ?? [] };
    return programmeFacts(row, parts, locale);
  });
}

/** Where a household applies for a voucher of one programme. */
export async function getApplyPage(
  ctx: ServiceContext,
  { programmeId, locale }: Locale & { readonly programmeId: string },
): Promise<Result<ApplyView, HouseholdCode | 'programme.not_found' | 'application.closed'>> {
  const { db } = ctx;
  const own = requireHousehold(ctx, 'edit');
  if (!own.ok && own.code !== 'household.needed') return own;
  const householdId = own.ok ? own.value.householdId : null;
  const today = romeDay(ctx.now());
  const row = await findProgramme(db, { programmeId });
  if (!row || row.state === 'draft') return fail('programme.not_found');
  if (!takesApplications(row, today)) return fail('application.closed');
  const [people, taken, [programme]] = await Promise.all([
    householdId === null ? [] : listDependants(db, { householdId }),
    householdId === null ? [] : listTakenDependants(db, { programmeId, householdId }),
    describeProgrammes(ctx, [row], locale),
  ]);
  if (!programme) return fail('programme.not_found');
  return ok({
    programme,
    exampleProtocol: exampleProtocol(today),
    people: people.map((person): Applicant => ({
      dependantId: person.id,
      name: person.firstName,
      standing: taken.some((dependantId) => dependantId === person.id)
        ? 'taken'
        : meetsCriteria(row, person, today)
          ? 'may'
          : 'not_for',
    })),
  });
}

/** One application for the household that sent it; anybody else's does not exist (B1). */
export async function getOwnApplication(
  ctx: ServiceContext,
  { applicationId, locale }: Locale & { readonly applicationId: string },
): Promise<Result<OwnApplicationPage, HouseholdCode | 'application.not_found'>> {
  const own = requireHousehold(ctx, 'view');
  if (!own.ok) return own;
  const row = await findApplication(ctx.db, { applicationId });
  if (row?.householdId !== own.value.householdId) return fail('application.not_found');
  const { iseeCents, dsuProtocol, iseeKind, programmeId, band, state } = row;
  const bands = band === null ? [] : await listBands(ctx.db, { programmeId });
  return ok({
    ...describe(row, locale),
    mayResend: mayFollow(state, 'resend'),
    mayWithdraw: mayFollow(state, 'withdraw'),
    declared:
      iseeCents === null || dsuProtocol === null
        ? null
        : { isee: typedCents(iseeCents), iseeKind, protocol: dsuProtocol },
    exampleProtocol: exampleProtocol(romeDay(ctx.now())),
    valueCents: bands[(band ?? 0) - 1]?.valueCents ?? null,
    now: ctx.now().toISOString(),
  });
}

function describe(row: ApplicationRow, locale: 'it' | 'en'): OwnApplication {
  const { id, programmeId, nameIt, nameEn, holder, state, appliedAt, changedAt, words } = row;
  return {
    id,
    programmeId,
    programme: locale === 'it' ? nameIt : nameEn,
    holder,
    state,
    appliedAt: appliedAt.toISOString(),
    changedAt: changedAt.toISOString(),
    words,
  };
}
