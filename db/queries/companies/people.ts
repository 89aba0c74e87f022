import { and, asc, count, desc, eq, isNull, ne, sql } from 'drizzle-orm';

import type { EmploymentAskState } from '#app/domain/companies/employment-ask.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import { batchesOf } from '#db/batches.ts';
import type { DbOrTx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { companies, companyEmployees, employmentAsks } from '#db/schema/companies.ts';

type EmployeeYear = { companyId: string; personId: string; year: number };

const COMPANY = { id: companies.id, name: companies.name, planKind: companies.planKind };

/** The company whose code this is now; null for none. */
export async function findCompanyByCode(db: DbOrTx, params: { joinCode: string }) {
  const [row] = await db
    .select(COMPANY)
    .from(companies)
    .where(eq(companies.joinCode, params.joinCode));
  return row ?? null;
}

/** A company; locked, so that all that changes who its people are comes one after the other. */
export async function lockCompany(db: DbOrTx, params: { companyId: string }) {
  const [row] = await db
    .select(COMPANY)
    .from(companies)
    .where(eq(companies.id, params.companyId))
    .for('no key update');
  return row ?? null;
}

/** The code of a company; null for none. */
export async function findJoinCode(
  db: DbOrTx,
  params: { companyId: string },
): Promise<string | null> {
  const [row] = await db
    .select({ joinCode: companies.joinCode })
    .from(companies)
    .where(eq(companies.id, params.companyId));
  return row?.joinCode ?? null;
}

/** Gives a company a code; the one before is nobody's from then on. */
export async function updateJoinCode(
  db: DbOrTx,
  params: { companyId: string; joinCode: string },
): Promise<void> {
  const { companyId, joinCode } = params;
  await db.update(companies).set({ joinCode }).where(eq(companies.id, companyId));
}

function selectEmployee(db: DbOrTx, params: EmployeeYear) {
  return db
    .select({ role: companyEmployees.role, leftOn: companyEmployees.leftOn })
    .from(companyEmployees)
    .where(isEmployeeYear(params))
    .$dynamic();
}

/** What a person is at a company in a year, and since when no more; null for nothing. */
export async function findEmployee(db: DbOrTx, params: EmployeeYear) {
  const [row] = await selectEmployee(db, params);
  return row ?? null;
}

/** The same, locked, so that two grants come one after the other. */
export async function lockEmployee(db: DbOrTx, params: EmployeeYear) {
  const [row] = await selectEmployee(db, params).for('no key update');
  return row ?? null;
}

function isEmployeeYear({ companyId, personId, year }: EmployeeYear) {
  return and(
    eq(companyEmployees.companyId, companyId),
    eq(companyEmployees.personId, personId),
    eq(companyEmployees.year, year),
  );
}

/** The companies of which a person is an employee in a year, who left aside, by name. */
export function listOwnCompanies(db: DbOrTx, params: { personId: string; year: number }) {
  return db
    .select({ companyId: companies.id, name: companies.name })
    .from(companyEmployees)
    .innerJoin(companies, eq(companies.id, companyEmployees.companyId))
    .where(
      and(
        eq(companyEmployees.personId, params.personId),
        eq(companyEmployees.year, params.year),
        eq(companyEmployees.role, 'employee'),
        isNull(companyEmployees.leftOn),
      ),
    )
    .orderBy(asc(companies.name));
}

/** Makes people employees of a year; who was one and left is one again. Human resources stay what they are. */
export async function upsertEmployees(
  db: DbOrTx,
  rows: readonly (EmployeeYear & { staffNumber: string; joinedOn: CalendarDay | null })[],
): Promise<void> {
  for (const part of batchesOf(rows)) {
    await db
      .insert(companyEmployees)
      .values(part.map((row) => ({ ...row, role: 'employee' as const })))
      .onConflictDoUpdate({
        target: [companyEmployees.companyId, companyEmployees.personId, companyEmployees.year],
        set: {
          leftOn: null,
          staffNumber: sql`coalesce(nullif(excluded.staff_number, ''), ${companyEmployees.staffNumber})`,
        },
        setWhere: eq(companyEmployees.role, 'employee'),
      });
  }
}

/** Notes on which day an employee left; null takes it back. */
export async function updateLeaving(
  db: DbOrTx,
  params: EmployeeYear & { leftOn: CalendarDay | null },
): Promise<void> {
  const { leftOn, ...employee } = params;
  await db.update(companyEmployees).set({ leftOn }).where(isEmployeeYear(employee));
}

const ASK = {
  id: employmentAsks.id,
  companyId: employmentAsks.companyId,
  company: companies.name,
  personId: employmentAsks.personId,
  person: people.name,
  staffNumber: employmentAsks.staffNumber,
  status: employmentAsks.status,
  words: employmentAsks.words,
  createdAt: employmentAsks.createdAt,
};

function selectAsks(db: DbOrTx) {
  return db
    .select(ASK)
    .from(employmentAsks)
    .innerJoin(companies, eq(companies.id, employmentAsks.companyId))
    .innerJoin(people, eq(people.id, employmentAsks.personId))
    .$dynamic();
}

/** Keeps a person's ask. */
export async function insertEmploymentAsk(
  db: DbOrTx,
  row: typeof employmentAsks.$inferInsert,
): Promise<void> {
  await db.insert(employmentAsks).values(row);
}

/** Who waits for a company's answer, the longest first. */
export function listWaitingAsks(db: DbOrTx, params: { companyId: string }) {
  return selectAsks(db)
    .where(
      and(eq(employmentAsks.companyId, params.companyId), eq(employmentAsks.status, 'waiting')),
    )
    .orderBy(asc(employmentAsks.createdAt), asc(employmentAsks.id));
}

/** What a person ever asked companies, or one of them, the newest first; a few a year. */
export function listOwnAsks(db: DbOrTx, params: { personId: string; companyId?: string }) {
  const { personId, companyId } = params;
  return selectAsks(db)
    .where(
      and(
        eq(employmentAsks.personId, personId),
        companyId === undefined ? undefined : eq(employmentAsks.companyId, companyId),
      ),
    )
    .orderBy(desc(employmentAsks.createdAt), desc(employmentAsks.id));
}

/** An ask as {@link listOwnAsks} reads it. */
export type EmploymentAskRow = Awaited<ReturnType<typeof listOwnAsks>>[number];

/** One ask; null for none. */
export async function findEmploymentAsk(
  db: DbOrTx,
  params: { askId: string },
): Promise<EmploymentAskRow | null> {
  const [row] = await selectAsks(db).where(eq(employmentAsks.id, params.askId));
  return row ?? null;
}

/** How many asks of a company wait, one of them aside. */
export async function countOtherWaiting(
  db: DbOrTx,
  params: { companyId: string; askId: string },
): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(employmentAsks)
    .where(
      and(
        eq(employmentAsks.companyId, params.companyId),
        eq(employmentAsks.status, 'waiting'),
        ne(employmentAsks.id, params.askId),
      ),
    );
  return row?.waiting ?? 0;
}

/** Ends an ask. */
export async function settleEmploymentAsk(
  db: DbOrTx,
  params: {
    askId: string;
    change: {
      status: Exclude<EmploymentAskState, 'waiting'>;
      words?: string;
      answeredAt: Date;
      answeredBy: string;
    };
  },
): Promise<void> {
  await db.update(employmentAsks).set(params.change).where(eq(employmentAsks.id, params.askId));
}

/** Everybody of a company in a year by name, human resources with them. */
export function listEmployeeRows(db: DbOrTx, params: { companyId: string; year: number }) {
  return db
    .select({
      personId: companyEmployees.personId,
      name: people.name,
      role: companyEmployees.role,
      staffNumber: companyEmployees.staffNumber,
      joinedOn: companyEmployees.joinedOn,
      leftOn: companyEmployees.leftOn,
    })
    .from(companyEmployees)
    .innerJoin(people, eq(people.id, companyEmployees.personId))
    .where(
      and(eq(companyEmployees.companyId, params.companyId), eq(companyEmployees.year, params.year)),
    )
    .orderBy(asc(people.name), asc(companyEmployees.personId));
}
