import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { auditLog } from '#db/schema/city.ts';
import { providers } from '#db/schema/providers.ts';
import { sheetProposals } from '#db/schema/qualification.ts';
import { commandSheet } from '#server/qualification/command-sheet.server.ts';
import { getSheetEditor } from '#server/qualification/get-sheet-editor.server.ts';
import { listUnqualified } from '#server/qualification/list-unqualified.server.ts';
import { registerProvider } from '#server/qualification/register-provider.server.ts';
import { organisationTaxCode } from '#app/domain/payments/document.ts';
import type { PersonActor } from '#server/context.ts';
import { buildPerson } from '#tests/support/builders/accounts.ts';
import { buildChecker, typedProvider } from '#tests/support/builders/qualification.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';
import { decide, queueOf, valueOf } from '#tests/support/verbs/qualification.ts';

const database = useDatabase();
const world = useWorld(database);

let made = 0;
/** A tax code that no other test has. */
const newTaxCode = () => organisationTaxCode(`97${String((made += 1)).padStart(8, '0')}`);

const register = (person: PersonActor, taxCode = newTaxCode()) =>
  registerProvider(world.as(person), { name: ' Il  Girasole ', taxCode });

/** Sends the sheet of a provider as it is now, filled in. */
async function send(person: PersonActor, providerId: string, taxCode: string) {
  const subject = { kind: 'provider', subjectId: providerId } as const;
  const { version } = valueOf(await getSheetEditor(world.as(person), subject));
  const fields = typedProvider({ name: 'Il Girasole', taxCode });
  return commandSheet(world.as(person), subject, { intent: 'submit', version, fields });
}

async function rowOf(providerId: string) {
  const [row] = await database.db.select().from(providers).where(eq(providers.id, providerId));
  return row;
}

/** The proposal an officer finds of a provider. */
async function proposalOf(officer: PersonActor, providerId: string) {
  const own = await database.db
    .select({ id: sheetProposals.id })
    .from(sheetProposals)
    .where(eq(sheetProposals.subjectId, providerId));
  const rows = await queueOf(world, officer);
  const row = rows.find(({ proposalId }) => own.some(({ id }) => id === proposalId));
  if (!row) throw new Error('the sheet is not in the queue');
  return row;
}

describe('[QUA10] an organisation registers itself', () => {
  it('begins as a draft of its own, which its administrator completes and the city validates', async () => {
    const person = await buildPerson(database.db);
    const officer = await buildChecker(database.db);
    const taxCode = newTaxCode();
    const { providerId } = valueOf(await register(person, taxCode));
    expect(await rowOf(providerId)).toMatchObject({
      name: 'Il Girasole',
      status: 'draft',
      taxCode: null,
    });
    expect(await listUnqualified(world.as(person))).toEqual([
      { providerId, name: 'Il Girasole', mayEdit: true, proposal: 'draft' },
    ]);
    valueOf(await send(person, providerId, taxCode));
    const row = await proposalOf(officer, providerId);
    expect(row).toMatchObject({ kind: 'provider', isNew: true });
    valueOf(await decide(world, officer, { proposalId: row.proposalId, intent: 'validate' }));
    expect(await rowOf(providerId)).toMatchObject({ status: 'validated', taxCode });
    expect(await listUnqualified(world.as(person))).toEqual([]);
    const actions = await database.db
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(eq(auditLog.subjectId, providerId));
    expect(actions.map(({ action }) => action)).toContain('provider.register');
  });

  it('is refused with a tax code that a validated provider has, and that does not add up', async () => {
    const first = await buildPerson(database.db);
    const second = await buildPerson(database.db);
    const officer = await buildChecker(database.db);
    const taxCode = newTaxCode();
    const { providerId } = valueOf(await register(first, taxCode));
    // Both were begun before the city knew either.
    const other = valueOf(await register(second, taxCode));
    valueOf(await send(first, providerId, taxCode));
    const { proposalId } = await proposalOf(officer, providerId);
    valueOf(await decide(world, officer, { proposalId, intent: 'validate' }));
    expect(await send(second, other.providerId, taxCode)).toMatchObject({
      code: 'sheet.incomplete',
      details: { taxCode: 'sheet.known_provider' },
    });
    expect(await register(second, taxCode)).toMatchObject({ code: 'sheet.known_provider' });
    expect(await register(second, '12345678901')).toMatchObject({ code: 'sheet.tax_code' });
  });

  it('is not validated with a tax code that another got meanwhile', async () => {
    const [first, second] = [await buildPerson(database.db), await buildPerson(database.db)];
    const officer = await buildChecker(database.db);
    const taxCode = newTaxCode();
    const one = valueOf(await register(first, taxCode));
    const two = valueOf(await register(second, taxCode));
    valueOf(await send(first, one.providerId, taxCode));
    const early = await proposalOf(officer, one.providerId);
    valueOf(await send(second, two.providerId, taxCode));
    const late = await proposalOf(officer, two.providerId);
    valueOf(await decide(world, officer, { ...early, intent: 'validate' }));
    expect(await decide(world, officer, { ...late, intent: 'validate' })).toMatchObject({
      code: 'sheet.tax_code_known',
    });
  });

  it('goes on with the draft that the same person began with a tax code', async () => {
    const person = await buildPerson(database.db);
    const taxCode = newTaxCode();
    const { providerId } = valueOf(await register(person, taxCode));
    const again = await Promise.all([register(person, taxCode), register(person, taxCode)]);
    expect(again.map(valueOf)).toEqual([{ providerId }, { providerId }]);
    const other = await buildPerson(database.db);
    expect(valueOf(await register(other, taxCode)).providerId).not.toBe(providerId);
  });

  it('lets nobody begin a fourth, not at once either; what is withdrawn is gone', async () => {
    const person = await buildPerson(database.db);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => register(person)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      code: 'sheet.too_many_new',
      details: { most: 3 },
    });
    const [mine] = await listUnqualified(world.as(person));
    const subject = { kind: 'provider', subjectId: mine?.providerId ?? '' } as const;
    const withdrawn = await commandSheet(world.as(person), subject, {
      intent: 'withdraw',
      version: 1,
    });
    expect(withdrawn).toMatchObject({ ok: true, value: { isGone: true } });
    expect(await rowOf(subject.subjectId)).toBeUndefined();
    expect(await register(person)).toMatchObject({ ok: true });
  });

  it('[B1] a draft is its staff’s own', async () => {
    const person = await buildPerson(database.db);
    const stranger = await buildPerson(database.db);
    const { providerId } = valueOf(await register(person));
    const subject = { kind: 'provider', subjectId: providerId } as const;
    expect(await getSheetEditor(world.as(stranger), subject)).toMatchObject({
      code: 'sheet.not_found',
    });
  });
});
