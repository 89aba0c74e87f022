import type { PurchasePlanView } from '#app/contracts/purchases/views.ts';
import type { Cents } from '#app/domain/money.ts';

import type { Cover } from './cover-plan.server.ts';
import { isAboutTheRest, tellFacts } from './explain-share.server.ts';
import { limitChoices } from './limit-choices.server.ts';

/** What a page of buying alone says of what pays, to the adult who reads it. */
export function describeCover(
  cover: Cover,
  totalCents: Cents,
  reader: { readonly householdId: string; readonly personId: string },
  nameOf: (dependantId: string | null) => string | null,
): Pick<PurchasePlanView, 'facts' | 'sources' | 'limits'> {
  const { householdId, personId } = reader;
  const told = totalCents > 0 ? tellFacts(cover.factsFor(householdId), nameOf) : [];
  // The warning of a limit stands on the page with its choice (V4).
  const facts = told.filter(({ kind }) => kind !== 'limit_reached');
  const sources = new Map<string, PurchasePlanView['sources'][number]>();
  for (const { sourceId: id, ...fact } of facts) {
    const mayPay = fact.kind !== 'not_for' || isAboutTheRest(fact.reason);
    if (id !== null && mayPay && !sources.has(id)) sources.set(id, { id, fact });
  }
  const limits = limitChoices(cover, householdId, personId);
  return { facts, sources: [...sources.values()], limits };
}
