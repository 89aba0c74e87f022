import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import {
  account,
  issueVoucher,
  revokeVoucher,
  type LedgerEntry,
} from '#app/domain/wallet/ledger.ts';
import { notifications } from '#db/schema/notifications.ts';
import { vouchers } from '#db/schema/wallet.ts';
import { endSources } from '#server/jobs/end-sources.ts';
import { transact } from '#server/transact.ts';
import { postTransaction } from '#server/wallet/post-transaction.server.ts';
import { buildHousehold, testId } from '#tests/support/builders/accounts.ts';
import { balanceAt, buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** Writes an entry as a use case would. @throws when it is refused. */
async function post(entry: LedgerEntry) {
  const posted = await transact(world.as(), (unit) =>
    postTransaction(world.as(), unit, { entry, idempotencyKey: testId() }),
  );
  if (!posted.ok) throw new Error(posted.code);
}

test('[VCH2] what lies on a voucher taken back since before goes to the programme with the next round, once', async () => {
  const { householdId, dependantIds, personId } = await buildHousehold(database.db, {
    children: ['2018-03-01'],
  });
  const programmeId = await buildProgramme(world.as());
  const { voucherId, address } = await buildVoucher(world.as(), {
    programmeId,
    householdId,
    dependantId: dependantIds[0] ?? '',
    expiresOn: '2026-12-31',
    amountCents: 4_000,
  });
  await post(revokeVoucher(programmeId, voucherId, 4_000));
  await database.db
    .update(vouchers)
    .set({ isSuspended: true, revokedAt: world.clock })
    .where(eq(vouchers.id, voucherId));
  await post(issueVoucher(programmeId, voucherId, 1_000));
  const system = world.as({ kind: 'system' });
  await Promise.all([1, 2].map(() => endSources.run(system)));
  expect(await balanceAt(database.db, address)).toBe(0);
  expect(await balanceAt(database.db, account.programme(programmeId))).toBe(100_000_000);
  const told = await database.db
    .select({ kind: notifications.kind })
    .from(notifications)
    .where(eq(notifications.personId, personId));
  expect(told).toEqual([]);
});
