import type {
  OwnReimbursementsView,
  PackPreview,
} from '#app/contracts/companies/reimbursement-views.ts';
import { checkPack, type PackCode } from '#app/domain/companies/reimbursement.ts';
import { romeDay, romeYear } from '#app/domain/dates.ts';
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
  const year = romeYear(ctx.now());
  const [companies, packs] = await Promise.all([
    readPayingBack(db, { personId, year }),
    listPacks(db, { of: { personId }, limit: PACKS_SHOWN }),
  ]);
  const [receipts, sent] = await Promise.all([
    companies.length === 0 ? [] : listReceipts(ctx, actor, {}),
    packs.length === 0 ? [] : listPackReceipts(db, { packIds: packs.map(({ id }) => id) }),
  ]);
  const inPack = byKey(sent, ({ packId }) => packId);
  return ok({
    companies,
    receipts: receipts.filter(isFree).map(describeReceipt),
    packs: packs.map((pack) =>
      describePack(pack, (inPack.get(pack.id) ?? []).map(describeReceipt)),
    ),
  });
}

/** Whether a person's company pays back, or has a pack of theirs: all others read nothing of it (RMB5). */
export async function isPaidBackByEmployer({ actor, db, now }: ServiceContext): Promise<boolean> {
  if (actor.kind !== 'person') return false;
  const { personId } = actor;
  const year = romeYear(now());
  const [companies, packs] = await Promise.all([
    listPayingBack(db, { personId, year }),
    listPacks(db, { of: { personId }, limit: 1 }),
  ]);
  return companies.length > 0 || packs.length > 0;
}

/** Why there is no preview. */
export type PreviewCode = PackCode | 'auth.signed_out' | 'pack.not_found';

/** What the employer will read, to the letter, when these receipts are sent (RMB4). */
export async function previewPack(
  ctx: ServiceContext,
  asked: { readonly companyId: string; readonly documentIds: readonly string[] },
): Promise<Result<PackPreview, PreviewCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  return readPack(ctx, ctx.db, { ...asked, actor });
}

/** Reads and checks the receipts of a pack to be (RMB1); the same for its preview and its sending. */
export async function readPack(
  ctx: ServiceContext,
  db: DbOrTx,
  asked: {
    readonly actor: PersonActor;
    readonly companyId: string;
    readonly documentIds: readonly string[];
  },
): Promise<Result<PackPreview, PackCode | 'pack.not_found'>> {
  const { actor } = asked;
  const { personId } = actor;
  const today = romeDay(ctx.now());
  const companies = await readPayingBack(db, { personId, year: Number(today.slice(0, 4)) });
  const company = companies.find(({ companyId }) => companyId === asked.companyId);
  const person = await findOwnAccount(db, { personId });
  if (!company || !person) return fail('pack.not_found');
  const documentIds = [...new Set(asked.documentIds)];
  const rows =
    documentIds.length === 0 ? [] : await listReceipts({ ...ctx, db }, actor, { documentIds });
  if (rows.length < documentIds.length) return fail('pack.not_found');
  const receipts = rows.map((row) => ({ ...describeReceipt(row), isUsed: row.isUsed }));
  const checked = checkPack('reimbursement', receipts, today);
  if (!checked.ok) return checked;
  const shown = rows.map(describeReceipt).toReversed();
  return ok({ company, person: person.name, receipts: shown, totalCents: checked.value });
}

function isFree(row: Awaited<ReturnType<typeof listPackableReceipts>>[number]): boolean {
  return !row.isUsed && !row.isAnnulled && row.lines.some(({ moneyCents }) => moneyCents > 0);
}

async function listReceipts(
  ctx: { readonly db: DbOrTx; now(): Date },
  { householdId }: PersonActor,
  only: { readonly documentIds?: readonly string[] },
) {
  if (householdId === null) return [];
  const fromYear = romeYear(ctx.now()) - 1;
  return listPackableReceipts(ctx.db, { householdId, fromYear, ...only });
}
