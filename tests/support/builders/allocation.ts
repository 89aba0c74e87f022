import type {
  AllocationInput,
  CreditSource,
  FundSource,
  PayableLine,
  ServiceVoucherSource,
  VoucherSource,
} from '#app/domain/wallet/allocation-types.ts';

/** The day on which the scenes of these builders are paid. */
export const PAY_DAY = '2026-03-01';

const common = {
  householdId: 'rossi',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  isSuspended: false,
  eligibility: { categoryIds: ['education'], serviceIds: [] },
} as const;

/** A divisible voucher of Luca's, for education, until the end of the year. */
export function voucher(id: string, over: Partial<VoucherSource> = {}): VoucherSource {
  const own = { dependantId: 'luca', remainingCents: 7000, isWhole: false };
  return { ...common, kind: 'voucher', id, ...own, ...over };
}

/** A credit of the Rossi's under the limit `year`. */
export function credit(id: string, over: Partial<CreditSource> = {}): CreditSource {
  return { ...common, kind: 'credit', id, remainingCents: 50_000, limitId: 'year', ...over };
}

/** A service voucher of 100.00. */
export function serviceVoucher(
  id: string,
  over: Partial<ServiceVoucherSource> = {},
): ServiceVoucherSource {
  return { ...common, kind: 'service_voucher', id, valueCents: 10_000, ...over };
}

/** The group's common fund, shared in proportion to cash. */
export function fund(remainingCents: number, over: Partial<FundSource> = {}): FundSource {
  const order = { rule: 'by_cash', seedId: 'order', least: new Map() } as const;
  return { kind: 'fund', id: 'fund', remainingCents, ...order, ...over };
}

/** A line of Luca's of 100.00, for education in April and May. */
export function payable(id: string, over: Partial<PayableLine> = {}): PayableLine {
  return {
    id,
    householdId: 'rossi',
    dependantId: 'luca',
    amountCents: 10_000,
    categoryId: 'education',
    serviceId: null,
    startsOn: '2026-04-01',
    endsOn: '2026-05-31',
    ...over,
  };
}

/** An order to be paid; the limit `year` leaves room for everything unless given. */
export function order(over: Partial<AllocationInput>): AllocationInput {
  return {
    sources: [],
    limits: [{ id: 'year', leftCents: 1_000_000 }],
    keptOut: [],
    lines: [],
    today: PAY_DAY,
    ...over,
  };
}
