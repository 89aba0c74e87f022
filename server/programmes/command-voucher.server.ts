import type { VoucherCommand } from '#app/contracts/programmes/application-schemas.ts';
import { romeDay } from '#app/domain/dates.ts';
import { checkVoucherAction } from '#app/domain/programmes/voucher.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { revokeVoucher } from '#app/domain/wallet/ledger.ts';
import { lockGiven, updateVoucher, type GivenRow } from '#db/queries/programmes/vouchers.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';
import {
  postTransaction,
  type PostTransactionCode,
} from '#server/wallet/post-transaction.server.ts';
import { runOnce, type RunOnceCode } from '#server/wallet/run-once.server.ts';

import { giveVouchers } from './give-vouchers.server.ts';
import { requireProgrammeOfficer } from './standing.server.ts';
import { standingOf } from './voucher-standing.ts';

/** Why nothing was done with a voucher. */
export type VoucherCode =
  | RunOnceCode
  | PostTransactionCode
  | 'city.not_found'
  | 'voucher.not_found'
  | 'voucher.wrong_state'
  | 'voucher.held'
  | 'voucher.words_needed'
  | 'application.own_household'
  | 'application.budget_short';

/**
 * An officer suspends a voucher and puts it back (VCH1), takes back what is left of it (VCH2), or gives
 * one with a new code in its place (VCH3), and says why. What orders hold of it stays held. Nobody does so
 * for the own household (M23).
 */
export function commandVoucher(
  ctx: ServiceContext,
  programmeId: string,
  { idempotencyKey: key, ...command }: VoucherCommand,
): Promise<Result<true, VoucherCode>> {
  const once = { key, action: 'city.voucher', input: { programmeId, ...command } };
  return runOnce<true, VoucherCode>(ctx, once, async (unit) => {
    const officer = await requireProgrammeOfficer(ctx, unit.tx);
    if (!officer.ok) return officer;
    const voucher = await lockGiven(unit.tx, { voucherId: command.voucherId });
    if (voucher?.programmeId !== programmeId) return fail('voucher.not_found');
    if (voucher.householdId === officer.value.householdId) {
      return fail('application.own_household');
    }
    const allowed = checkVoucherAction(standingOf(voucher, romeDay(ctx.now())), command.intent);
    if (!allowed.ok) return allowed;
    if (command.intent !== 'resume' && command.words === '') return fail('voucher.words_needed');
    const done = await carryOut(ctx, unit, voucher, command.intent);
    if (!done.ok) return done;
    await tell(ctx, unit, voucher, command);
    return ok(true);
  });
}

async function carryOut(
  ctx: ServiceContext,
  unit: Unit,
  voucher: GivenRow,
  action: VoucherCommand['intent'],
): Promise<Result<true, PostTransactionCode | 'application.budget_short'>> {
  const { id: voucherId } = voucher;
  if (action === 'suspend' || action === 'resume') {
    await updateVoucher(unit.tx, { voucherId, set: { isSuspended: action === 'suspend' } });
    return ok(true);
  }
  const { programmeId, balanceCents, householdId, dependantId, startsOn, expiresOn } = voucher;
  if (balanceCents > 0) {
    const posted = await postTransaction(ctx, unit, {
      entry: revokeVoucher(programmeId, voucherId, balanceCents),
      idempotencyKey: `voucher:${voucherId}:revoked`,
    });
    if (!posted.ok) return posted;
  }
  const set = { isSuspended: true, revokedAt: ctx.now() };
  await updateVoucher(unit.tx, { voucherId, set });
  if (action === 'revoke') return ok(true);
  const programme = { id: programmeId, startsOn, endsOn: expiresOn };
  const wanted = { householdId, dependantId, amountCents: balanceCents, replacesId: voucherId };
  const given = await giveVouchers(ctx, unit, programme, [wanted]);
  return given.ok ? ok(true) : given;
}

const CHANGES = {
  suspend: 'suspended',
  resume: 'resumed',
  revoke: 'revoked',
  replace: 'replaced',
} as const;

async function tell(
  ctx: ServiceContext,
  unit: Unit,
  { id, code, holder, householdId, balanceCents }: GivenRow,
  { intent, words }: Pick<VoucherCommand, 'intent' | 'words'>,
): Promise<void> {
  await recordAudit(ctx, unit, {
    action: `voucher.${intent}`,
    subjectKind: 'voucher',
    subjectId: id,
    details: { words, leftCents: balanceCents },
  });
  await notify(
    ctx,
    unit,
    { householdIds: [householdId] },
    {
      eventKey: `voucher:${id}:${intent}:${ctx.newId()}`,
      kind: 'voucher_changed',
      params: { change: CHANGES[intent], holder, code, ...(words === '' ? {} : { words }) },
      href: '/wallet',
    },
  );
}
