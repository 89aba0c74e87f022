import {
  checkApproval,
  holdsReceipts,
  nextPackState,
  type PackEvent,
} from '#app/domain/companies/reimbursement.ts';
import type { Cents } from '#app/domain/money.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { lockEmployee } from '#db/queries/companies/people.ts';
import { decidePackRow, lockPack, type PackRow } from '#db/queries/companies/reimbursements.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { readPackBounds } from './packs-at-desk.server.ts';
import { requireHr } from './standing.server.ts';

/** A decision on a pack. `amountCents`: what is paid back, null to refuse. */
export type DecidePackInput = {
  readonly packId: string;
  readonly amountCents: Cents | null;
  readonly words: string;
};

/** Why it was not decided; `pack.own`: nobody decides on what they sent themselves. */
export type DecidePackCode =
  | 'company.not_found'
  | 'pack.not_found'
  | 'pack.own'
  | 'pack.wrong_state'
  | 'pack.too_much'
  | 'pack.nothing'
  | 'pack.words_needed';

/**
 * Human resources approve a pack, whole or in part, or refuse it with a reason (RMB2, RMB3). Packs of
 * one employee are decided one after the other: together they stay within the limit of the year.
 */
export function decidePack(
  ctx: ServiceContext,
  input: DecidePackInput,
): Promise<Result<true, DecidePackCode>> {
  return transactOnce<true, DecidePackCode>(ctx, async (unit) => {
    const hr = await requireHr(ctx, unit.tx, 'decide_packs');
    if (!hr.ok) return hr;
    const { actor } = ctx;
    const pack = await lockPack(unit.tx, { packId: input.packId });
    const isOurs = hr.value.companies.some(({ id }) => id === pack?.companyId);
    if (!pack || !isOurs || actor.kind !== 'person') return fail('pack.not_found');
    if (pack.personId === actor.personId) return fail('pack.own');
    const { companyId, personId, year } = pack;
    await lockEmployee(unit.tx, { companyId, personId, year });
    const allowed = await checkDecision(unit, pack, input);
    if (!allowed.ok) return allowed;
    const { amountCents, words } = input;
    await decidePackRow(unit.tx, {
      packId: pack.id,
      change: {
        status: allowed.value,
        decidedAt: ctx.now(),
        decidedBy: actor.personId,
        words,
        ...(amountCents === null ? {} : { approvedCents: amountCents }),
      },
      isHeld: holdsReceipts(allowed.value),
    });
    await tell(ctx, unit, pack, amountCents);
    return ok(true);
  });
}

async function checkDecision(unit: Unit, pack: PackRow, { amountCents, words }: DecidePackInput) {
  const event: PackEvent = amountCents === null ? 'refuse' : 'approve';
  const next = nextPackState(pack.status, event);
  if (!next.ok) return next;
  const isLess = amountCents === null || amountCents < pack.totalCents;
  if (isLess && words.trim() === '') return fail('pack.words_needed');
  if (amountCents === null) return next;
  const { bounds } = await readPackBounds(unit.tx, pack);
  const checked = checkApproval(bounds, amountCents);
  return checked.ok ? next : checked;
}

async function tell(
  ctx: ServiceContext,
  unit: Unit,
  pack: PackRow,
  amountCents: Cents | null,
): Promise<void> {
  const { id, company, companyId, personId, totalCents } = pack;
  await recordAudit(ctx, unit, {
    action: amountCents === null ? 'company.pack_refused' : 'company.pack_approved',
    subjectKind: 'pack',
    subjectId: id,
    details: { companyId, totalCents, amountCents },
  });
  await notify(
    ctx,
    unit,
    { personIds: [personId] },
    {
      eventKey: `pack:${id}:decided`,
      kind: 'pack_decided',
      params: { company, ...(amountCents === null ? {} : { cents: amountCents }) },
      href: '/wallet/reimbursements',
    },
  );
}
