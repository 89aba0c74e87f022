import { type CalendarDay, DAY_MS, romeDay } from '../dates.ts';
import { isRequestOver, type RequestState } from '../requests/request-state.ts';
import { UNDELIVERED_STATES, type OrderState } from './order-state.ts';
import type { OrderSide } from './session-change.ts';

/** Most letters of each field that household and provider tell each other about an order. */
export const SHEET_LIMITS = {
  place: 200,
  phone: 40,
  goodToKnow: 500,
  name: 80,
  carer: 120,
} as const;

/**
 * How long after the last delivery both still read it: for the jacket left behind, and the bruise
 * that shows a day later. After that nobody needs it and it is deleted.
 */
export const SHEET_KEPT_DAYS = 14;

/** Whether sheets are read yet, now, or no longer. */
export type SheetTime = 'not_yet' | 'open' | 'over';

/** The moment after which what belongs to an order completed then is read by nobody (DS1). */
function sheetsEndAt(completedAt: Date): Date {
  return new Date(completedAt.getTime() + SHEET_KEPT_DAYS * DAY_MS);
}

/** The last day on which sheets of an order completed then are read (DS1). */
export function sheetsReadUntil(completedAt: Date): CalendarDay {
  return romeDay(sheetsEndAt(completedAt));
}

/**
 * Whether a provider and the households of an order read each other's sheets (R4, DS1): from the
 * last yes until 14 days after the end, and not a moment after a cancellation.
 */
export function sheetTime(
  order: { readonly status: OrderState; readonly completedAt: Date | null },
  now: Date,
): SheetTime {
  switch (order.status) {
    case 'confirming':
      return 'not_yet';
    case 'confirmed':
    case 'active':
      return 'open';
    case 'completed':
    case 'settled':
      return order.completedAt !== null && now < sheetsEndAt(order.completedAt) ? 'open' : 'over';
    case 'cancelled':
      return 'over';
  }
}

/**
 * Whether a provider reads where the group of a request wants it (R4): with its order, as {@link sheetTime}
 * says; one that ended without an order is read by nobody.
 */
export function placeTime(
  request: RequestState,
  order: Parameters<typeof sheetTime>[0] | null,
  now: Date,
): SheetTime {
  if (order) return sheetTime(order, now);
  return isRequestOver(request) ? 'over' : 'not_yet';
}

/**
 * Whether the provider of an order reads where its group wants it (R4): as long as it reads the sheets of
 * the households. Before the last yes it knows the Municipio.
 */
export function mayReadPlace(
  order: { readonly status: OrderState; readonly completedAt: Date | null },
  now: Date,
): boolean {
  return sheetTime(order, now) === 'open';
}

/**
 * Where an order's dates are, as one side reads it; null while nobody said it. What the provider says
 * goes before where the group asked for it, which a provider reads by {@link mayReadPlace} (R4).
 */
export function readPlace(
  { said, asked }: { readonly said: string | null; readonly asked: string | null },
  side: OrderSide,
  order: Parameters<typeof mayReadPlace>[0],
  now: Date,
): string | null {
  return said ?? (side === 'group' || mayReadPlace(order, now) ? asked : null);
}

/** Whether a household still writes its sheet: until the service is done (DS1). */
export function maySheetChange(status: OrderState): boolean {
  return UNDELIVERED_STATES.includes(status);
}

/** Whether the provider still says who comes: once all have said yes, until the service is done. */
export function mayContactChange(status: OrderState): boolean {
  return status === 'confirmed' || status === 'active';
}
