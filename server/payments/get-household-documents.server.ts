import type {
  FullDocumentView,
  HouseholdYearView,
} from '#app/contracts/payments/document-views.ts';
import { sumCents } from '#app/domain/money.ts';
import { documentNumber, yearlyStatement } from '#app/domain/payments/document.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findDocumentNumber,
  findHouseholdDocument,
  listHouseholdDocuments,
  listHouseholdYears,
} from '#db/queries/payments/documents.ts';
import { type HouseholdCode, requireHousehold } from '#server/accounts/standing.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { yearAsked } from '#server/year-asked.ts';

import { describeDocument } from './document-view.ts';

/** What a household paid in a year: its receipts and credit notes, and the year in sums (DOC3). */
export async function getHouseholdYear(
  ctx: ServiceContext,
  asked: { readonly year: string | null },
): Promise<Result<HouseholdYearView, HouseholdCode>> {
  const year = yearAsked(asked.year, ctx.now());
  const own = requireHousehold(ctx, 'view');
  if (!own.ok) {
    const nothing = {
      year,
      years: [],
      householdName: null,
      documents: [],
      statement: [],
      moneyCents: 0,
    };
    return own.code === 'household.needed' ? ok(nothing) : own;
  }
  const { householdId } = own.value;
  const [rows, years] = await Promise.all([
    listHouseholdDocuments(ctx.db, { householdId, year }),
    listHouseholdYears(ctx.db, { householdId }),
  ]);
  const statement = yearlyStatement(rows);
  return ok({
    year,
    years,
    householdName: rows[0]?.householdName ?? null,
    documents: rows.map(describeDocument),
    statement,
    moneyCents: sumCents(statement.map(({ moneyCents }) => moneyCents)),
  });
}

/** One of them in full, for the adults of its household alone. */
export async function getHouseholdDocument(
  ctx: ServiceContext,
  { documentId }: { readonly documentId: string },
): Promise<Result<FullDocumentView, HouseholdCode | 'document.not_found'>> {
  const own = requireHousehold(ctx, 'view');
  if (!own.ok) return fail(own.code === 'auth.signed_out' ? own.code : 'document.not_found');
  const { householdId } = own.value;
  const row = await findHouseholdDocument(ctx.db, { householdId, documentId });
  if (!row) return fail('document.not_found');
  const corrected =
    row.correctsId && (await findDocumentNumber(ctx.db, { documentId: row.correctsId }));
  return ok({
    ...describeDocument(row),
    corrects: corrected ? documentNumber(corrected) : null,
    household: { name: row.householdName, lines: row.lines },
  });
}
