import { and, asc, desc, eq, exists, gte, inArray, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import type { PackState } from '#app/domain/companies/reimbursement.ts';
import type { Cents } from '#app/domain/money.ts';
import type { DbOrTx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { benefitYears } from '#db/schema/benefits.ts';
import { companies, companyEmployees } from '#db/schema/companies.ts';
import { documents } from '#db/schema/documents.ts';
import { reimbursementPacks, reimbursementReceipts } from '#db/schema/reimbursements.ts';

/** The companies that employ a person in some years and pay back, with what the person declared (V4, V5); the last year first. */
export function listPayingBack(db: DbOrTx, params: { personId: string; years: readonly number[] }) {
  return db
    .select({
      companyId: companies.id,
      year: companyEmployees.year,
      name: companies.name,
      planKind: companies.planKind,
      yearlyLimitCents: companies.yearlyLimitCents,
      yearlyLimitWithChildrenCents: companies.yearlyLimitWithChildrenCents,
      hasChildren: sql<boolean>`coalesce(${benefitYears.hasChildren}, false)`,
    })
    .from(companyEmployees)
    .innerJoin(companies, eq(companies.id, companyEmployees.companyId))
    .leftJoin(
      benefitYears,
      and(
        eq(benefitYears.personId, companyEmployees.personId),
        eq(benefitYears.year, companyEmployees.year),
      ),
    )
    .where(
      and(
        eq(companyEmployees.personId, params.personId),
        inArray(companyEmployees.year, [...params.years]),
        eq(companyEmployees.role, 'employee'),
        eq(companies.planKind, 'reimbursement'),
      ),
    )
    .orderBy(desc(companyEmployees.year), asc(companies.name));
}

const credit = alias(documents, 'credit');

const RECEIPT = {
  documentId: documents.id,
  year: documents.year,
  number: documents.number,
  issuedAt: documents.issuedAt,
  paidOn: documents.paidOn,
  providerName: documents.providerName,
  providerTaxCode: documents.providerTaxCode,
  title: documents.title,
  category: documents.category,
  startsOn: documents.startsOn,
  endsOn: documents.endsOn,
  lines: documents.lines,
};

function isAnnulled(db: DbOrTx) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(credit)
      .where(eq(credit.correctsId, documents.id)),
  ).mapWith(Boolean);
}

/** Receipts of a household, newest first: those paid from a year on, or those named; which of them packs hold, or were taken back. */
export function listPackableReceipts(
  db: DbOrTx,
  params: {
    householdId: string;
    only: { fromYear: number } | { documentIds: readonly string[] };
  },
) {
  const { householdId, only } = params;
  const held = db
    .select({ one: sql`1` })
    .from(reimbursementReceipts)
    .where(
      and(
        eq(reimbursementReceipts.documentId, documents.id),
        eq(reimbursementReceipts.isHeld, true),
      ),
    );
  return db
    .select({ ...RECEIPT, isAnnulled: isAnnulled(db), isUsed: exists(held).mapWith(Boolean) })
    .from(documents)
    .where(
      and(
        eq(documents.householdId, householdId),
        eq(documents.kind, 'receipt'),
        'fromYear' in only
          ? gte(documents.paidOn, `${only.fromYear}-01-01`)
          : inArray(documents.id, [...only.documentIds]),
      ),
    )
    .orderBy(desc(documents.issuedAt), asc(documents.id));
}

/** Receipts of some packs, the oldest first, as they were issued. */
export function listPackReceipts(db: DbOrTx, params: { packIds: readonly string[] }) {
  return db
    .select({ packId: reimbursementReceipts.packId, ...RECEIPT, isAnnulled: isAnnulled(db) })
    .from(reimbursementReceipts)
    .innerJoin(documents, eq(documents.id, reimbursementReceipts.documentId))
    .where(inArray(reimbursementReceipts.packId, [...params.packIds]))
    .orderBy(asc(documents.issuedAt), asc(documents.id));
}

const PACK = {
  id: reimbursementPacks.id,
  companyId: reimbursementPacks.companyId,
  company: companies.name,
  personId: reimbursementPacks.personId,
  person: people.name,
  year: reimbursementPacks.year,
  status: reimbursementPacks.status,
  note: reimbursementPacks.note,
  totalCents: reimbursementPacks.totalCents,
  sentAt: reimbursementPacks.sentAt,
  decidedAt: reimbursementPacks.decidedAt,
  approvedCents: reimbursementPacks.approvedCents,
  words: reimbursementPacks.words,
};

function selectPacks(db: DbOrTx) {
  return db
    .select(PACK)
    .from(reimbursementPacks)
    .innerJoin(companies, eq(companies.id, reimbursementPacks.companyId))
    .innerJoin(people, eq(people.id, reimbursementPacks.personId))
    .$dynamic();
}

/** What companies read of the packs they got: not what was taken back. */
function gotBy(companyIds: readonly string[]) {
  return and(
    inArray(reimbursementPacks.companyId, [...companyIds]),
    ne(reimbursementPacks.status, 'withdrawn'),
  );
}

/** Packs a person sent, or a company got, the newest first. */
export function listPacks(
  db: DbOrTx,
  params: { of: { personId: string } | { companyIds: readonly string[] }; limit: number },
) {
  const { of } = params;
  return selectPacks(db)
    .where('personId' in of ? eq(reimbursementPacks.personId, of.personId) : gotBy(of.companyIds))
    .orderBy(desc(reimbursementPacks.sentAt), asc(reimbursementPacks.id))
    .limit(params.limit);
}

/** A pack as {@link listPacks} reads it. */
export type PackRow = Awaited<ReturnType<typeof listPacks>>[number];

/** One pack that some companies got; null for none. */
export async function findPackAt(
  db: DbOrTx,
  params: { companyIds: readonly string[]; packId: string },
): Promise<PackRow | null> {
  const [row] = await selectPacks(db).where(
    and(eq(reimbursementPacks.id, params.packId), gotBy(params.companyIds)),
  );
  return row ?? null;
}

/** Locks a pack until the transaction ends; null when there is none. */
export async function lockPack(db: DbOrTx, params: { packId: string }): Promise<PackRow | null> {
  const [row] = await selectPacks(db)
    .where(eq(reimbursementPacks.id, params.packId))
    .for('no key update', { of: reimbursementPacks });
  return row ?? null;
}

/** What was approved for an employee in a year. */
export async function sumApproved(
  db: DbOrTx,
  params: { companyId: string; personId: string; year: number },
): Promise<Cents> {
  const [row] = await db
    .select({
      cents: sql`coalesce(sum(${reimbursementPacks.approvedCents}), 0)`.mapWith(Number),
    })
    .from(reimbursementPacks)
    .where(
      and(
        eq(reimbursementPacks.companyId, params.companyId),
        eq(reimbursementPacks.personId, params.personId),
        eq(reimbursementPacks.year, params.year),
      ),
    );
  return row?.cents ?? 0;
}

/** Writes a pack with its receipts. */
export async function insertPack(
  db: DbOrTx,
  pack: typeof reimbursementPacks.$inferInsert,
  documentIds: readonly string[],
): Promise<void> {
  await db.insert(reimbursementPacks).values(pack);
  await db
    .insert(reimbursementReceipts)
    .values(documentIds.map((documentId) => ({ packId: pack.id, documentId })));
}

/** Writes what became of a pack; `isHeld` false frees its receipts for another. */
export async function decidePackRow(
  db: DbOrTx,
  params: {
    packId: string;
    change: {
      status: PackState;
      decidedAt: Date;
      decidedBy: string;
      approvedCents?: Cents;
      words?: string;
    };
    isHeld: boolean;
  },
): Promise<void> {
  const { packId, change, isHeld } = params;
  await db.update(reimbursementPacks).set(change).where(eq(reimbursementPacks.id, packId));
  await db
    .update(reimbursementReceipts)
    .set({ isHeld })
    .where(eq(reimbursementReceipts.packId, packId));
}

/** Everybody of a company's human resources: whoever is that in any year is (`listCompaniesOfHr`). */
export async function listHr(db: DbOrTx, params: { companyId: string }): Promise<string[]> {
  const rows = await db
    .selectDistinct({ personId: companyEmployees.personId })
    .from(companyEmployees)
    .where(and(eq(companyEmployees.companyId, params.companyId), eq(companyEmployees.role, 'hr')))
    .orderBy(asc(companyEmployees.personId));
  return rows.map(({ personId }) => personId);
}
