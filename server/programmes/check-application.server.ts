import type { ApplicationCheck } from '#app/contracts/programmes/application-schemas.ts';
import { romeDay } from '#app/domain/dates.ts';
import { checkIseeEnd, nextApplicationState } from '#app/domain/programmes/application.ts';
import { bandOf } from '#app/domain/programmes/bands.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  lockApplications,
  updateApplication,
  type ApplicationRow,
} from '#db/queries/programmes/applications.ts';
import { listBands } from '#db/queries/programmes/programmes.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { requireProgrammeOfficer } from './standing.server.ts';

/** Why nothing was decided. */
export type CheckCode =
  | 'city.not_found'
  | 'application.not_found'
  | 'application.own_household'
  | 'application.stale'
  | 'application.wrong_state'
  | 'application.isee_over'
  | 'application.above';

type Done = Promise<Result<true, CheckCode>>;
type Made = {
  readonly officer: PersonActor;
  readonly row: ApplicationRow;
  readonly check: ApplicationCheck;
};

/**
 * An officer looks at one application (APP1): takes it in hand, verifies it, gives it back with what is
 * missing, or refuses it with the reason. What was declared of the ISEE is erased with the answer; band,
 * kind, end and verifier stay (E2). Nobody decides for the own household (M23).
 */
export function checkApplication(
  ctx: ServiceContext,
  applicationId: string,
  check: ApplicationCheck,
): Done {
  return transactOnce<true, CheckCode>(ctx, async (unit) => {
    const officer = await requireProgrammeOfficer(ctx, unit.tx);
    if (!officer.ok) return officer;
    const [row] = await lockApplications(unit.tx, { applicationIds: [applicationId] });
    if (!row) return fail('application.not_found');
    if (row.householdId === officer.value.householdId) return fail('application.own_household');
    if (row.version !== check.version) return fail('application.stale');
    return decide(ctx, unit, { officer: officer.value, row, check });
  });
}

async function decide(ctx: ServiceContext, unit: Unit, made: Made): Done {
  const { row, check } = made;
  const next = nextApplicationState(row.state, check.intent);
  if (!next.ok) return next;
  const change = await changeOf(ctx, unit, made);
  if (!change.ok) return change;
  const { id: applicationId, version } = row;
  const set = { state: next.value, version: version + 1, changedAt: ctx.now(), ...change.value };
  await updateApplication(unit.tx, { applicationId, set });
  await recordAudit(ctx, unit, {
    action: `application.${check.intent}`,
    subjectKind: 'application',
    subjectId: applicationId,
    details: { programmeId: row.programmeId, band: set.band ?? null },
  });
  await tell(ctx, unit, made);
  return ok(true);
}

/** What an answer writes beside the state. */
type Change = {
  readonly iseeCents?: null;
  readonly dsuProtocol?: null;
  readonly iseeExpiresOn?: string;
  readonly band?: number;
  readonly verifiedAt?: Date;
  readonly verifiedBy?: string;
  readonly words?: string;
};

const ERASED = { iseeCents: null, dsuProtocol: null } as const;

async function changeOf(
  ctx: ServiceContext,
  unit: Unit,
  { officer, row, check }: Made,
): Promise<Result<Change, CheckCode>> {
  switch (check.intent) {
    case 'take':
      return ok({});
    case 'give_back':
      return ok({ words: check.words });
    case 'refuse':
      return ok({ ...ERASED, words: check.words });
    case 'verify': {
      const end = checkIseeEnd(check.iseeExpiresOn, romeDay(ctx.now()));
      if (!end.ok) return end;
      const bands = await listBands(unit.tx, { programmeId: row.programmeId });
      const band = row.iseeCents === null ? null : bandOf(bands, row.iseeCents);
      if (band === null) return fail('application.above');
      const verified = { band, verifiedAt: ctx.now(), verifiedBy: officer.personId };
      return ok({ ...ERASED, ...verified, iseeExpiresOn: end.value, words: '' });
    }
  }
}

async function tell(ctx: ServiceContext, unit: Unit, { row, check }: Made): Promise<void> {
  const { id, householdId, holder, nameIt: programme, version } = row;
  unit.publish({ topic: `household:${householdId}`, id: `application:${id}`, version });
  if (check.intent === 'take') return;
  const params = { holder, programme };
  await notify(
    ctx,
    unit,
    { householdIds: [householdId] },
    {
      eventKey: `application:${id}:${check.intent}:${version}`,
      ...noticeOf(check.intent, params),
      href: `/applications/${id}`,
    },
  );
}

/** What the household is told with an answer; the voucher itself comes later, with a notice of its own. */
function noticeOf(
  intent: 'verify' | 'give_back' | 'refuse',
  params: { readonly holder: string; readonly programme: string },
) {
  if (intent === 'give_back') return { kind: 'application_returned' as const, params };
  const answer = intent === 'verify' ? 'verified' : 'refused';
  return { kind: 'application_decided' as const, params: { ...params, answer } };
}
