import type { SheetState } from '#app/domain/catalogue/validation-state.ts';
import { isMunicipio } from '#app/domain/catalogue/municipi.ts';
import { SERVICE_PLACES } from '#app/domain/catalogue/places.ts';
import { validCells } from '#app/domain/catalogue/prices.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import { SPOKEN_LANGUAGES } from '#app/domain/providers/languages.ts';
import type { Sheet } from '#app/domain/qualification/check-sheet.ts';
import type { SheetSubject } from '#app/domain/qualification/proposal-state.ts';
import { typedProviderSheet } from '#app/domain/qualification/provider-sheet.ts';
import { typedServiceSheet } from '#app/domain/qualification/service-sheet.ts';
import type { TypedSheet } from '#app/domain/qualification/typed-sheet.ts';
import type { DbOrTx } from '#db/client.ts';
import { listPriceCells } from '#db/queries/catalogue/services.ts';
import { findProviderRow, findServiceRow } from '#db/queries/qualification/sheets.ts';

/** A sheet as the rows of the catalogue hold it. */
export type StoredSheet = {
  readonly providerId: string;
  readonly state: SheetState;
  readonly slug: string | null;
  readonly title: string;
  readonly sheet: Sheet;
};

/** States of a sheet that was validated once: what the rows hold is what the city approved. */
const APPROVED: readonly SheetState[] = ['validated', 'suspended'];

/** The state of what was approved; null before the first validation. */
export function approvedState(state: SheetState | undefined): 'validated' | 'suspended' | null {
  return state === 'validated' || state === 'suspended' ? state : null;
}

/** What the city approved; null before the first validation. */
export function approvedSheet(stored: StoredSheet | null): Sheet | null {
  return stored && APPROVED.includes(stored.state) ? stored.sheet : null;
}

/** The texts a sheet would be typed as; English that only repeats the Italian is left empty. */
export function typedSheetOf({ kind, fields }: Sheet): TypedSheet {
  return kind === 'service' ? typedServiceSheet(fields) : typedProviderSheet(fields);
}

/** A sheet as it is stored, whatever its state; null for a service that has no row yet. */
export async function findStoredSheet(
  db: DbOrTx,
  { kind, subjectId }: SheetSubject,
  today: CalendarDay,
): Promise<StoredSheet | null> {
  return kind === 'provider'
    ? findStoredProvider(db, subjectId)
    : findStoredService(db, subjectId, today);
}

async function findStoredProvider(db: DbOrTx, providerId: string): Promise<StoredSheet | null> {
  const row = await findProviderRow(db, { providerId });
  if (!row) return null;
  const { id, status, foundedYear: _foundedYear, ...fields } = row;
  return {
    providerId: id,
    state: status,
    slug: null,
    title: row.name,
    sheet: {
      kind: 'provider',
      fields: {
        ...fields,
        taxCode: row.taxCode ?? '',
        descriptionEn: otherThan(row.descriptionIt, row.descriptionEn),
        municipi: inOrder(row.municipi),
        languages: SPOKEN_LANGUAGES.filter((language) => row.languages.includes(language)),
      },
    },
  };
}

async function findStoredService(
  db: DbOrTx,
  serviceId: string,
  today: CalendarDay,
): Promise<StoredSheet | null> {
  const row = await findServiceRow(db, { serviceId });
  if (!row) return null;
  const cells =
    row.priceKind === 'paid' ? await listPriceCells(db, { serviceIds: [serviceId] }) : [];
  const { providerId, status, slug, titleIt, descriptionIt, keywords, unit, minQuantity } = row;
  return {
    providerId,
    state: status,
    slug,
    title: titleIt,
    sheet: {
      kind: 'service',
      fields: {
        titleIt,
        titleEn: otherThan(titleIt, row.titleEn),
        descriptionIt,
        descriptionEn: otherThan(descriptionIt, row.descriptionEn),
        keywords,
        type: { category: row.category, key: row.typeKey },
        ages: { min: row.minAge, max: row.maxAge },
        municipi: inOrder(row.municipi),
        places: SERVICE_PLACES.filter((place) => row.places.includes(place)),
        isAccessible: row.isAccessible,
        unit,
        minQuantity,
        isShareable: row.isShareable,
        priceKind: row.priceKind,
        fundingIt: row.fundingIt ?? '',
        fundingEn: otherThan(row.fundingIt ?? '', row.fundingEn ?? ''),
        prices: validCells({ minQuantity, cells }, today).map(
          ({ personsMin, personsMax, quantityMin, quantityMax, unitPriceCents }) => ({
            personsMin,
            personsMax,
            quantityMin,
            quantityMax,
            unitPriceCents,
          }),
        ),
      },
    },
  };
}

function otherThan(italian: string, english: string): string {
  return english === italian ? '' : english;
}

function inOrder(numbers: readonly number[]) {
  return numbers.filter(isMunicipio).sort((a, b) => a - b);
}
