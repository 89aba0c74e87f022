import { and, asc, desc, eq } from 'drizzle-orm';

import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Band } from '#app/domain/programmes/bands.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { programmeFundings } from '#db/schema/programmes.ts';
import { programmeBands, programmeCategories, programmes } from '#db/schema/wallet.ts';

/** Every programme, drafts too, the one that ends last at the top. */
export function listAllProgrammes(db: DbOrTx) {
  return db.select().from(programmes).orderBy(desc(programmes.endsOn), asc(programmes.id));
}

/** A programme as its table has it. */
export type ProgrammeRow = Awaited<ReturnType<typeof listAllProgrammes>>[number];

/** One programme; null when there is none. */
export async function findProgramme(
  db: DbOrTx,
  params: { programmeId: string },
): Promise<ProgrammeRow | null> {
  const [row] = await db.select().from(programmes).where(eq(programmes.id, params.programmeId));
  return row ?? null;
}

/** Locks a programme until the transaction ends: changes of one take turns. Null when there is none. */
export async function lockProgramme(
  tx: Tx,
  params: { programmeId: string },
): Promise<ProgrammeRow | null> {
  const [row] = await tx
    .select()
    .from(programmes)
    .where(eq(programmes.id, params.programmeId))
    .for('no key update');
  return row ?? null;
}

/** Bands of a programme, the lowest first. */
export async function listBands(
  db: DbOrTx,
  params: { programmeId: string },
): Promise<readonly Band[]> {
  return db
    .select({
      iseeFromCents: programmeBands.iseeFromCents,
      iseeToCents: programmeBands.iseeToCents,
      valueCents: programmeBands.valueCents,
    })
    .from(programmeBands)
    .where(eq(programmeBands.programmeId, params.programmeId))
    .orderBy(asc(programmeBands.band));
}

/** Writes a programme with what it pays for and its bands. */
export async function insertProgramme(
  tx: Tx,
  row: typeof programmes.$inferInsert,
  parts: ProgrammeParts,
): Promise<void> {
  await tx.insert(programmes).values(row);
  await insertParts(tx, row.id, parts);
}

/** Writes what changed of a programme. */
export async function updateProgramme(
  tx: Tx,
  params: { programmeId: string; set: Partial<typeof programmes.$inferInsert> },
): Promise<void> {
  await tx.update(programmes).set(params.set).where(eq(programmes.id, params.programmeId));
}

/** What a programme pays for and its bands, in the place of what was there; of drafts only. */
export async function replaceParts(
  tx: Tx,
  params: { programmeId: string; parts: ProgrammeParts },
): Promise<void> {
  const { programmeId, parts } = params;
  await tx.delete(programmeCategories).where(eq(programmeCategories.programmeId, programmeId));
  await tx.delete(programmeBands).where(eq(programmeBands.programmeId, programmeId));
  await insertParts(tx, programmeId, parts);
}

type ProgrammeParts = {
  readonly categories: readonly CategoryId[];
  readonly bands: readonly Band[];
};

async function insertParts(tx: Tx, programmeId: string, { categories, bands }: ProgrammeParts) {
  await tx
    .insert(programmeCategories)
    .values(categories.map((category) => ({ programmeId, category })));
  await tx
    .insert(programmeBands)
    .values(bands.map((band, index) => ({ programmeId, band: index + 1, ...band })));
}

/** Writes money that an officer asks for. */
export async function insertFunding(
  tx: Tx,
  row: typeof programmeFundings.$inferInsert,
): Promise<void> {
  await tx.insert(programmeFundings).values(row);
}

/** Money that is asked for a programme and not answered; null when none is. */
export async function findAskedFunding(db: DbOrTx, params: { programmeId: string }) {
  const [row] = await db
    .select({
      id: programmeFundings.id,
      kind: programmeFundings.kind,
      amountCents: programmeFundings.amountCents,
      reason: programmeFundings.reason,
      state: programmeFundings.state,
      askedAt: programmeFundings.askedAt,
      askedBy: programmeFundings.askedBy,
      askedByName: people.name,
    })
    .from(programmeFundings)
    .innerJoin(people, eq(people.id, programmeFundings.askedBy))
    .where(
      and(
        eq(programmeFundings.programmeId, params.programmeId),
        eq(programmeFundings.state, 'asked'),
      ),
    );
  return row ?? null;
}

/** Money that is asked for, as {@link findAskedFunding} reads it. */
export type AskedFunding = NonNullable<Awaited<ReturnType<typeof findAskedFunding>>>;

/** Programmes for which money waits for a second officer. */
export async function listAskedProgrammes(db: DbOrTx): Promise<readonly string[]> {
  const rows = await db
    .select({ programmeId: programmeFundings.programmeId })
    .from(programmeFundings)
    .where(eq(programmeFundings.state, 'asked'));
  return rows.map(({ programmeId }) => programmeId);
}

/** Writes what an officer answered. */
export async function answerFundingRow(
  tx: Tx,
  params: {
    fundingId: string;
    set: Pick<typeof programmeFundings.$inferInsert, 'state' | 'answeredAt' | 'answeredBy'>;
  },
): Promise<void> {
  await tx
    .update(programmeFundings)
    .set(params.set)
    .where(eq(programmeFundings.id, params.fundingId));
}
