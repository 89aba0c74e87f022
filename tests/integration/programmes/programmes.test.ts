import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { findAskedFunding, listBands } from '#db/queries/programmes/programmes.ts';
import { notifications } from '#db/schema/notifications.ts';
import { programmeFundings } from '#db/schema/programmes.ts';
import { programmeBands, programmes } from '#db/schema/wallet.ts';
import { getService } from '#server/catalogue/get-service.server.ts';
import { getCityDesk } from '#server/city/get-city-desk.server.ts';
import { commandProgramme } from '#server/programmes/command-programme.server.ts';
import {
  getProgrammeForm,
  getProgrammePage,
  listProgrammesAtDesk,
} from '#server/programmes/get-programmes.server.ts';
import { saveProgramme } from '#server/programmes/save-programme.server.ts';
import { raisedMessage } from '#server/transact.ts';
import { buildPerson } from '#tests/support/builders/accounts.ts';
import { buildCatalogueProvider, buildService } from '#tests/support/builders/catalogue.ts';
import {
  buildProgrammeOfficer,
  openProgramme,
  writtenProgramme,
} from '#tests/support/builders/programmes.ts';
import { balanceAt } from '#tests/support/builders/wallet.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';
import { valueOf } from '#tests/support/verbs/qualification.ts';

const database = useDatabase();
const world = useWorld(database);

async function draft() {
  const officer = await buildProgrammeOfficer(database.db);
  const { programmeId } = valueOf(await saveProgramme(world.as(officer), null, writtenProgramme()));
  return { officer, programmeId };
}

async function askedOf(programmeId: string) {
  return (await findAskedFunding(database.db, { programmeId }))?.id ?? '';
}

const page = async (officer: Parameters<typeof world.as>[0], programmeId: string) =>
  valueOf(await getProgrammePage(world.as(officer), { programmeId, locale: 'it' }));

/** What a statement of the tables' owner is refused with. */
async function refusalOf(statement: Promise<unknown>): Promise<string | null> {
  return statement.then(
    () => null,
    (error: unknown) => raisedMessage(error),
  );
}

describe('a draft', () => {
  test('[PRG3] is written whole, read back as typed, and rewritten', async () => {
    const { officer, programmeId } = await draft();
    const form = valueOf(await getProgrammeForm(world.as(officer), { programmeId }));
    expect(form).toMatchObject({
      nameIt: 'Voucher sport',
      nameEn: '',
      budget: '1000',
      upTo: ['10000', '20000'],
      value: ['400', '200'],
      version: 1,
    });
    const other = writtenProgramme({
      version: 1,
      category: ['culture'],
      upTo: ['5000'],
      value: ['50'],
    });
    valueOf(await saveProgramme(world.as(officer), programmeId, other));
    const view = await page(officer, programmeId);
    expect(view).toMatchObject({
      state: 'draft',
      categories: ['culture'],
      bands: [{ iseeFromCents: 0, iseeToCents: 500_000, valueCents: 5_000 }],
      documents: ['Carta d’identità', 'Tessera sanitaria'],
    });
    expect(view.history.map(({ event }) => event).sort()).toEqual(['changed', 'made']);
    expect(await saveProgramme(world.as(officer), programmeId, other)).toMatchObject({
      code: 'programme.stale',
    });
  });

  test.each<[Parameters<typeof writtenProgramme>[0], string]>([
    [{ upTo: ['10000', '9000'] }, 'programme.band_order'],
    [{ category: [] }, 'programme.no_category'],
    [{ budget: 0 }, 'programme.budget'],
    [{ startsOn: '2028-01-01' }, 'programme.period'],
  ])('[PRG3] %j is refused and nothing is written', async (changes, code) => {
    const officer = await buildProgrammeOfficer(database.db);
    const before = valueOf(await listProgrammesAtDesk(world.as(officer), { locale: 'it' }));
    expect(await saveProgramme(world.as(officer), null, writtenProgramme(changes))).toMatchObject({
      code,
    });
    const after = valueOf(await listProgrammesAtDesk(world.as(officer), { locale: 'it' }));
    expect(after).toEqual(before);
  });

  test('[PRG1] promises nothing: nobody but its officers sees it', async () => {
    const { officer, programmeId } = await draft();
    const providerId = await buildCatalogueProvider(database.db, { name: 'Nuoto' });
    const { slug } = await buildService(database.db, { providerId, category: 'sport' });
    const names = async () => {
      const service = valueOf(await getService(world.as(), { slug, locale: 'it' }));
      return JSON.stringify(service);
    };
    expect(await names()).not.toContain('Voucher sport');
    const desk = valueOf(await getCityDesk(world.as(officer), { locale: 'it' }));
    expect(desk.programmes?.some(({ id }) => id === programmeId)).toBe(false);
    await openProgramme(database.db, world);
    expect(await names()).toContain('Voucher sport');
  });

  test('[B1] is run by officers of programmes alone', async () => {
    const { programmeId } = await draft();
    const stranger = world.as(await buildPerson(database.db));
    const refused = { code: 'city.not_found' };
    expect(await listProgrammesAtDesk(stranger, { locale: 'it' })).toMatchObject(refused);
    expect(await getProgrammePage(stranger, { programmeId, locale: 'it' })).toMatchObject(refused);
    expect(await getProgrammeForm(stranger, { programmeId: null })).toMatchObject(refused);
    expect(await saveProgramme(stranger, null, writtenProgramme())).toMatchObject(refused);
    expect(await commandProgramme(stranger, programmeId, { intent: 'close' })).toMatchObject(
      refused,
    );
  });
});

describe('money', () => {
  test('[PRG4] is given by two officers, and then the ledger has it', async () => {
    const { officer, programmeId } = await draft();
    const other = await buildProgrammeOfficer(database.db);
    valueOf(await commandProgramme(world.as(officer), programmeId, { intent: 'ask-open' }));
    expect(await balanceAt(database.db, `programme:${programmeId}`)).toBeNull();
    const fundingId = await askedOf(programmeId);
    const confirm = { intent: 'confirm', fundingId } as const;
    expect(await commandProgramme(world.as(officer), programmeId, confirm)).toMatchObject({
      code: 'programme.own_funding',
    });
    const changed = writtenProgramme({ version: 1, budget: 999_999 });
    expect(await saveProgramme(world.as(officer), programmeId, changed)).toMatchObject({
      code: 'programme.waits',
    });
    const told = await database.db
      .select({ personId: notifications.personId })
      .from(notifications)
      .where(eq(notifications.eventKey, `programme_asked:${fundingId}`));
    expect(told.map(({ personId }) => personId)).toContain(other.personId);
    expect(told.map(({ personId }) => personId)).not.toContain(officer.personId);
    const both = await Promise.all(
      [1, 2].map(() => commandProgramme(world.as(other), programmeId, confirm)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await balanceAt(database.db, `programme:${programmeId}`)).toBe(100_000);
    expect(await page(officer, programmeId)).toMatchObject({
      state: 'open',
      budgetCents: 100_000,
      asked: null,
      money: { leftCents: 100_000 },
    });
  });

  test('[PRG4] is raised the same way, or refused, or taken back', async () => {
    const { programmeId, officer, otherOfficer } = await openProgramme(database.db, world);
    const raise = { intent: 'ask-raise', amount: 50_000, reason: 'Più domande' } as const;
    for (const [intent, actor, budget] of [
      ['refuse', otherOfficer, 100_000],
      ['withdraw', officer, 100_000],
      ['confirm', otherOfficer, 150_000],
    ] as const) {
      valueOf(await commandProgramme(world.as(officer), programmeId, raise));
      expect(await commandProgramme(world.as(officer), programmeId, raise)).toMatchObject({
        code: 'programme.waits',
      });
      const fundingId = await askedOf(programmeId);
      valueOf(await commandProgramme(world.as(actor), programmeId, { intent, fundingId }));
      expect((await page(officer, programmeId)).budgetCents).toBe(budget);
      expect(await balanceAt(database.db, `programme:${programmeId}`)).toBe(budget);
    }
  });

  test('[PRG1] what an open programme promised stays; its words and a later end change', async () => {
    const { programmeId, officer } = await openProgramme(database.db, world);
    const { version } = valueOf(await getProgrammeForm(world.as(officer), { programmeId }));
    const plan = writtenProgramme({ version });
    expect(await saveProgramme(world.as(officer), programmeId, plan)).toMatchObject({
      code: 'programme.wrong_state',
    });
    const words = { ...plan, intent: 'describe', nameIt: 'Voucher sport 2027' } as const;
    expect(
      await saveProgramme(world.as(officer), programmeId, { ...words, endsOn: '2027-10-30' }),
    ).toMatchObject({ code: 'programme.shorter' });
    valueOf(await saveProgramme(world.as(officer), programmeId, words));
    expect((await page(officer, programmeId)).name).toBe('Voucher sport 2027');
    for (const [intent, state] of [
      ['close', 'closed'],
      ['reopen', 'open'],
    ] as const) {
      valueOf(await commandProgramme(world.as(officer), programmeId, { intent }));
      expect((await page(officer, programmeId)).state).toBe(state);
    }
  });
});

describe('the database itself', () => {
  test('[PRG1] [PRG4] keeps what was promised, and no budget without its money', async () => {
    const { programmeId } = await openProgramme(database.db, world);
    const { db } = database;
    const at = eq(programmes.id, programmeId);
    const of = eq(programmeBands.programmeId, programmeId);
    expect(await refusalOf(db.update(programmes).set({ budgetCents: 100_001 }).where(at))).toBe(
      'programme.not_funded',
    );
    expect(await refusalOf(db.update(programmes).set({ state: 'draft' }).where(at))).toBe(
      'programme.frozen',
    );
    expect(await refusalOf(db.update(programmeBands).set({ valueCents: 1 }).where(of))).toBe(
      'programme.frozen',
    );
    expect(await refusalOf(db.delete(programmeBands).where(of))).toBe('programme.frozen');
    expect(await listBands(db, { programmeId })).toHaveLength(2);
    const fundings = eq(programmeFundings.programmeId, programmeId);
    expect(
      await refusalOf(db.update(programmeFundings).set({ amountCents: 1 }).where(fundings)),
    ).toBe('programme.already_done');
  });

  test('[PRG4] wants a second officer', async () => {
    const { officer, programmeId } = await draft();
    valueOf(await commandProgramme(world.as(officer), programmeId, { intent: 'ask-open' }));
    const alone = database.db.execute(
      sql`update programme_fundings set state = 'confirmed', answered_by = asked_by where programme_id = ${programmeId}`,
    );
    await expect(alone).rejects.toThrow();
  });
});
