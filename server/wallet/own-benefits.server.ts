import type { BenefitView, BenefitYearView } from '#app/contracts/wallet/views.ts';
import { useOfYear } from '#app/domain/companies/tax-free-limit.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import { sourceState } from '#app/domain/wallet/source-state.ts';
import type { DbOrTx } from '#db/client.ts';
import {
  listBenefitsOf,
  listBenefitYears,
  sumHeldOfBenefits,
} from '#db/queries/wallet/benefits.ts';

/** What companies gave the adults of a household, and how far each is from the year's limit (V4). */
export async function listOwnBenefits(
  db: DbOrTx,
  input: { householdId: string; personId: string; today: CalendarDay },
): Promise<{ benefits: readonly BenefitView[]; benefitYears: readonly BenefitYearView[] }> {
  const rows = await listBenefitsOf(db, { householdIds: [input.householdId] });
  const held = await sumHeldOfBenefits(db, { benefitIds: rows.map(({ id }) => id) });
  const credits = rows.filter(({ kind }) => kind === 'credit');
  const holders = new Map(credits.map(({ personId, holder }) => [personId, holder]));
  const years =
    credits.length === 0 ? [] : await listBenefitYears(db, { personIds: [...holders.keys()] });
  return {
    benefits: rows.map((row) => {
      const heldCents = held.get(row.id) ?? 0;
      return {
        benefitId: row.id,
        kind: row.kind,
        company: row.company,
        holder: row.holder,
        category: row.category,
        amountCents: row.amountCents,
        remainingCents: row.balanceCents,
        heldCents,
        startsOn: row.startsOn,
        expiresOn: row.expiresOn,
        state: sourceState({ ...row, heldCents, isRevoked: false }, input.today),
      };
    }),
    benefitYears: years.map(({ personId, year, hasChildren, limitCents, ...spent }) => ({
      year,
      holder: holders.get(personId) ?? '',
      isMine: personId === input.personId,
      hasChildren,
      limitCents,
      ...useOfYear(limitCents, spent),
    })),
  };
}
