import { and, asc, between, desc, eq, inArray, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

import type { CoveredLine, DocumentLine, IssuedLine } from '#app/domain/payments/document.ts';
import { LIVE_ALLOCATION_STATES } from '#app/domain/wallet/allocation-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { withOrderNames } from '#db/queries/orders/order-names.ts';
import { dependants, households } from '#db/schema/accounts.ts';
import { allocations } from '#db/schema/allocations.ts';
import { documents } from '#db/schema/documents.ts';
import { orderHouseholds, orderLines, orderPeriods, orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';

/** What a receipt copies of a period of an order and of whom it is between. */
export async function findReceiptFacts(
  db: DbOrTx,
  params: { orderId: string; period: number; householdId: string },
) {
  const [row] = await withOrderNames(db, {
    taxCode: providers.taxCode,
    householdName: households.name,
    startsOn: orderPeriods.startsOn,
    endsOn: orderPeriods.endsOn,
  })
    .innerJoin(orderHouseholds, eq(orderHouseholds.orderId, orders.id))
    .innerJoin(households, eq(households.id, orderHouseholds.householdId))
    .innerJoin(orderPeriods, eq(orderPeriods.orderId, orders.id))
    .where(
      and(
        eq(orders.id, params.orderId),
        eq(orderPeriods.number, params.period),
        eq(orderHouseholds.householdId, params.householdId),
      ),
    );
  return row ?? null;
}

/** A household's lines of a period, with what its vouchers and benefits hold or paid of each. */
export async function listCoveredLines(
  db: DbOrTx,
  params: { orderId: string; period: number; householdId: string },
): Promise<readonly CoveredLine[]> {
  const sumOf = (column: AnyPgColumn) =>
    sql`coalesce(sum(${allocations.amountCents}) filter (where ${column} is not null), 0)`.mapWith(
      Number,
    );
  return db
    .select({
      name: dependants.firstName,
      amountCents: orderLines.amountCents,
      plannedCents: orderLines.plannedCents,
      voucherCents: sumOf(allocations.voucherId),
      benefitCents: sumOf(allocations.benefitId),
      fundCents: sumOf(allocations.fundGroupId),
    })
    .from(orderLines)
    .leftJoin(dependants, eq(dependants.id, orderLines.dependantId))
    .leftJoin(
      allocations,
      and(
        eq(allocations.lineId, orderLines.id),
        inArray(allocations.status, [...LIVE_ALLOCATION_STATES]),
      ),
    )
    .where(
      and(
        eq(orderLines.orderId, params.orderId),
        eq(orderLines.period, params.period),
        eq(orderLines.householdId, params.householdId),
      ),
    )
    .groupBy(orderLines.id, dependants.firstName)
    .orderBy(asc(orderLines.id));
}

/** Issues a document; the database numbers it. */
export async function insertDocument(
  db: DbOrTx,
  row: Omit<typeof documents.$inferInsert, 'number'>,
): Promise<void> {
  await db.insert(documents).values(row);
}

/** The receipt that was issued for a payment; null where none was. */
export async function findReceiptOf(db: DbOrTx, params: { transactionId: string }) {
  const [row] = await db
    .select()
    .from(documents)
    .where(and(eq(documents.transactionId, params.transactionId), eq(documents.kind, 'receipt')));
  return row ?? null;
}

/** What a provider reads of a document: no household and no line of it (R4). */
const AT_PROVIDER = {
  id: documents.id,
  providerId: documents.providerId,
  year: documents.year,
  number: documents.number,
  kind: documents.kind,
  issuedAt: documents.issuedAt,
  paidOn: documents.paidOn,
  correctsId: documents.correctsId,
  orderId: documents.orderId,
  reference: documents.reference,
  amountCents: documents.amountCents,
  providerName: documents.providerName,
  providerTaxCode: documents.providerTaxCode,
  title: documents.title,
  category: documents.category,
  startsOn: documents.startsOn,
  endsOn: documents.endsOn,
};

/** The same with what its own household reads. */
const AT_HOME = {
  ...AT_PROVIDER,
  householdName: documents.householdName,
  lines: documents.lines,
};

/** What was issued before funds paid for orders has nothing of one. */
function withFund<Row extends { readonly lines: readonly IssuedLine[] }>(row: Row) {
  const lines = row.lines.map((line): DocumentLine => ({
    ...line,
    fundCents: line.fundCents ?? 0,
  }));
  return { ...row, lines };
}

/** The year in which a household counts a document: that of its payment (DOC7). */
const PAID_YEAR = sql<number>`extract(year from ${documents.paidOn})`.mapWith(Number);

/** Documents of a household in a year, the newest first like its movements (DOC6). */
export async function listHouseholdDocuments(
  db: DbOrTx,
  params: { householdId: string; year: number },
) {
  const rows = await db
    .select(AT_HOME)
    .from(documents)
    .where(
      and(
        eq(documents.householdId, params.householdId),
        between(documents.paidOn, `${params.year}-01-01`, `${params.year}-12-31`),
      ),
    )
    .orderBy(desc(documents.issuedAt), desc(documents.number), desc(documents.id));
  return rows.map(withFund);
}

/** Documents of a household's part of one order, the newest first. */
export function listOrderDocuments(db: DbOrTx, params: { orderId: string; householdId: string }) {
  const { orderId, householdId } = params;
  return db
    .select(AT_PROVIDER)
    .from(documents)
    .where(and(eq(documents.householdId, householdId), eq(documents.orderId, orderId)))
    .orderBy(desc(documents.issuedAt), desc(documents.number), desc(documents.id));
}

/** One document of a household; null for none. */
export async function findHouseholdDocument(
  db: DbOrTx,
  params: { householdId: string; documentId: string },
) {
  const [row] = await db
    .select(AT_HOME)
    .from(documents)
    .where(and(eq(documents.householdId, params.householdId), eq(documents.id, params.documentId)));
  return row ? withFund(row) : null;
}

/** The number of another document, which one refers to. */
export async function findDocumentNumber(
  db: DbOrTx,
  params: { documentId: string },
): Promise<{ year: number; number: number } | null> {
  const [row] = await db
    .select({ year: documents.year, number: documents.number })
    .from(documents)
    .where(eq(documents.id, params.documentId));
  return row ?? null;
}

/** Years in which a household has documents, the last first. */
export async function listHouseholdYears(
  db: DbOrTx,
  params: { householdId: string },
): Promise<readonly number[]> {
  const rows = await db
    .selectDistinct({ year: PAID_YEAR })
    .from(documents)
    .where(eq(documents.householdId, params.householdId))
    .orderBy(desc(PAID_YEAR));
  return rows.map(({ year }) => year);
}

/** Documents of providers in a year, the last number first (DOC6). */
export function listProviderDocuments(
  db: DbOrTx,
  params: { providerIds: readonly string[]; year: number },
) {
  return db
    .select(AT_PROVIDER)
    .from(documents)
    .where(
      and(inArray(documents.providerId, [...params.providerIds]), eq(documents.year, params.year)),
    )
    .orderBy(asc(documents.providerId), desc(documents.number));
}

/** Years in which providers have documents, the last first. */
export async function listProviderYears(
  db: DbOrTx,
  params: { providerIds: readonly string[] },
): Promise<readonly number[]> {
  const rows = await db
    .selectDistinct({ year: documents.year })
    .from(documents)
    .where(inArray(documents.providerId, [...params.providerIds]))
    .orderBy(desc(documents.year));
  return rows.map(({ year }) => year);
}

/** One document of some providers; null for none. */
export async function findProviderDocument(
  db: DbOrTx,
  params: { providerIds: readonly string[]; documentId: string },
) {
  const [row] = await db
    .select(AT_PROVIDER)
    .from(documents)
    .where(
      and(
        inArray(documents.providerId, [...params.providerIds]),
        eq(documents.id, params.documentId),
      ),
    );
  return row ?? null;
}
