import type { ShareFactView } from '#app/contracts/orders/views.ts';

/** A fact that holds `times` times alike: of as many periods of an order. */
export type FoldedFact = { readonly fact: ShareFactView; readonly times: number };

/**
 * Facts as they are told: what a source covers alike several times is one fact with its number;
 * everything else is told once. Their order stays.
 */
export function foldFacts(facts: readonly ShareFactView[]): readonly FoldedFact[] {
  const folded = new Map<string, FoldedFact>();
  for (const fact of facts) {
    const key = JSON.stringify(fact);
    const times = fact.kind === 'covers' ? (folded.get(key)?.times ?? 0) + 1 : 1;
    folded.set(key, { fact, times });
  }
  return [...folded.values()];
}
