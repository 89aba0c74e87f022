import type { PackCode } from '#app/domain/companies/reimbursement.ts';
import { holdsReceipts, nextPackState } from '#app/domain/companies/reimbursement.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { lockEmployee } from '#db/queries/companies/people.ts';
import {
  decidePackRow,
  insertPack,
  listHr,
  lockPack,
} from '#db/queries/companies/reimbursements.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import { violatedConstraint } from '#server/transact.ts';

import { type AskedPack, readPack } from './get-own-reimbursements.server.ts';

/** Receipts for one company. */
export type SendPackInput = AskedPack & { readonly note: string };

/** Why nothing was sent. */
export type SendPackCode = PackCode | 'auth.signed_out' | 'pack.not_found';

/**
 * An employee sends receipts of the own household to the company that pays them back (V5, RMB1): from
 * then on its human resources read what the preview showed. A receipt is in one such pack at most,
 * whoever of the household sends it.
 */
export async function sendPack(
  ctx: ServiceContext,
  input: SendPackInput,
): Promise<Result<{ packId: string }, SendPackCode>> {
  try {
    return await transactOnce<{ packId: string }, SendPackCode>(ctx, async (unit) => {
      const { actor } = ctx;
      if (actor.kind !== 'person') return fail('auth.signed_out');
      const { personId } = actor;
      const { companyId, year, note } = input;
      const read = await readPack(ctx, unit.tx, { ...input, actor });
      if (!read.ok) return read;
      const { person, receipts, totalCents } = read.value;
      await lockEmployee(unit.tx, { companyId, personId, year });
      const packId = ctx.newId();
      const pack = { id: packId, companyId, personId, year, note, totalCents };
      await insertPack(
        unit.tx,
        { ...pack, status: 'sent', sentAt: ctx.now() },
        receipts.map(({ documentId }) => documentId),
      );
      const audited = { companyId, totalCents, receipts: receipts.length };
      await recordAudit(ctx, unit, {
        action: 'company.pack_sent',
        subjectKind: 'pack',
        subjectId: packId,
        details: audited,
      });
      await notify(
        ctx,
        unit,
        { personIds: await listHr(unit.tx, { companyId }) },
        {
          eventKey: `pack:${packId}:sent`,
          kind: 'pack_sent',
          params: { person, cents: totalCents },
          href: `/company/reimbursements/${packId}`,
        },
      );
      return ok({ packId });
    });
  } catch (error) {
    if (violatedConstraint(error) !== 'reimbursement_receipts_once') throw error;
    return fail('pack.receipt_used');
  }
}

/** An employee takes back a pack that nobody decided on: its receipts are free again (RMB2). */
export function withdrawPack(
  ctx: ServiceContext,
  { packId }: { readonly packId: string },
): Promise<Result<true, 'auth.signed_out' | 'pack.not_found' | 'pack.wrong_state'>> {
  return transactOnce<true, 'auth.signed_out' | 'pack.not_found' | 'pack.wrong_state'>(
    ctx,
    async (unit) => {
      const { actor } = ctx;
      if (actor.kind !== 'person') return fail('auth.signed_out');
      const pack = await lockPack(unit.tx, { packId });
      if (pack?.personId !== actor.personId) return fail('pack.not_found');
      const next = nextPackState(pack.status, 'withdraw');
      if (!next.ok) return next;
      const change = { status: next.value, decidedAt: ctx.now(), decidedBy: actor.personId };
      await decidePackRow(unit.tx, { packId, change, isHeld: holdsReceipts(next.value) });
      await recordAudit(ctx, unit, {
        action: 'company.pack_withdrawn',
        subjectKind: 'pack',
        subjectId: packId,
        details: { companyId: pack.companyId },
      });
      return ok(true);
    },
  );
}
