import type { PackView } from '#app/contracts/companies/reimbursement-views.ts';
import { centsCell, toCsv } from '#app/domain/csv.ts';
import { romeDay } from '#app/domain/dates.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';

/** Packs as payroll takes them, one line each: who, when, asked for, paid back, state. */
export function packsCsv(
  packs: readonly PackView[],
  { desk, states }: Dictionary['reimbursements'],
  locale: Locale,
): string {
  const amount = (cents: number) => centsCell(cents, locale === 'it' ? ',' : '.');
  return toCsv(
    [
      [desk.person, desk.sent, desk.asked, desk.approved, desk.state],
      ...packs.map((pack) => [
        pack.person,
        romeDay(new Date(pack.sentAt)),
        amount(pack.totalCents),
        amount(pack.approvedCents ?? 0),
        states[pack.state],
      ]),
    ],
    locale === 'it' ? ';' : ',',
  );
}
