import type {
  OwnReimbursementsView,
  PackPreview,
} from '#app/contracts/companies/reimbursement-views.ts';
import {
  checkPack,
  isOfPlanYear,
  type PackCode,
  yearsToSend,
} from '#app/domain/companies/reimbursement.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { findOwnAccount } from '#db/queries/accounts/people.ts';
import {
  listPackableReceipts,
  listPackReceipts,
  listPacks,
  listPayingBack,
} from '#db/queries/companies/reimbursements.ts';
import { byKey } from '#server/by-key.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';

import { describePack, describeReceipt } from './pack-view.ts';
import { readPayingBack } from './paying-back.server.ts';

/** Packs on the page; older ones were decided long ago. */
const PACKS_SHOWN = 50;

/**
 * What an employee can have paid back (V5): the receipts of the own household that no pack has yet, and
 * the packs sent. Empty for who works for no company that pays back.
 */
export async function getOwnReimbursements(
  ctx: ServiceContext,
): Promise<Result<OwnReimbursementsView, 'auth.signed_out'>> {
  const { actor, db } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { personId } = actor;
  const years = yearsToSend(romeDay(ctx.now()));
  const [plans, packs] = await Promise.all([
    readPayingBack(db, { personId, years }),
    listPacks(db, { of: { personId }, limit: PACKS_SHOWN }),
  ]);
  const [receipts, sent] = await Promise.all([
    plans.length === 0 ? [] : listReceipts(db, actor, { fromYear: Math.min(...years) }),
    packs.length === 0 ? [] : listPackReceipts(db, { packIds: packs.map(({ id }) => id) }),
  ]);
  const inPack = byKey(sent, ({ packId }) => packId);
  return ok({
    plans,
    receipts: receipts
      .filter((one) => isFree(one) && plans.some(({ year }) => isOfPlanYear(one.paidOn, year)))
      .map(describeReceipt),
    packs: packs.map((pack) =>
      describePack(pack, (inPack.get(pack.id) ?? []).map(describeReceipt)),
    ),
  });
}

/** Whether a person's company pays back, or has a pack of theirs: all others read nothing of it (RMB5). */
export async function isPaidBackByEmployer({ actor, db, now }: ServiceContext): Promise<boolean> {
  if (actor.kind !== 'person') return false;
  const { personId } = actor;
  const years = yearsToSend(romeDay(now()));
  const [plans, packs] = await Promise.all([
    listPayingBack(db, { personId, years }),
    listPacks(db, { of: { personId }, limit: 1 }),
  ]);
  return plans.length > 0 || packs.length > 0;
}

/** Receipts for a year's plan of a company. */
export type AskedPack = {
  readonly companyId: string;
  readonly year: number;
  readonly documentIds: readonly string[];
};

/** Why there is no preview. */
export type PreviewCode = PackCode | 'auth.signed_out' | 'pack.not_found';

/** What the employer will read, to the letter, when these receipts are sent (RMB4). */
export async function previewPack(
  ctx: ServiceContext,
  asked: AskedPack,
): Promise<Result<PackPreview, PreviewCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  return readPack(ctx, ctx.db, { ...asked, actor });
}

/** Reads and checks the receipts of a pack to be (RMB1); the same for its preview and its sending. */
export async function readPack(
  ctx: ServiceContext,
  db: DbOrTx,
  asked: AskedPack & { readonly actor: PersonActor },
): Promise<Result<PackPreview, PackCode | 'pack.not_found'>> {
  const { actor, year } = asked;
  const { personId } = actor;
  const plans = await readPayingBack(db, { personId, years: [year] });
  const plan = plans.find(({ companyId }) => companyId === asked.companyId);
  const person = await findOwnAccount(db, { personId });
  if (!plan || !person) return fail('pack.not_found');
  const documentIds = [...new Set(asked.documentIds)];
  const rows = documentIds.length === 0 ? [] : await listReceipts(db, actor, { documentIds });
  if (rows.length < documentIds.length) return fail('pack.not_found');
  const receipts = rows.map((row) => ({ ...describeReceipt(row), isUsed: row.isUsed }));
  const of = { planKind: 'reimbursement', year } as const;
  const checked = checkPack(of, receipts, romeDay(ctx.now()));
  if (!checked.ok) return checked;
  const shown = rows.map(describeReceipt).toReversed();
  return ok({ plan, person: person.name, receipts: shown, totalCents: checked.value });
}

function isFree(row: Awaited<ReturnType<typeof listPackableReceipts>>[number]): boolean {
  return !row.isUsed && !row.isAnnulled && row.lines.some(({ moneyCents }) => moneyCents > 0);
}

async function listReceipts(
  db: DbOrTx,
  { householdId }: PersonActor,
  only: Parameters<typeof listPackableReceipts>[1]['only'],
) {
  return householdId === null ? [] : listPackableReceipts(db, { householdId, only });
}
