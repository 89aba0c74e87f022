import type {
  FullDocumentView,
  ProviderDocumentsView,
} from '#app/contracts/payments/document-views.ts';
import { sumCents } from '#app/domain/money.ts';
import { documentNumber, takingsByMonth } from '#app/domain/payments/document.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findDocumentNumber,
  findProviderDocument,
  listProviderDocuments,
  listProviderYears,
} from '#db/queries/payments/documents.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStaff, type StaffCode } from '#server/providers/standing.server.ts';
import { yearAsked } from '#server/year-asked.ts';

import { describeDocument } from './document-view.ts';

/** What providers issued in a year, and what they took each month (DOC4), under references alone (R4). */
export async function getProviderYear(
  ctx: ServiceContext,
  asked: { readonly year: string | null },
): Promise<Result<ProviderDocumentsView, StaffCode>> {
  const staff = await requireStaff(ctx, ctx.db, 'view_takings');
  if (!staff.ok) return staff;
  const { providers } = staff.value;
  const providerIds = providers.map(({ providerId }) => providerId);
  const year = yearAsked(asked.year, ctx.now());
  const [rows, years] = await Promise.all([
    listProviderDocuments(ctx.db, { providerIds, year }),
    listProviderYears(ctx.db, { providerIds }),
  ]);
  return ok({
    year,
    years,
    providers: providers.map(({ providerId, name }) => {
      const own = rows.filter((row) => row.providerId === providerId).map(describeDocument);
      const months = takingsByMonth(own);
      const sums = months.map((month) => month.receivedCents - month.returnedCents);
      return { providerId, name, documents: own, months, moneyCents: sumCents(sums) };
    }),
  });
}

/** One of them in full, for the provider's people who see takings. */
export async function getProviderDocument(
  ctx: ServiceContext,
  { documentId }: { readonly documentId: string },
): Promise<Result<FullDocumentView, StaffCode | 'document.not_found'>> {
  const staff = await requireStaff(ctx, ctx.db, 'view_takings');
  if (!staff.ok) return staff;
  const providerIds = staff.value.providers.map(({ providerId }) => providerId);
  const row = await findProviderDocument(ctx.db, { providerIds, documentId });
  if (!row) return fail('document.not_found');
  const corrected =
    row.correctsId && (await findDocumentNumber(ctx.db, { documentId: row.correctsId }));
  return ok({
    ...describeDocument(row),
    corrects: corrected ? documentNumber(corrected) : null,
    household: null,
  });
}
