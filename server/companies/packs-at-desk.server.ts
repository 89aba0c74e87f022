import type {
  PackAtDesk,
  PackReceiptView,
  PackView,
} from '#app/contracts/companies/reimbursement-views.ts';
import { mostToApprove, type PackBounds } from '#app/domain/companies/reimbursement.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import {
  findPackAt,
  listPackReceipts,
  listPacks,
  type PackRow,
} from '#db/queries/companies/reimbursements.ts';
import { byKey } from '#server/by-key.ts';
import type { ServiceContext } from '#server/context.ts';

import { describePack, describeReceipt, standingCents } from './pack-view.ts';
import { readPayingBack } from './paying-back.server.ts';
import { requireHr } from './standing.server.ts';

/** Packs at the desk, the newest first; a year of a company with hundreds of employees. */
const PACKS_SHOWN = 500;

/** What employees sent to the companies whose human resources ask, but for what was taken back. */
export async function listPacksAtDesk(
  ctx: ServiceContext,
): Promise<Result<readonly PackView[], 'company.not_found'>> {
  const hr = await requireHr(ctx, ctx.db, 'decide_packs');
  if (!hr.ok) return hr;
  const companyIds = hr.value.companies.map(({ id }) => id);
  const packs = await listPacks(ctx.db, { of: { companyIds }, limit: PACKS_SHOWN });
  const receipts =
    packs.length === 0
      ? []
      : await listPackReceipts(ctx.db, { packIds: packs.map(({ id }) => id) });
  const inPack = byKey(receipts, ({ packId }) => packId);
  return ok(
    packs.map((pack) => describePack(pack, (inPack.get(pack.id) ?? []).map(describeReceipt))),
  );
}

/** One pack in full, with what can be approved of it (RMB3). */
export async function getPackAtDesk(
  ctx: ServiceContext,
  { packId }: { readonly packId: string },
): Promise<Result<PackAtDesk, 'company.not_found' | 'pack.not_found'>> {
  const hr = await requireHr(ctx, ctx.db, 'decide_packs');
  if (!hr.ok) return hr;
  const companyIds = hr.value.companies.map(({ id }) => id);
  const pack = await findPackAt(ctx.db, { companyIds, packId });
  if (!pack) return fail('pack.not_found');
  const { receipts, bounds } = await readPackBounds(ctx.db, pack);
  return ok({ ...describePack(pack, receipts), mostCents: mostToApprove(bounds) });
}

/** The receipts of a pack, and what bounds what can be approved of it now (RMB3). */
export async function readPackBounds(
  db: DbOrTx,
  pack: PackRow,
): Promise<{ readonly receipts: readonly PackReceiptView[]; readonly bounds: PackBounds }> {
  const { personId, year, companyId } = pack;
  const [rows, companies] = await Promise.all([
    listPackReceipts(db, { packIds: [pack.id] }),
    readPayingBack(db, { personId, years: [year] }),
  ]);
  const receipts = rows.map(describeReceipt);
  const own = companies.find((one) => one.companyId === companyId);
  const bounds = {
    standingCents: standingCents(receipts),
    limitCents: own?.limitCents ?? 0,
    approvedBeforeCents: own?.approvedCents ?? 0,
  };
  return { receipts, bounds };
}
