import type { ProgrammeMoney } from '#app/contracts/programmes/views.ts';
import { programmeAsset } from '#app/domain/wallet/ledger.ts';
import type { DbOrTx } from '#db/client.ts';
import { sumBalancesOf } from '#db/queries/wallet/ledger.ts';

/** Where the money of some programmes is, as the ledger says. */
export async function readProgrammeMoney(
  db: DbOrTx,
  { programmeIds }: { readonly programmeIds: readonly string[] },
): Promise<(programmeId: string) => ProgrammeMoney> {
  const sums = await sumBalancesOf(db, { assets: programmeIds.map(programmeAsset) });
  return (programmeId) => {
    const inKind = (kind: string) =>
      sums.find((sum) => sum.asset === programmeAsset(programmeId) && sum.kind === kind)
        ?.balanceCents ?? 0;
    return {
      leftCents: inKind('programme'),
      onVouchersCents: inKind('voucher'),
      heldCents: inKind('hold'),
      spentCents: inKind('provider'),
    };
  };
}
