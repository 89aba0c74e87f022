import { and, asc, count, desc, eq, gte, inArray } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import { LIVE_STATES, type ApplicationState } from '#app/domain/programmes/application.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { dependants, households, people } from '#db/schema/accounts.ts';
import { applications } from '#db/schema/programmes.ts';
import { programmes, vouchers } from '#db/schema/wallet.ts';

const APPLICATION = {
  id: applications.id,
  programmeId: applications.programmeId,
  nameIt: programmes.nameIt,
  nameEn: programmes.nameEn,
  programmeState: programmes.state,
  endsOn: programmes.endsOn,
  householdId: applications.householdId,
  household: households.name,
  municipio: households.municipio,
  dependantId: applications.dependantId,
  holder: dependants.firstName,
  birthDate: dependants.birthDate,
  kind: dependants.kind,
  state: applications.state,
  version: applications.version,
  appliedAt: applications.appliedAt,
  appliedBy: people.name,
  iseeCents: applications.iseeCents,
  dsuProtocol: applications.dsuProtocol,
  iseeKind: applications.iseeKind,
  iseeExpiresOn: applications.iseeExpiresOn,
  band: applications.band,
  words: applications.words,
  changedAt: applications.changedAt,
  voucherCode: vouchers.code,
};

function selectApplications(db: DbOrTx) {
  return db
    .select(APPLICATION)
    .from(applications)
    .innerJoin(programmes, eq(programmes.id, applications.programmeId))
    .innerJoin(households, eq(households.id, applications.householdId))
    .innerJoin(dependants, eq(dependants.id, applications.dependantId))
    .innerJoin(people, eq(people.id, applications.appliedBy))
    .leftJoin(vouchers, eq(vouchers.id, applications.voucherId))
    .$dynamic();
}

/** A household's applications, the newest first. */
export function listApplicationsOf(db: DbOrTx, params: { householdId: string }) {
  return selectApplications(db)
    .where(eq(applications.householdId, params.householdId))
    .orderBy(desc(applications.appliedAt), asc(applications.id));
}

/** An application with whom it is for and what it declares while that is kept. */
export type ApplicationRow = Awaited<ReturnType<typeof listApplicationsOf>>[number];

/** One application by its id; null when there is none. */
export async function findApplication(
  db: DbOrTx,
  params: { applicationId: string },
): Promise<ApplicationRow | null> {
  const [row] = await selectApplications(db).where(eq(applications.id, params.applicationId));
  return row ?? null;
}

/** Locks some applications in id order until the transaction ends; those that are not there are missing. */
export async function lockApplications(
  tx: Tx,
  params: { applicationIds: readonly string[] },
): Promise<readonly ApplicationRow[]> {
  if (params.applicationIds.length === 0) return [];
  return selectApplications(tx)
    .where(inArray(applications.id, [...params.applicationIds]))
    .orderBy(asc(applications.id))
    .for('no key update', { of: applications });
}

/** Applications of a programme in some states, what waits longest first. */
export function listQueue(
  db: DbOrTx,
  params: {
    programmeId: string;
    states: readonly ApplicationState[];
    limit: number;
    offset: number;
  },
) {
  return selectApplications(db)
    .where(
      and(
        eq(applications.programmeId, params.programmeId),
        inArray(applications.state, [...params.states]),
      ),
    )
    .orderBy(asc(applications.appliedAt), asc(applications.id))
    .limit(params.limit)
    .offset(params.offset);
}

/** How many applications some programmes have in each state. */
export function countApplications(db: DbOrTx, params: { programmeIds: readonly string[] }) {
  return db
    .select({
      programmeId: applications.programmeId,
      state: applications.state,
      count: count(),
    })
    .from(applications)
    .where(inArray(applications.programmeId, [...params.programmeIds]))
    .groupBy(applications.programmeId, applications.state);
}

/** For whom of a household a programme has an application that counts, or gave a voucher. */
export async function listTakenDependants(
  db: DbOrTx,
  params: { programmeId: string; householdId: string },
): Promise<readonly string[]> {
  const { programmeId, householdId } = params;
  const [applied, given] = await Promise.all([
    db
      .select({ dependantId: applications.dependantId })
      .from(applications)
      .where(
        and(
          eq(applications.programmeId, programmeId),
          eq(applications.householdId, householdId),
          inArray(applications.state, [...LIVE_STATES]),
        ),
      ),
    db
      .select({ dependantId: vouchers.dependantId })
      .from(vouchers)
      .where(and(eq(vouchers.programmeId, programmeId), eq(vouchers.householdId, householdId))),
  ]);
  return [...applied, ...given].map(({ dependantId }) => dependantId);
}

/** Writes an application. */
export async function insertApplication(
  tx: Tx,
  row: typeof applications.$inferInsert,
): Promise<void> {
  await tx.insert(applications).values(row);
}

/** Writes what became of an application. */
export async function updateApplication(
  tx: Tx,
  params: { applicationId: string; set: Partial<typeof applications.$inferInsert> },
): Promise<void> {
  await tx.update(applications).set(params.set).where(eq(applications.id, params.applicationId));
}

/** Programmes that take applications on a day, the one that ends first at the top. */
export function listOpenProgrammes(db: DbOrTx, params: { today: CalendarDay }) {
  return db
    .select()
    .from(programmes)
    .where(and(eq(programmes.state, 'open'), gte(programmes.endsOn, params.today)))
    .orderBy(asc(programmes.endsOn), asc(programmes.id));
}
