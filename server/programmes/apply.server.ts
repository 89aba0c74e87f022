import type { ApplicationForm } from '#app/contracts/programmes/application-schemas.ts';
import { romeDay } from '#app/domain/dates.ts';
import {
  nextApplicationState,
  readProtocol,
  type IseeKind,
} from '#app/domain/programmes/application.ts';
import { bandOf } from '#app/domain/programmes/bands.ts';
import { meetsCriteria } from '#app/domain/programmes/programme.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listDependants } from '#db/queries/accounts/dependants.ts';
import {
  insertApplication,
  listTakenDependants,
  lockApplications,
  updateApplication,
} from '#db/queries/programmes/applications.ts';
import { findProgramme, listBands, type ProgrammeRow } from '#db/queries/programmes/programmes.ts';
import type { DbOrTx } from '#db/client.ts';
import { requireHousehold, type HouseholdCode } from '#server/accounts/standing.server.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';
import { violatedConstraint, type Unit } from '#server/transact.ts';

/** What a household declares. */
export type Declaration = ApplicationForm & { readonly programmeId: string };

/** Why there is no such application, or not now. */
export type ApplyCode =
  | HouseholdCode
  | 'programme.not_found'
  | 'application.closed'
  | 'application.not_for'
  | 'application.already_done'
  | 'application.protocol'
  | 'application.isee_over'
  | 'application.above'
  | 'application.not_found'
  | 'application.wrong_state';

/** What was declared, read: which band it would be in, and what its voucher would be worth. */
export type CheckedDeclaration = {
  readonly protocol: string;
  readonly expiresOn: string;
  readonly holder: string;
  readonly band: number;
  readonly valueCents: number;
};

/** What a household would apply for, before it sends it: nothing is kept of it (E2). */
export async function checkDeclaration(
  ctx: ServiceContext,
  declared: Declaration,
): Promise<Result<CheckedDeclaration, ApplyCode>> {
  const own = requireHousehold(ctx, 'edit');
  if (!own.ok) return own;
  const { householdId } = own.value;
  const { programmeId, dependantId } = declared;
  const taken = await listTakenDependants(ctx.db, { programmeId, householdId });
  if (taken.includes(dependantId)) return fail('application.already_done');
  return readDeclaration(ctx, ctx.db, householdId, declared);
}

/**
 * A household applies for a voucher for one of its people (APP2, APP3): for each programme and person one
 * application counts. Who is above the last band is told so and not kept.
 */
export async function applyForVoucher(
  ctx: ServiceContext,
  declared: Declaration,
): Promise<Result<{ applicationId: string }, ApplyCode>> {
  try {
    return await transactOnce<{ applicationId: string }, ApplyCode>(ctx, async (unit) => {
      const own = requireHousehold(ctx, 'edit');
      if (!own.ok) return own;
      const { householdId, person } = own.value;
      const { programmeId, dependantId, iseeKind, isee: iseeCents } = declared;
      const taken = await listTakenDependants(unit.tx, { programmeId, householdId });
      if (taken.includes(dependantId)) return fail('application.already_done');
      const read = await readDeclaration(ctx, unit.tx, householdId, declared);
      if (!read.ok) return read;
      const id = ctx.newId();
      await insertApplication(unit.tx, {
        id,
        programmeId,
        householdId,
        dependantId,
        state: 'sent',
        appliedBy: person.personId,
        appliedAt: ctx.now(),
        changedAt: ctx.now(),
        iseeCents,
        iseeKind,
        dsuProtocol: read.value.protocol,
        iseeExpiresOn: read.value.expiresOn,
      });
      await record(ctx, unit, id, 'sent');
      return ok({ applicationId: id });
    });
  } catch (error) {
    if (violatedConstraint(error) !== 'applications_one_live') throw error;
    return fail('application.already_done');
  }
}

/** A household completes an application that was given back (APP1). */
export function resendApplication(
  ctx: ServiceContext,
  input: {
    readonly applicationId: string;
    readonly isee: number;
    readonly iseeKind: IseeKind;
    readonly protocol: string;
  },
): Promise<Result<true, ApplyCode>> {
  return transactOnce<true, ApplyCode>(ctx, async (unit) => {
    const own = await enterOwn(ctx, unit, input);
    if (!own.ok) return own;
    const { programmeId, dependantId, householdId, version, state } = own.value.row;
    const next = nextApplicationState(state, 'resend');
    if (!next.ok) return next;
    const { applicationId, ...typed } = input;
    const declared = { ...typed, programmeId, dependantId };
    const read = await readDeclaration(ctx, unit.tx, householdId, declared);
    if (!read.ok) return read;
    await updateApplication(unit.tx, {
      applicationId,
      set: {
        state: next.value,
        version: version + 1,
        words: '',
        changedAt: ctx.now(),
        iseeCents: input.isee,
        iseeKind: input.iseeKind,
        dsuProtocol: read.value.protocol,
        iseeExpiresOn: read.value.expiresOn,
      },
    });
    await record(ctx, unit, applicationId, 'resent');
    return ok(true);
  });
}

/** A household takes its application back: what it declared is erased (APP1, E2). */
export function withdrawApplication(
  ctx: ServiceContext,
  input: { readonly applicationId: string },
): Promise<Result<true, ApplyCode>> {
  return transactOnce<true, ApplyCode>(ctx, async (unit) => {
    const own = await enterOwn(ctx, unit, input);
    if (!own.ok) return own;
    const { id: applicationId, state, version } = own.value.row;
    const next = nextApplicationState(state, 'withdraw');
    if (!next.ok) return next;
    await updateApplication(unit.tx, {
      applicationId,
      set: {
        state: next.value,
        version: version + 1,
        changedAt: ctx.now(),
        iseeCents: null,
        dsuProtocol: null,
      },
    });
    await record(ctx, unit, applicationId, 'withdrawn');
    return ok(true);
  });
}

/** An application of the household of whoever asks; anybody else's does not exist (B1). */
async function enterOwn(
  ctx: ServiceContext,
  unit: Unit,
  { applicationId }: { readonly applicationId: string },
) {
  const own = requireHousehold(ctx, 'edit');
  if (!own.ok) return own;
  const { householdId, person } = own.value;
  const [row] = await lockApplications(unit.tx, { applicationIds: [applicationId] });
  if (row?.householdId !== householdId) return fail('application.not_found');
  return ok({ row, person } satisfies { row: typeof row; person: PersonActor });
}

async function readDeclaration(
  ctx: ServiceContext,
  db: DbOrTx,
  householdId: string,
  declared: Declaration,
): Promise<Result<CheckedDeclaration, ApplyCode>> {
  const { programmeId, dependantId } = declared;
  const today = romeDay(ctx.now());
  const programme = await findProgramme(db, { programmeId });
  if (!programme || programme.state === 'draft') return fail('programme.not_found');
  if (!takesApplications(programme, today)) return fail('application.closed');
  const people = await listDependants(db, { householdId });
  const person = people.find(({ id }) => id === dependantId);
  if (!person || !meetsCriteria(programme, person, today)) return fail('application.not_for');
  const protocol = readProtocol(declared.protocol, today);
  if (!protocol.ok) return protocol;
  const bands = await listBands(db, { programmeId });
  const band = bandOf(bands, declared.isee);
  const own = band === null ? undefined : bands[band - 1];
  if (band === null || !own) return fail('application.above');
  const { firstName: holder } = person;
  return ok({ ...protocol.value, holder, band, valueCents: own.valueCents });
}

/** Whether a programme takes applications on a day. */
export function takesApplications({ state, endsOn }: ProgrammeRow, today: string): boolean {
  return state === 'open' && today <= endsOn;
}

function record(ctx: ServiceContext, unit: Unit, subjectId: string, event: string) {
  return recordAudit(ctx, unit, {
    action: `application.${event}`,
    subjectKind: 'application',
    subjectId,
  });
}
