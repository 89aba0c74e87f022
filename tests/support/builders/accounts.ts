import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { Db } from '#db/client.ts';
import { insertDependant } from '#db/queries/accounts/dependants.ts';
import { insertAdult, insertHousehold } from '#db/queries/accounts/households.ts';
import { insertPerson } from '#db/queries/accounts/people.ts';
import { signUp } from '#server/accounts/sign-up.server.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { newUuidV7 } from '#server/ids.ts';

const BUILT_AT = new Date('2026-11-01T09:00:00Z');

let counter = 0;

/** A new id for a row of a test. */
export function testId(): string {
  return newUuidV7(Date.now());
}

/** A person without a household; `passwordHash` matches no password unless given; confirmed. */
export async function buildPerson(
  db: Db,
  overrides: {
    name?: string;
    email?: string;
    passwordHash?: string;
    locale?: 'it' | 'en';
    isDemo?: boolean;
    isConfirmed?: boolean;
  } = {},
): Promise<PersonActor> {
  counter += 1;
  const personId = testId();
  const name = overrides.name ?? `Persona ${counter}`;
  await insertPerson(db, {
    id: personId,
    name,
    email: overrides.email ?? `persona.${personId}@example.org`,
    passwordHash: overrides.passwordHash ?? '$none',
    locale: overrides.locale ?? 'it',
    isDemo: overrides.isDemo ?? false,
    isWelcomed: true,
    emailConfirmedAt: overrides.isConfirmed === false ? null : BUILT_AT,
    createdAt: BUILT_AT,
  });
  return { kind: 'person', personId, name, householdId: null, sessionId: `session-${personId}` };
}

/** A household with one adult, who is returned as the one who asks. */
export async function buildHousehold(
  db: Db,
  overrides: {
    name?: string;
    municipio?: Municipio;
    adult?: PersonActor;
    /** Birth dates of children, `YYYY-MM-DD`. */
    children?: readonly string[];
  } = {},
): Promise<PersonActor & { householdId: string; dependantIds: readonly string[] }> {
  const adult = overrides.adult ?? (await buildPerson(db));
  const householdId = testId();
  await insertHousehold(db, {
    id: householdId,
    name: overrides.name ?? `Famiglia ${adult.name}`,
    municipio: overrides.municipio ?? 2,
    createdAt: BUILT_AT,
  });
  await insertAdult(db, { personId: adult.personId, householdId, joinedAt: BUILT_AT });
  const dependantIds: string[] = [];
  for (const birthDate of overrides.children ?? []) {
    const id = testId();
    await insertDependant(db, {
      id,
      householdId,
      firstName: `Bimbo ${dependantIds.length + 1}`,
      birthDate,
      kind: 'minor',
      createdAt: BUILT_AT,
    });
    dependantIds.push(id);
  }
  return { ...adult, householdId, dependantIds };
}

/** An account somebody opened just now, by the form for it; the household is still to come. */
export async function openAccount(
  ctx: ServiceContext,
  form: { readonly password: string; readonly locale: 'it' | 'en' },
) {
  counter += 1;
  const email = `ada${counter}@example.org`;
  const account = await signUp(ctx, { name: 'Ada Conti', email, ...form });
  if (!account.ok) throw new Error(account.code);
  return { email, ...account.value };
}
