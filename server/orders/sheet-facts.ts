import type { BeneficiaryView, SheetView } from '#app/contracts/orders/sheet-views.ts';
import { ageOn } from '#app/domain/accounts/age.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import { sheetReach, type SheetReach } from '#app/domain/orders/names-and-sums.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import type { OrderHouseholdRow } from '#db/queries/orders/shares.ts';
import type { listSheetBeneficiaries, SheetRow } from '#db/queries/orders/sheets.ts';

/** A dependant with the age on a day, without the birth date. */
export function describeBeneficiary(
  { firstName, birthDate }: { readonly firstName: string; readonly birthDate: CalendarDay },
  today: CalendarDay,
): BeneficiaryView {
  return { name: firstName, age: ageOn(birthDate, today) };
}

/** One household's sheet with those it names, out of all that are named in the order. */
export function describeSheet(
  sheet: SheetRow,
  named: Awaited<ReturnType<typeof listSheetBeneficiaries>>,
  today: CalendarDay,
): SheetView {
  return {
    beneficiaries: named
      .filter(({ householdId }) => householdId === sheet.householdId)
      .map((row) => describeBeneficiary(row, today)),
    place: sheet.place,
    phone: sheet.phone,
    goodToKnow: sheet.goodToKnow,
  };
}

/** Households of an order that have not left it. */
export function whoStays(all: readonly OrderHouseholdRow[]): readonly OrderHouseholdRow[] {
  return all.filter(({ status }) => status !== 'dropped');
}

/** How far the sheet of one of those that stay may be read beside the sums (R4). */
export function sheetReachOf(
  { buyer }: Pick<OrderRow, 'buyer'>,
  own: OrderHouseholdRow,
  staying: readonly OrderHouseholdRow[],
): SheetReach {
  return sheetReach(own, staying, buyer.kind === 'household');
}
