import type { SourceRef } from '#app/domain/wallet/ledger.ts';

import type { DemoClock } from '../clock.ts';
import { benefitFacts, isDemoBenefit } from './benefit-rows.ts';
import { voucherFacts } from './voucher-rows.ts';

/** A source as the ledger names it and what orders may take of it at most, by its id. */
export function sourceFacts(
  sourceId: string,
  clock: DemoClock,
): { source: SourceRef; valueCents: number } {
  return isDemoBenefit(sourceId) ? benefitFacts(sourceId, clock) : voucherFacts(sourceId);
}
