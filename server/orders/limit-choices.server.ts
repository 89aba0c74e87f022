import type { ChoiceLimitView } from '#app/contracts/orders/source-choice.ts';
import { taxableCents } from '#app/domain/companies/tax-free-limit.ts';
import { sumCents } from '#app/domain/money.ts';

import type { Cover } from './cover-plan.server.ts';

/** Limits that hold credits back, or are passed by choice, each with what becomes taxable (V4). */
export function limitChoices(
  cover: Cover,
  householdId: string,
  personId: string,
): readonly ChoiceLimitView[] {
  const heldBack = new Map(
    cover
      .factsFor(householdId)
      .flatMap((f) => (f.kind === 'limit_reached' ? [[f.limitId, f.heldBackCents]] : [])),
  );
  return cover.years.flatMap((year): readonly ChoiceLimitView[] => {
    const paidCents = sumCents(
      cover.allocations
        .filter(({ source }) => cover.known.get(source.id)?.limitId === year.limitId)
        .map(({ amountCents }) => amountCents),
    );
    const moreCents = paidCents + (heldBack.get(year.limitId) ?? 0);
    const taxable = taxableCents(year, moreCents);
    if (taxable === 0) return [];
    const { limitCents, usedCents, holder, isCrossed } = year;
    return [
      {
        year: year.year,
        holder,
        isMine: year.personId === personId,
        limitCents,
        beyondCents: Math.min(moreCents, usedCents + moreCents - limitCents),
        taxableCents: taxable,
        isCrossed,
      },
    ];
  });
}
