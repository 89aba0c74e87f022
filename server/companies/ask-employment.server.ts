import {
  checkAskWithdrawal,
  checkEmploymentAsk,
  type EmploymentStanding,
} from '#app/domain/companies/employment-ask.ts';
import { romeDay, romeYear } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { findReceiver } from '#db/queries/channels/receivers.ts';
import { findOpenInvite, markJoined } from '#db/queries/companies/invites.ts';
import {
  countOtherWaiting,
  findEmployee,
  findEmploymentAsk,
  insertEmploymentAsk,
  listOwnAsks,
  lockCompany,
  settleEmploymentAsk,
  upsertEmployees,
} from '#db/queries/companies/people.ts';
import { listHr } from '#db/queries/companies/reimbursements.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transact, type Unit } from '#server/transact.ts';

import { findByCode, type FindByCodeCode, lookUpCode } from './find-by-code.server.ts';

/** A code or the secret of a mailed link, and the company's own number for whoever asks, if they know it. */
export type AskEmploymentInput = { readonly code: string; readonly staffNumber: string };

type AskCode = FindByCodeCode | 'employment.already_in' | 'employment.asked_enough';

/** `in`: an employee at once; `waiting`: human resources answer. */
export type AskOutcome = { readonly entry: 'in' | 'waiting' };

/**
 * Somebody asks a company to be known as its employee (EMP2); whose confirmed address is on its list of the
 * year is in at once (EMP6). One who waits already changes nothing. The code is looked at again under the
 * company's lock: one that was replaced meanwhile opens nothing.
 */
export async function askEmployment(
  ctx: ServiceContext,
  input: AskEmploymentInput,
): Promise<Result<AskOutcome, AskCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const found = await findByCode(ctx, input);
  if (!found.ok) return found;
  const companyId = found.value.id;
  const { personId } = actor;
  return transact<AskOutcome, AskCode>(ctx, async (unit) => {
    await lockCompany(unit.tx, { companyId });
    if ((await lookUpCode(ctx, unit.tx, input.code))?.id !== companyId) {
      return fail('employment.unknown_code');
    }
    const own = await readOwnAsks(ctx, unit.tx, { personId, companyId });
    const invite = await findOwnInvite(ctx, unit.tx, { personId, companyId });
    if (own.waiting && !invite) return ok({ entry: 'waiting' });
    const allowed = checkEmploymentAsk(invite ? { ...own.standing, earlierAsks: 0 } : own.standing);
    if (!allowed.ok) return allowed;
    if (invite) {
      await comeInByList(ctx, unit, { actor, companyId, invite, askId: own.waiting?.id ?? null });
      return ok({ entry: 'in' });
    }
    await writeAsk(ctx, unit, { actor, companyId, company: found.value.name, ...input });
    return ok({ entry: 'waiting' });
  });
}

/** What somebody is to a company this year, and the ask that waits; null for none. */
export async function readOwnAsks(
  ctx: Pick<ServiceContext, 'now'>,
  db: DbOrTx,
  { personId, companyId }: { readonly personId: string; readonly companyId: string },
) {
  const year = romeYear(ctx.now());
  const employee = await findEmployee(db, { companyId, personId, year });
  const asks = await listOwnAsks(db, { personId, companyId });
  const waiting = asks.find(({ status }) => status === 'waiting') ?? null;
  const over = asks.filter(
    ({ status, createdAt }) =>
      romeYear(createdAt) === year && (status === 'refused' || status === 'withdrawn'),
  );
  const standing: EmploymentStanding = {
    isIn: employee !== null && employee.leftOn === null,
    earlierAsks: over.length,
  };
  return { waiting, standing };
}

/** The place a company's list of the year keeps for the confirmed address of somebody; null for none. */
export async function findOwnInvite(
  ctx: Pick<ServiceContext, 'now'>,
  db: DbOrTx,
  { personId, companyId }: { readonly personId: string; readonly companyId: string },
) {
  const person = await findReceiver(db, { personId });
  if (!person?.isConfirmed) return null;
  const year = romeYear(ctx.now());
  return findOpenInvite(db, { companyId, year, address: person.email });
}

async function comeInByList(
  ctx: ServiceContext,
  unit: Unit,
  entry: {
    readonly actor: PersonActor;
    readonly companyId: string;
    readonly invite: { readonly inviteId: string; readonly staffNumber: string };
    readonly askId: string | null;
  },
): Promise<void> {
  const { actor, companyId, invite, askId } = entry;
  const { personId } = actor;
  const now = ctx.now();
  const { staffNumber, inviteId } = invite;
  const employee = { companyId, personId, year: romeYear(now) };
  await upsertEmployees(unit.tx, [{ ...employee, staffNumber, joinedOn: romeDay(now) }]);
  await markJoined(unit.tx, { inviteId, joinedAt: now });
  if (askId !== null) {
    const change = { status: 'withdrawn', answeredAt: now, answeredBy: personId } as const;
    await settleEmploymentAsk(unit.tx, { askId, change });
  }
  await recordAudit(ctx, unit, {
    action: 'company.joined_by_list',
    subjectKind: 'company',
    subjectId: companyId,
    details: { personId, inviteId },
  });
}

async function writeAsk(
  ctx: ServiceContext,
  unit: Unit,
  ask: AskEmploymentInput & {
    readonly actor: PersonActor;
    readonly companyId: string;
    readonly company: string;
  },
): Promise<void> {
  const { actor, companyId, company, staffNumber } = ask;
  const { personId } = actor;
  const askId = ctx.newId();
  const row = { id: askId, companyId, personId, staffNumber, createdAt: ctx.now() };
  await insertEmploymentAsk(unit.tx, row);
  await recordAudit(ctx, unit, {
    action: 'company.ask_employment',
    subjectKind: 'company',
    subjectId: companyId,
    details: { askId },
  });
  // One notice for all who wait: a whole company may ask in a morning.
  if ((await countOtherWaiting(unit.tx, { companyId, askId })) > 0) return;
  await notify(
    ctx,
    unit,
    { personIds: await listHr(unit.tx, { companyId }) },
    {
      eventKey: `employment:${askId}:asked`,
      kind: 'employment_asked',
      params: { company },
      href: `/company/people?company=${companyId}`,
    },
  );
}

type WithdrawCode = 'auth.signed_out' | 'employment.not_found' | 'employment.already_answered';

/** Who asked takes it back, before it is answered; twice is no fault (EMP2). */
export function withdrawEmploymentAsk(
  ctx: ServiceContext,
  { askId }: { readonly askId: string },
): Promise<Result<true, WithdrawCode>> {
  return transact<true, WithdrawCode>(ctx, async (unit) => {
    const { actor } = ctx;
    if (actor.kind !== 'person') return fail('auth.signed_out');
    const { personId } = actor;
    const found = await findEmploymentAsk(unit.tx, { askId });
    if (found?.personId !== personId) return fail('employment.not_found');
    await lockCompany(unit.tx, found);
    // Read again under the lock that an answer takes too.
    const ask = await findEmploymentAsk(unit.tx, { askId });
    if (!ask) return fail('employment.not_found');
    const allowed = checkAskWithdrawal(ask.status);
    if (!allowed.ok) return allowed;
    if (ask.status === 'withdrawn') return ok(true);
    const change = { status: 'withdrawn', answeredAt: ctx.now(), answeredBy: personId } as const;
    await settleEmploymentAsk(unit.tx, { askId, change });
    return ok(true);
  });
}
