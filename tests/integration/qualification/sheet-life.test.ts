import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { auditLog } from '#db/schema/city.ts';
import { notifications } from '#db/schema/notifications.ts';
import { providers, providerStaff } from '#db/schema/providers.ts';
import { sheetProposals } from '#db/schema/qualification.ts';
import { getService } from '#server/catalogue/get-service.server.ts';
import { ANYTHING, searchServices } from '#server/catalogue/search-services.server.ts';
import type { PersonActor } from '#server/context.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { commandSheet } from '#server/qualification/command-sheet.server.ts';
import { decideSheet } from '#server/qualification/decide-sheet.server.ts';
import { getSheetCheck } from '#server/qualification/get-sheet-check.server.ts';
import { getSheetEditor } from '#server/qualification/get-sheet-editor.server.ts';
import { getSheetPreview } from '#server/qualification/get-sheet-preview.server.ts';
import { listOwnSheets } from '#server/qualification/list-own-sheets.server.ts';
import { listSheetQueue } from '#server/qualification/list-sheet-queue.server.ts';
import { buildPerson } from '#tests/support/builders/accounts.ts';
import { buildService } from '#tests/support/builders/catalogue.ts';
import {
  buildChecker,
  buildSheetScene,
  typedProvider,
  typedService,
} from '#tests/support/builders/qualification.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';
import { begin, decide, queueOf, valueOf, write } from '#tests/support/verbs/qualification.ts';

const database = useDatabase();
const world = useWorld(database);

async function scene() {
  return { world, ...(await buildSheetScene(database.db)) };
}

/** A new service that was sent, and the proposal the officers have of it. */
async function sent() {
  const by = await scene();
  const serviceId = await begin(by);
  valueOf(await write(by, serviceId, { intent: 'submit' }));
  const rows = await queueOf(world, by.officer);
  const [row] = rows.filter((one) => one.title === 'Corso di nuoto').slice(-1);
  if (!row) throw new Error('the sheet is not in the queue');
  return { ...by, serviceId, proposalId: await proposalOf(serviceId), row };
}

async function proposalOf(subjectId: string): Promise<string> {
  const [row] = await database.db
    .select({ id: sheetProposals.id })
    .from(sheetProposals)
    .where(eq(sheetProposals.subjectId, subjectId));
  return row?.id ?? '';
}

async function noticesOf(personId: string, kind: string) {
  const rows = await database.db
    .select({ kind: notifications.kind, params: notifications.params, href: notifications.href })
    .from(notifications)
    .where(eq(notifications.personId, personId));
  return rows.filter((row) => row.kind === kind);
}

const search = (text: string) =>
  searchServices(world.as(), {
    text,
    ...ANYTHING,
    sort: 'best',
    page: 1,
    locale: 'it',
  });

async function waitingOf(actor: PersonActor) {
  const items = await listWaiting(world.as(actor));
  return items.map(({ kind, subjectId }) => `${kind} ${subjectId}`);
}

const slugOf = async (ctx: ReturnType<typeof world.as>, serviceId: string) =>
  valueOf(await listOwnSheets(ctx))[0]?.services.find((one) => one.serviceId === serviceId)?.slug ??
  null;

describe('the sheet of a service', () => {
  it('[QUA1] goes from draft to sale by the provider and the city, and is found', async () => {
    const { admin, officer, serviceId, proposalId } = await sent();
    expect(await slugOf(world.as(admin), serviceId)).toBeNull();
    expect(await noticesOf(officer.personId, 'sheet_submitted')).toMatchObject([
      { href: `/city/sheets/${proposalId}`, params: { title: 'Corso di nuoto' } },
    ]);
    expect(await waitingOf(officer)).toContain(`sheet ${proposalId}`);
    const remarks = { titleIt: 'Dite per chi.', prices: 'È al mese?' };
    valueOf(await decide(world, officer, { proposalId, intent: 'give-back', remarks }));
    const subject = { kind: 'service', subjectId: serviceId } as const;
    const back = valueOf(await getSheetEditor(world.as(admin), subject));
    expect(back).toMatchObject({ state: 'to_correct', remarks });
    expect(await noticesOf(admin.personId, 'sheet_given_back')).toMatchObject([
      { href: `/provider/services/${serviceId}`, params: { count: 2 } },
    ]);
    expect(await waitingOf(admin)).toEqual([`correction ${proposalId}`]);
    expect(await waitingOf(officer)).not.toContain(`sheet ${proposalId}`);
    const fields = typedService({ titleIt: 'Corso di nuoto per bambini' });
    valueOf(await write({ world, admin }, serviceId, { intent: 'submit', fields }));
    valueOf(await decide(world, officer, { proposalId, intent: 'validate' }));
    const slug = await slugOf(world.as(admin), serviceId);
    const page = await getService(world.as(), { slug: slug ?? '', locale: 'en' });
    expect(page).toMatchObject({
      value: {
        title: 'Corso di nuoto per bambini',
        minAge: 6,
        municipi: [2, 4],
        isShareable: true,
      },
    });
    const found = await search('piscina');
    expect(found.services.map(({ id }) => id)).toContain(serviceId);
    const log = await database.db
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(and(eq(auditLog.subjectKind, 'service_sheet'), eq(auditLog.subjectId, serviceId)));
    expect(log.map(({ action }) => action).sort()).toEqual([
      'sheet.give_back',
      'sheet.submit',
      'sheet.submit',
      'sheet.validate',
    ]);
  });

  it('[QUA1] what is on sale costs what it did until the change is validated', async () => {
    const by = await scene();
    const { id, slug } = await buildService(database.db, {
      providerId: by.providerId,
      typeKey: 'carer',
      category: 'older',
    });
    const subject = { kind: 'service', subjectId: id } as const;
    const { typed, version } = valueOf(await getSheetEditor(world.as(by.admin), subject));
    expect(version).toBe(0);
    const fields = { ...typed, price: ['12', '21'] };
    valueOf(await commandSheet(world.as(by.admin), subject, { intent: 'submit', version, fields }));
    const costs = async () => {
      const page = valueOf(await getService(world.as(), { slug, locale: 'it' }));
      return page.examples[0]?.unitPriceCents;
    };
    expect(await costs()).toBe(1_000);
    const proposalId = await proposalOf(id);
    const check = valueOf(await getSheetCheck(world.as(by.officer), { proposalId }));
    expect(check.changed).toEqual(['prices']);
    valueOf(await decide(world, by.officer, { proposalId, intent: 'validate' }));
    expect(await costs()).toBe(1_200);
    const { history } = valueOf(await getSheetCheck(world.as(by.officer), { proposalId }));
    const told = { action: 'validate', fields: ['prices'], by: by.officer.name };
    expect(history).toContainEqual(expect.objectContaining(told));
  });

  it('[QUA1] a sheet with gaps is saved, and not sent', async () => {
    const by = await scene();
    const serviceId = await begin(by);
    const fields = typedService({ price: ['12,345', ''], municipi: [] });
    valueOf(await write(by, serviceId, { intent: 'save', fields }));
    const refused = await write(by, serviceId, { intent: 'submit', fields });
    expect(refused).toMatchObject({
      code: 'sheet.incomplete',
      details: { prices: 'money.thousands', 'prices.row': 1, municipi: 'sheet.no_municipio' },
    });
    const subject = { kind: 'service', subjectId: serviceId } as const;
    const kept = valueOf(await getSheetEditor(world.as(by.admin), subject));
    expect(kept).toMatchObject({ state: 'draft', typed: { price: ['12,345', ''] } });
  });

  it('[QUA1] two who write at once: the second is told, and nothing of the first is lost', async () => {
    const by = await scene();
    const serviceId = await begin(by);
    const subject = { kind: 'service', subjectId: serviceId } as const;
    const save = (actor: typeof by.admin, titleIt: string) =>
      commandSheet(world.as(actor), subject, {
        intent: 'save',
        version: 1,
        fields: typedService({ titleIt }),
      });
    const both = await Promise.all([save(by.admin, 'Prima'), save(by.otherAdmin, 'Seconda')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      code: 'sheet.stale',
      details: { version: 2 },
    });
    const kept = valueOf(await getSheetEditor(world.as(by.admin), subject));
    expect(kept.typed['titleIt']).toBe(both[0].ok ? 'Prima' : 'Seconda');
  });

  it('[QUA1] is taken back while it is checked, and the officer decides nothing unread', async () => {
    const { admin, officer, serviceId, proposalId } = await sent();
    const seen = valueOf(await getSheetCheck(world.as(officer), { proposalId }));
    const subject = { kind: 'service', subjectId: serviceId } as const;
    const version = seen.version;
    valueOf(await commandSheet(world.as(admin), subject, { intent: 'recall', version }));
    const decision = { proposalId, intent: 'validate', version, remarks: {} } as const;
    expect(await decideSheet(world.as(officer), decision)).toMatchObject({
      code: 'sheet.not_found',
    });
    const fields = typedService({ price: ['99', '99'] });
    valueOf(await write({ world, admin }, serviceId, { intent: 'submit', fields }));
    expect(await decideSheet(world.as(officer), decision)).toMatchObject({ code: 'sheet.stale' });
  });

  it('[QUA1] twenty validations at once put it on sale once', async () => {
    const { officer, otherOfficer, proposalId, serviceId, admin } = await sent();
    const { version } = valueOf(await getSheetCheck(world.as(officer), { proposalId }));
    const decision = { proposalId, intent: 'validate', version, remarks: {} } as const;
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        decideSheet(world.as(index % 2 === 0 ? officer : otherOfficer), decision),
      ),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await noticesOf(admin.personId, 'sheet_validated')).toHaveLength(1);
    expect(await slugOf(world.as(admin), serviceId)).not.toBeNull();
  });

  it('[QUA1] the same as what is on sale is not sent', async () => {
    const by = await scene();
    const { id } = await buildService(database.db, {
      providerId: by.providerId,
      typeKey: 'carer',
      category: 'older',
    });
    const subject = { kind: 'service', subjectId: id } as const;
    const { typed } = valueOf(await getSheetEditor(world.as(by.admin), subject));
    const same = { intent: 'submit', version: 0, fields: typed } as const;
    expect(await commandSheet(world.as(by.admin), subject, same)).toMatchObject({
      code: 'sheet.unchanged',
    });
  });

  it('[QUA6] is given back with a remark, and not validated over one', async () => {
    const { officer, proposalId } = await sent();
    const outcome = (intent: 'validate' | 'give-back', remarks: Record<string, string>) =>
      decide(world, officer, { proposalId, intent, remarks });
    expect(await outcome('give-back', { taxCode: 'di un’altra scheda' })).toMatchObject({
      code: 'sheet.no_remark',
    });
    expect(await outcome('validate', { titleIt: 'Dite per chi.' })).toMatchObject({
      code: 'sheet.remarks_typed',
    });
  });

  it('[QUA7] an officer who works there reads it and decides nothing', async () => {
    const { admin, otherAdmin, officer, serviceId, proposalId } = await sent();
    await buildChecker(database.db, otherAdmin);
    const page = valueOf(await getSheetCheck(world.as(otherAdmin), { proposalId }));
    expect(page).toMatchObject({ isOwnProvider: true, mayDecide: false });
    for (const intent of ['validate', 'give-back'] as const) {
      const remarks = { titleIt: 'Dite per chi.' };
      expect(await decide(world, otherAdmin, { proposalId, intent, remarks })).toMatchObject({
        code: 'sheet.own_provider',
      });
    }
    // Nobody asks them to, either.
    const titles = (await noticesOf(otherAdmin.personId, 'sheet_submitted')).length;
    expect(titles).toBe(0);
    expect((await queueOf(world, officer)).map((row) => row.proposalId)).toContain(proposalId);
    await expect(
      database.db
        .update(sheetProposals)
        .set({ state: 'validated', decidedAt: new Date(), decidedBy: admin.personId })
        .where(eq(sheetProposals.subjectId, serviceId)),
    ).rejects.toThrow();
  });

  it('[QUA9] shows what households would pay, as the catalogue works it out', async () => {
    const by = await scene();
    const serviceId = await begin(by);
    valueOf(await write(by, serviceId, { intent: 'save' }));
    const look = async (households: string, quantity: string, actor = by.operator) =>
      valueOf(
        await getSheetPreview(world.as(actor), {
          serviceId,
          locale: 'it',
          asked: { households, quantity },
        }),
      );
    expect((await look('3', '10')).simulated).toMatchObject({
      isPriced: true,
      totalCents: 18_000,
      leastCents: 6_000,
      mostCents: 6_000,
    });
    expect((await look('7', '10')).simulated).toMatchObject({ code: 'price.no_persons_band' });
    expect((await look('tre', '10')).simulated).toMatchObject({ isPriced: false });
    expect(await look('', '')).toMatchObject({
      simulated: null,
      mayEdit: false,
      service: { title: 'Corso di nuoto', from: { perPersonCents: 300, persons: 6 } },
    });
  });
});

describe('the sheet of a provider', () => {
  it('[QUA4] changes what everybody reads once it is validated', async () => {
    const by = await scene();
    const subject = { kind: 'provider', subjectId: by.providerId } as const;
    const ctx = world.as(by.admin);
    valueOf(
      await commandSheet(ctx, subject, { intent: 'submit', version: 0, fields: typedProvider() }),
    );
    const proposalId = await proposalOf(by.providerId);
    valueOf(await decide(world, by.officer, { proposalId, intent: 'validate' }));
    const [row] = await database.db
      .select({ kind: providers.kind, taxCode: providers.taxCode, en: providers.descriptionEn })
      .from(providers)
      .where(eq(providers.id, by.providerId));
    expect(row).toEqual({
      kind: 'association',
      taxCode: '99000000010',
      en: 'Del quartiere, dal 1998.',
    });
  });
});

describe('who may touch a sheet', () => {
  it('[B1] administrators write, operators read, to all others there is none', async () => {
    const { operator, serviceId, proposalId, officer } = await sent();
    const subject = { kind: 'service', subjectId: serviceId } as const;
    const stranger = await buildPerson(database.db);
    expect(await getSheetEditor(world.as(operator), subject)).toMatchObject({
      code: 'auth.forbidden',
    });
    const other = await buildSheetScene(database.db);
    for (const actor of [stranger, officer, other.admin]) {
      expect(await getSheetEditor(world.as(actor), subject)).toMatchObject({
        code: 'sheet.not_found',
      });
    }
    for (const actor of [stranger, operator]) {
      const ctx = world.as(actor);
      expect(await listSheetQueue(ctx, { state: 'submitted' })).toMatchObject({ ok: false });
      expect(await getSheetCheck(ctx, { proposalId })).toMatchObject({ ok: false });
    }
  });

  it('[B1] a draft is the provider’s own: officers do not find it', async () => {
    const by = await scene();
    const serviceId = await begin(by);
    const proposalId = await proposalOf(serviceId);
    expect(await getSheetCheck(world.as(by.officer), { proposalId })).toMatchObject({
      code: 'sheet.not_found',
    });
  });

  it('[B1] who no longer works there writes no more', async () => {
    const by = await scene();
    const serviceId = await begin(by);
    await database.db.delete(providerStaff).where(eq(providerStaff.personId, by.admin.personId));
    const subject = { kind: 'service', subjectId: serviceId } as const;
    const save = { intent: 'save', version: 1, fields: typedService() } as const;
    expect(await commandSheet(world.as(by.admin), subject, save)).toMatchObject({
      code: 'sheet.not_found',
    });
  });
});
