import { and, eq, notExists } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { cityOfficers } from '#db/schema/city.ts';
import { companyEmployees } from '#db/schema/companies.ts';
import { providerStaff } from '#db/schema/providers.ts';
import { deskOperators } from '#db/schema/spaces.ts';

/** Language, text size and theme of a person; null when the person is gone. */
export async function findPreferences(db: DbOrTx, params: { personId: string }) {
  const [row] = await db
    .select({ textSize: people.textSize, theme: people.theme })
    .from(people)
    .where(eq(people.id, params.personId));
  return row ?? null;
}

/** Workspaces beyond the citizen's that a person's roles open, in a fixed order. */
export async function findWorkspaces(db: DbOrTx, params: { personId: string }) {
  const { personId } = params;
  const [staff, hr, officer, operator] = await Promise.all([
    db
      .select({ id: providerStaff.providerId })
      .from(providerStaff)
      .where(eq(providerStaff.personId, personId))
      .limit(1),
    db
      .select({ id: companyEmployees.companyId })
      .from(companyEmployees)
      .where(and(eq(companyEmployees.personId, personId), eq(companyEmployees.role, 'hr')))
      .limit(1),
    db
      .select({ id: cityOfficers.personId })
      .from(cityOfficers)
      .where(eq(cityOfficers.personId, personId))
      .limit(1),
    db
      .select({ id: deskOperators.spaceId })
      .from(deskOperators)
      .where(eq(deskOperators.personId, personId))
      .limit(1),
  ]);
  return [
    ...(staff.length > 0 ? (['provider'] as const) : []),
    ...(hr.length > 0 ? (['company'] as const) : []),
    ...(officer.length > 0 ? (['city'] as const) : []),
    ...(operator.length > 0 ? (['desk'] as const) : []),
  ];
}

/** What sign-in compares; the e-mail must be in lower case. Null when nobody has it. */
export async function findPersonByEmail(db: DbOrTx, params: { email: string }) {
  const [row] = await db
    .select({
      id: people.id,
      name: people.name,
      passwordHash: people.passwordHash,
      locale: people.locale,
      isDemo: people.isDemo,
      createdAt: people.createdAt,
    })
    .from(people)
    .where(eq(people.email, params.email));
  return row ?? null;
}

/** A person's own account as its settings show and change it; null when the person is gone. */
export async function findOwnAccount(db: DbOrTx, params: { personId: string }) {
  const [row] = await db
    .select({
      email: people.email,
      name: people.name,
      passwordHash: people.passwordHash,
      locale: people.locale,
      textSize: people.textSize,
      theme: people.theme,
      municipio: people.municipio,
      isWelcomed: people.isWelcomed,
      emailConfirmedAt: people.emailConfirmedAt,
      wantsMails: people.wantsMails,
    })
    .from(people)
    .where(eq(people.id, params.personId));
  return row ?? null;
}

/** Adds a person; false, and nothing written, when the e-mail is taken. */
export async function insertPerson(db: DbOrTx, row: typeof people.$inferInsert): Promise<boolean> {
  const written = await db
    .insert(people)
    .values(row)
    .onConflictDoNothing({ target: people.email })
    .returning({ id: people.id });
  return written.length > 0;
}

/** What a person may change of their own account. */
export type AccountPatch = Partial<
  Pick<
    typeof people.$inferInsert,
    | 'name'
    | 'passwordHash'
    | 'locale'
    | 'textSize'
    | 'theme'
    | 'municipio'
    | 'isWelcomed'
    | 'emailConfirmedAt'
    | 'wantsMails'
  >
>;

/** Changes a person's own account. */
export async function updateAccount(
  db: DbOrTx,
  params: { personId: string; patch: AccountPatch },
): Promise<void> {
  await db.update(people).set(params.patch).where(eq(people.id, params.personId));
}

/** Gives a person another password hash, if it still has the one that was checked; false when not. */
export async function replacePasswordHash(
  db: DbOrTx,
  params: { readonly personId: string; readonly before: string; readonly passwordHash: string },
): Promise<boolean> {
  const { personId, before, passwordHash } = params;
  const changed = await db
    .update(people)
    .set({ passwordHash })
    .where(and(eq(people.id, personId), eq(people.passwordHash, before)))
    .returning({ id: people.id });
  return changed.length > 0;
}

/** Gives a person another address (lower case); false, and nothing written, when it is taken. */
export async function changeEmail(
  db: DbOrTx,
  params: { personId: string; email: string; confirmedAt: Date },
): Promise<boolean> {
  const { personId, email, confirmedAt } = params;
  const taken = db.select({ id: people.id }).from(people).where(eq(people.email, email));
  const changed = await db
    .update(people)
    .set({ email, emailConfirmedAt: confirmedAt })
    .where(and(eq(people.id, personId), notExists(taken)))
    .returning({ id: people.id });
  return changed.length > 0;
}
