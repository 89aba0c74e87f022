import type { ProgrammeMoney } from '#app/domain/programmes/money.ts';
import { programmeAsset } from '#app/domain/wallet/ledger.ts';
import type { DbOrTx } from '#db/client.ts';
import { sumReplaced } from '#db/queries/programmes/vouchers.ts';
import { sumBalancesOf, sumReturned } from '#db/queries/wallet/ledger.ts';

/** Where the money of some programmes is, as the ledger says. */
export async function readProgrammeMoney(
  db: DbOrTx,
  { programmeIds }: { readonly programmeIds: readonly string[] },
): Promise<(programmeId: string) => ProgrammeMoney> {
  const assets = programmeIds.map(programmeAsset);
  const [sums, returned, replaced] = await Promise.all([
    sumBalancesOf(db, { assets }),
    sumReturned(db, { assets }),
    sumReplaced(db, { programmeIds }),
  ]);
  return (programmeId) => {
    const inKind = (kind: string) =>
      sums.find((sum) => sum.asset === programmeAsset(programmeId) && sum.kind === kind)
        ?.balanceCents ?? 0;
    return {
      leftCents: inKind('programme'),
      onVouchersCents: inKind('voucher'),
      heldCents: inKind('hold'),
      spentCents: inKind('provider'),
      // What went from a lost voucher to the one in its place came back to nobody (VCH3).
      returnedCents:
        (returned.find(({ asset }) => asset === programmeAsset(programmeId))?.cents ?? 0) -
        (replaced.find((row) => row.programmeId === programmeId)?.cents ?? 0),
    };
  };
}
