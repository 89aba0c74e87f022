import { and, eq } from 'drizzle-orm';

import type { Db } from '#db/client.ts';
import { bankEntries } from '#db/schema/bank.ts';
import { transactions } from '#db/schema/wallet.ts';
import { chooseColumns, readStatement } from '#server/payments/read-statement.server.ts';
import { sortEntries } from '#server/payments/sort-entries.server.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';
import { SHARE_CENTS, type SceneRequests } from './scene-requests.ts';

/** What a payer wrote, who is of no household. */
export const PAYER_WORDS = 'quadro del nonno Ildebrando';

/** The columns of the provider's bank. */
export const BANK_COLUMNS = {
  dayColumn: 'Data',
  amountColumn: 'Importo',
  textColumns: ['Causale'],
  decimalMark: 'comma',
  dayOrder: 'dmy',
} as const;

/** Entries of the provider's bank: one to look at, one aside, one booked, one ready. */
export type SceneBank = {
  readonly bank: Readonly<Record<'lookId' | 'asideId' | 'bookedId' | 'readyId', string>>;
};

/** A table of a bank. */
export function bankTable(...lines: readonly string[]): Buffer {
  return Buffer.from(['Data;Importo;Causale', ...lines].join('\n'));
}

/** The provider has its bank's table read; one more table waits for its columns. */
export async function buildSceneBank(
  db: Db,
  world: TestWorld,
  people: ScenePeople,
  { orders, references }: SceneRequests,
): Promise<SceneBank> {
  const ctx = world.as(people.actors.get('admin'));
  const { providerId } = people.provider;
  const euros = `${SHARE_CENTS / 100},00`;
  const bytes = bankTable(
    `20/11/2026;3,00;${PAYER_WORDS}`,
    `20/11/2026;4,00;${PAYER_WORDS}`,
    `20/11/2026;${euros};${references.paid}`,
    `20/11/2026;${euros};${references.active}`,
  );
  must(await readStatement(ctx, { providerId, name: 'estratto.csv', bytes }));
  const columns = { ...BANK_COLUMNS, textColumns: ['Causale'] };
  must(await chooseColumns(ctx, { providerId, columns }));
  const rows = await db.select().from(bankEntries).where(eq(bankEntries.providerId, providerId));
  const idOf = (cents: number, reference?: string) =>
    rows.find(
      (row) => row.amountCents === cents && (!reference || row.references.includes(reference)),
    )?.id ?? '';
  const ids = {
    lookId: idOf(300),
    asideId: idOf(400),
    bookedId: idOf(SHARE_CENTS, references.paid),
    readyId: idOf(SHARE_CENTS, references.active),
  };
  must(await sortEntries(ctx, { intent: 'aside', providerId, entryId: ids.asideId }));
  await book(db, ids.bookedId, { orderId: orders.paid, reference: references.paid });
  const waiting = Buffer.from('Giorno;Cifra\n20/11/2026;3,00');
  must(await readStatement(ctx, { providerId, name: 'altro.csv', bytes: waiting }));
  return { bank: ids };
}

/** The money of an order that was marked by hand came by this entry. */
async function book(
  db: Db,
  entryId: string,
  of: { readonly orderId: string; readonly reference: string },
): Promise<void> {
  const [received] = await db
    .select({ id: transactions.id, by: transactions.actorPersonId, at: transactions.occurredAt })
    .from(transactions)
    .where(and(eq(transactions.orderId, of.orderId), eq(transactions.kind, 'cash_received')));
  if (!received) throw new Error('no money came');
  await db
    .update(bankEntries)
    .set({
      state: 'booked',
      text: null,
      transactionId: received.id,
      reference: of.reference,
      decidedAt: received.at,
      decidedBy: received.by,
    })
    .where(eq(bankEntries.id, entryId));
}
