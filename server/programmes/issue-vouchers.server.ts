import { romeDay } from '#app/domain/dates.ts';
import { nextApplicationState } from '#app/domain/programmes/application.ts';
import { mustHave } from '#app/domain/must-have.ts';
import type { Band } from '#app/domain/programmes/bands.ts';
import { lacksMoney } from '#app/domain/programmes/money.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { account } from '#app/domain/wallet/ledger.ts';
import {
  lockApplications,
  updateApplication,
  type ApplicationRow,
} from '#db/queries/programmes/applications.ts';
import { findProgramme, listBands } from '#db/queries/programmes/programmes.ts';
import { lockAccounts } from '#db/queries/wallet/ledger.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { notifyAll } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';
import type { PostTransactionCode } from '#server/wallet/post-transaction.server.ts';
import { runOnce, type RunOnceCode } from '#server/wallet/run-once.server.ts';

import { giveVouchers } from './give-vouchers.server.ts';
import { requireProgrammeOfficer } from './standing.server.ts';

/** Applications of one programme that an officer chose. */
export type ChosenApplications = {
  readonly programmeId: string;
  readonly applicationIds: readonly string[];
};

type ChoiceCode =
  | 'city.not_found'
  | 'programme.not_found'
  | 'programme.over'
  | 'application.none_chosen'
  | 'application.not_found'
  | 'application.own_household'
  | 'application.wrong_state';

/** Why no voucher was given to anybody. */
export type IssueCode = ChoiceCode | RunOnceCode | PostTransactionCode | 'application.budget_short';

/**
 * Officers give vouchers for applications that were verified, one or many, all or none (APP4): into the
 * ledger out of the programme's budget, under an audit row each, with a notice to each household. They are
 * good at once. Nobody gives one to the own household (M23).
 */
export function issueVouchers(
  ctx: ServiceContext,
  input: ChosenApplications & { readonly idempotencyKey: string },
): Promise<Result<{ voucherIds: readonly string[] }, IssueCode>> {
  const { idempotencyKey: key, programmeId } = input;
  const applicationIds = [...new Set(input.applicationIds)].sort();
  const once = { key, action: 'city.issue_vouchers', input: { programmeId, applicationIds } };
  return runOnce<{ voucherIds: readonly string[] }, IssueCode>(ctx, once, async (unit) => {
    const entered = await enterChoice(ctx, unit, { programmeId, applicationIds }, 'issue');
    if (!entered.ok) return entered;
    const { programme, rows } = entered.value;
    if (programme.endsOn < romeDay(ctx.now())) return fail('programme.over');
    const bands = await listBands(unit.tx, { programmeId });
    const wanted = rows.map(({ householdId, dependantId, band }) => ({
      householdId,
      dependantId,
      amountCents: valueOf(bands, band),
    }));
    const given = await giveVouchers(ctx, unit, programme, wanted);
    if (!given.ok) return given;
    const voucherOf = new Map(given.value.map((one) => [one.dependantId, one]));
    for (const row of rows) {
      const { voucherId, amountCents } = mustHave(voucherOf.get(row.dependantId), 'a voucher');
      const set = { state: 'granted' as const, voucherId };
      await write(ctx, unit, row, set);
      await recordAudit(ctx, unit, {
        action: 'application.issue',
        subjectKind: 'application',
        subjectId: row.id,
        details: { programmeId, voucherId, amountCents },
      });
    }
    await notifyAll(
      ctx,
      unit,
      rows.map((row) => {
        const { voucherId, code, amountCents } = mustHave(
          voucherOf.get(row.dependantId),
          'a voucher',
        );
        return {
          audience: { householdIds: [row.householdId] },
          notice: {
            eventKey: `voucher:${voucherId}:issued`,
            kind: 'voucher_issued' as const,
            params: { code, holder: row.holder, cents: amountCents },
            href: '/wallet',
          },
        };
      }),
    );
    return ok({ voucherIds: given.value.map(({ voucherId }) => voucherId) });
  });
}

/** Why nobody was put on the waiting list. */
export type QueueCode = ChoiceCode | 'application.money_left';

/** Officers put verified applications on the waiting list, while there is no money for them (APP4). */
export function queueApplications(
  ctx: ServiceContext,
  input: ChosenApplications,
): Promise<Result<true, QueueCode>> {
  return transactOnce<true, QueueCode>(ctx, async (unit) => {
    const { programmeId } = input;
    const applicationIds = [...new Set(input.applicationIds)].sort();
    const entered = await enterChoice(ctx, unit, { programmeId, applicationIds }, 'queue');
    if (!entered.ok) return entered;
    const { rows } = entered.value;
    const bands = await listBands(unit.tx, { programmeId });
    // Locked, so that what is given at the same moment has left already.
    const addresses = [account.programme(programmeId)];
    const [budget] = await lockAccounts(unit.tx, { addresses });
    const left = budget?.balanceCents ?? 0;
    const given = rows.find(({ band }) => !lacksMoney(left, valueOf(bands, band)));
    if (given) return fail('application.money_left', { left, holder: given.holder });
    for (const row of rows) {
      await write(ctx, unit, row, { state: 'waiting' });
      await recordAudit(ctx, unit, {
        action: 'application.queue',
        subjectKind: 'application',
        subjectId: row.id,
        details: { programmeId },
      });
    }
    await notifyAll(
      ctx,
      unit,
      rows.map(({ id, householdId, holder, nameIt: programme, version }) => ({
        audience: { householdIds: [householdId] },
        notice: {
          eventKey: `application:${id}:queue:${version}`,
          kind: 'application_decided' as const,
          params: { holder, programme, answer: 'waiting' },
          href: `/applications/${id}`,
        },
      })),
    );
    return ok(true);
  });
}

/** What the voucher of a verified application is worth. */
function valueOf(bands: readonly Band[], band: number | null): number {
  return mustHave(bands[(band ?? 0) - 1], 'the band of a verified application').valueCents;
}

/** The chosen applications, locked in one order, when all are of the programme and may follow `event`. */
async function enterChoice(
  ctx: ServiceContext,
  unit: Unit,
  { programmeId, applicationIds }: ChosenApplications,
  event: 'issue' | 'queue',
) {
  const officer = await requireProgrammeOfficer(ctx, unit.tx);
  if (!officer.ok) return officer;
  if (applicationIds.length === 0) return fail('application.none_chosen');
  const programme = await findProgramme(unit.tx, { programmeId });
  if (!programme) return fail('programme.not_found');
  const rows = await lockApplications(unit.tx, { applicationIds });
  if (rows.length < applicationIds.length || rows.some((row) => row.programmeId !== programmeId)) {
    return fail('application.not_found');
  }
  const checked = checkRows(officer.value, rows, event);
  return checked.ok ? ok({ programme, rows }) : checked;
}

function checkRows(
  officer: PersonActor,
  rows: readonly ApplicationRow[],
  event: 'issue' | 'queue',
): Result<true, 'application.own_household' | 'application.wrong_state'> {
  for (const { householdId, state } of rows) {
    if (householdId === officer.householdId) return fail('application.own_household');
    const next = nextApplicationState(state, event);
    if (!next.ok) return next;
  }
  return ok(true);
}

async function write(
  ctx: ServiceContext,
  unit: Unit,
  { id: applicationId, householdId, version }: ApplicationRow,
  change: { readonly state: 'granted' | 'waiting'; readonly voucherId?: string },
): Promise<void> {
  const set = { ...change, version: version + 1, changedAt: ctx.now() };
  await updateApplication(unit.tx, { applicationId, set });
  unit.publish({ topic: `household:${householdId}`, id: `application:${applicationId}`, version });
}
