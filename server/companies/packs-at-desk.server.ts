import type { PackAtDesk, PackView } from '#app/contracts/companies/reimbursement-views.ts';
import { mostToApprove } from '#app/domain/companies/reimbursement.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listPackReceipts, listPacks, type PackRow } from '#db/queries/companies/reimbursements.ts';
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
  const packs = await listPacks(ctx.db, { of: { companyIds }, limit: PACKS_SHOWN });
  const pack = packs.find(({ id }) => id === packId);
  return pack ? ok(await describeAtDesk(ctx.db, pack)) : fail('pack.not_found');
}

/** A pack with what can be approved of it now. */
export async function describeAtDesk(db: DbOrTx, pack: PackRow): Promise<PackAtDesk> {
  const { personId, year, companyId } = pack;
  const [rows, companies] = await Promise.all([
    listPackReceipts(db, { packIds: [pack.id] }),
    readPayingBack(db, { personId, year }),
  ]);
  const receipts = rows.map(describeReceipt);
  const own = companies.find((one) => one.companyId === companyId);
  const bounds = {
    standingCents: standingCents(receipts),
    limitCents: own?.limitCents ?? 0,
    approvedBeforeCents: own?.approvedCents ?? 0,
  };
  return {
    ...describePack(pack, receipts),
    mostCents: mostToApprove(bounds),
    limitLeftCents: own?.leftCents ?? 0,
  };
}
