import {
  account,
  fundProgramme,
  issueVoucher,
  lapseVoucher,
  programmeAsset,
  type SourceRef,
} from '#app/domain/wallet/ledger.ts';
import type { VoucherSource } from '#app/domain/wallet/allocation-types.ts';
import type { vouchers } from '#db/schema/wallet.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import {
  type DemoProgramme,
  demoProgrammes,
  type DemoVoucher,
  demoVouchers,
} from '../programmes.ts';
import { accountId, type LedgerBook } from './ledger-book.ts';
import { householdKeyOf } from './lookup.ts';

/** A voucher is issued so many days after its programme began. */
const ISSUED_AFTER_DAYS = 20;

export function voucherRows(clock: DemoClock): (typeof vouchers.$inferInsert)[] {
  return demoVouchers.map((voucher) => {
    const programme = programmeOf(voucher);
    const id = demoId.voucher(voucher.code);
    return {
      id,
      code: voucher.code,
      programmeId: demoId.programme(programme.key),
      householdId: demoId.household(householdKeyOf(voucher.dependant)),
      dependantId: demoId.dependant(voucher.dependant),
      accountId: accountId(account.voucher(id)),
      amountCents: valueOf(voucher),
      startsOn: clock.day(programme.startsInDays + ISSUED_AFTER_DAYS),
      expiresOn: clock.day(programme.endsInDays),
      isSuspended: voucher.isSuspended ?? false,
      createdAt: issuedAt(programme, clock),
    };
  });
}

/** Books the budgets, the vouchers issued from them, and what came back from an ended one (E4). */
export function bookVouchers(book: LedgerBook, clock: DemoClock): void {
  for (const programme of demoProgrammes) {
    book.book(fundProgramme(demoId.programme(programme.key), programme.budgetCents), {
      key: `fund-${programme.key}`,
      at: clock.evening(programme.startsInDays - 1),
    });
  }
  for (const voucher of demoVouchers) {
    const programme = programmeOf(voucher);
    const parts = [
      demoId.programme(programme.key),
      demoId.voucher(voucher.code),
      valueOf(voucher),
    ] as const;
    const at = issuedAt(programme, clock);
    book.book(issueVoucher(...parts), { key: `issue-${voucher.code}`, at });
    if (voucher.isLapsed) {
      const end = clock.evening(programme.endsInDays);
      book.book(lapseVoucher(...parts), { key: `lapse-${voucher.code}`, at: end });
    }
  }
}

/** The vouchers as the solver takes them, with what is left on each. */
export function voucherSources(
  clock: DemoClock,
  remaining: ReadonlyMap<string, number>,
): VoucherSource[] {
  return demoVouchers
    .filter(({ isLapsed }) => !isLapsed)
    .map((voucher) => {
      const programme = programmeOf(voucher);
      const id = demoId.voucher(voucher.code);
      return {
        kind: 'voucher',
        id,
        householdId: demoId.household(householdKeyOf(voucher.dependant)),
        dependantId: demoId.dependant(voucher.dependant),
        remainingCents: remaining.get(id) ?? valueOf(voucher),
        isWhole: false,
        validFrom: clock.day(programme.startsInDays + ISSUED_AFTER_DAYS),
        validTo: clock.day(programme.endsInDays),
        isSuspended: voucher.isSuspended ?? false,
        eligibility: { categoryIds: programme.categories, serviceIds: [] },
      };
    });
}

/** A voucher as the ledger names it and its face value, by the voucher's id. */
export function voucherFacts(voucherId: string): { source: SourceRef; valueCents: number } {
  const voucher = demoVouchers.find(({ code }) => demoId.voucher(code) === voucherId);
  if (!voucher) throw new RangeError(`No demo voucher ${voucherId}`);
  const asset = programmeAsset(demoId.programme(voucher.programmeKey));
  return { source: { kind: 'voucher', id: voucherId, asset }, valueCents: valueOf(voucher) };
}

function programmeOf({ code, programmeKey }: DemoVoucher): DemoProgramme {
  const programme = demoProgrammes.find(({ key }) => key === programmeKey);
  if (!programme) throw new RangeError(`${code} belongs to no programme`);
  return programme;
}

function valueOf(voucher: DemoVoucher): number {
  const band = programmeOf(voucher).bands[voucher.band - 1];
  if (!band) throw new RangeError(`${voucher.code} has no band ${voucher.band}`);
  return band.valueCents;
}

function issuedAt(programme: DemoProgramme, clock: DemoClock): Date {
  return clock.evening(programme.startsInDays + ISSUED_AFTER_DAYS - 1);
}
