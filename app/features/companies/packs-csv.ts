import type { PackView } from '#app/contracts/companies/reimbursement-views.ts';
import { toCsv } from '#app/domain/csv.ts';
import { typedCents } from '#app/domain/money.ts';
import { romeDay } from '#app/domain/dates.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';

/** Packs as payroll takes them, one line each: who, when, asked for, paid back, state. */
export function packsCsv(
  packs: readonly PackView[],
  { desk, states }: Dictionary['reimbursements'],
  locale: Locale,
): string {
  const amount = (cents: number) =>
    locale === 'it' ? typedCents(cents) : typedCents(cents).replace(',', '.');
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
