import { and, asc, desc, eq, gte, inArray, lte, ne } from 'drizzle-orm';

import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { programmeCategories, programmes } from '#db/schema/wallet.ts';

const NAMED_COLUMNS = {
  id: programmes.id,
  nameIt: programmes.nameIt,
  nameEn: programmes.nameEn,
  fundingIt: programmes.fundingIt,
  fundingEn: programmes.fundingEn,
  endsOn: programmes.endsOn,
} as const;

/** Programmes that pay for a category on a day, the one that ends first at the top. */
export async function listPayingProgrammes(
  db: DbOrTx,
  params: { category: CategoryId; today: CalendarDay },
) {
  return db
    .select(NAMED_COLUMNS)
    .from(programmes)
    .innerJoin(programmeCategories, eq(programmeCategories.programmeId, programmes.id))
    .where(
      and(
        eq(programmeCategories.category, params.category),
        ne(programmes.state, 'draft'),
        lte(programmes.startsOn, params.today),
        gte(programmes.endsOn, params.today),
      ),
    )
    .orderBy(asc(programmes.endsOn), asc(programmes.id));
}

/** Categories each programme pays for. */
export async function listProgrammeCategories(
  db: DbOrTx,
  params: { programmeIds: readonly string[] },
): Promise<ReadonlyMap<string, readonly CategoryId[]>> {
  if (params.programmeIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(programmeCategories)
    .where(inArray(programmeCategories.programmeId, [...params.programmeIds]))
    .orderBy(asc(programmeCategories.category));
  const byProgramme = new Map<string, CategoryId[]>();
  for (const { programmeId, category } of rows) {
    byProgramme.set(programmeId, [...(byProgramme.get(programmeId) ?? []), category]);
  }
  return byProgramme;
}

/** Every programme that has its money, the one that ends last at the top. */
export async function listProgrammes(db: DbOrTx) {
  return db
    .select({
      ...NAMED_COLUMNS,
      state: programmes.state,
      startsOn: programmes.startsOn,
      budgetCents: programmes.budgetCents,
    })
    .from(programmes)
    .where(ne(programmes.state, 'draft'))
    .orderBy(desc(programmes.endsOn), asc(programmes.id));
}
