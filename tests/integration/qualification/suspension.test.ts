import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { notifications } from '#db/schema/notifications.ts';
import { suspensions } from '#db/schema/qualification.ts';
import { getService } from '#server/catalogue/get-service.server.ts';
import { getSuspension } from '#server/qualification/get-suspension.server.ts';
import { suspendSheet } from '#server/qualification/suspend-sheet.server.ts';
import { buildPerson } from '#tests/support/builders/accounts.ts';
import { buildService } from '#tests/support/builders/catalogue.ts';
import { buildChecker, buildSheetScene } from '#tests/support/builders/qualification.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';
import { valueOf } from '#tests/support/verbs/qualification.ts';

const database = useDatabase();
const world = useWorld(database);
const reason = 'Manca la polizza.';

async function scene(kind: 'provider' | 'service') {
  const people = await buildSheetScene(database.db);
  const { id, slug } = await buildService(database.db, people);
  const subject = { kind, subjectId: kind === 'provider' ? people.providerId : id } as const;
  const isOnSale = async () => (await getService(world.as(), { slug, locale: 'it' })).ok;
  const asked = async () => {
    const view = valueOf(await getSuspension(world.as(people.officer), subject));
    return view.asked?.suspensionId ?? '';
  };
  return { ...people, subject, isOnSale, asked };
}

describe('taking off sale', () => {
  it.each(['provider', 'service'] as const)(
    '[QUA8] a %s is suspended and put back by two officers',
    async (kind) => {
      const { officer, otherOfficer, admin, subject, isOnSale, asked } = await scene(kind);
      const first = world.as(officer);
      const second = world.as(otherOfficer);
      for (const isAfter of [false, true]) {
        valueOf(await suspendSheet(first, subject, { intent: 'ask', reason }));
        const suspensionId = await asked();
        const confirm = { intent: 'confirm', suspensionId } as const;
        expect(await suspendSheet(first, subject, confirm)).toMatchObject({
          code: 'sheet.own_suspension',
        });
        expect(await isOnSale()).toBe(!isAfter);
        valueOf(await suspendSheet(second, subject, confirm));
        expect(await isOnSale()).toBe(isAfter);
      }
      const told = await database.db
        .select({ kind: notifications.kind, params: notifications.params })
        .from(notifications)
        .where(eq(notifications.personId, admin.personId));
      expect(told).toHaveLength(4);
      expect(told.every(({ params }) => params['reason'] === reason)).toBe(true);
      const { history } = valueOf(await getSuspension(first, subject));
      expect(history.map(({ action }) => action).sort()).toEqual([
        'ask_lift',
        'ask_suspend',
        'lift',
        'suspend',
      ]);
    },
  );

  it('[QUA8] is refused or taken back, and then nothing has changed', async () => {
    const { officer, otherOfficer, subject, isOnSale, asked } = await scene('service');
    for (const [intent, actor] of [
      ['refuse', otherOfficer],
      ['withdraw', officer],
    ] as const) {
      valueOf(await suspendSheet(world.as(officer), subject, { intent: 'ask', reason }));
      const suspensionId = await asked();
      valueOf(await suspendSheet(world.as(actor), subject, { intent, suspensionId }));
      expect(await isOnSale()).toBe(true);
      expect(await suspendSheet(world.as(actor), subject, { intent, suspensionId })).toMatchObject({
        code: 'sheet.already_done',
      });
    }
  });

  it('[QUA8] two who ask or answer at once: one counts', async () => {
    const { officer, otherOfficer, subject, asked, providerId } = await scene('provider');
    const third = await buildChecker(database.db);
    const ask = (actor: typeof officer) =>
      suspendSheet(world.as(actor), subject, { intent: 'ask', reason });
    const both = await Promise.all([ask(officer), ask(officer)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const suspensionId = await asked();
    const answers = await Promise.all(
      [otherOfficer, third].map((actor) =>
        suspendSheet(world.as(actor), subject, { intent: 'confirm', suspensionId }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    await expect(
      database.db.insert(suspensions).values({
        ...subject,
        id: 'da solo',
        providerId,
        action: 'lift',
        reason,
        state: 'confirmed',
        askedAt: new Date(),
        askedBy: officer.personId,
        answeredAt: new Date(),
        answeredBy: officer.personId,
      }),
    ).rejects.toThrow();
  });

  it('[QUA7] an officer who works there neither asks nor answers', async () => {
    const { officer, admin, subject, asked } = await scene('service');
    await buildChecker(database.db, admin);
    const own = world.as(admin);
    expect(await suspendSheet(own, subject, { intent: 'ask', reason })).toMatchObject({
      code: 'sheet.own_provider',
    });
    valueOf(await suspendSheet(world.as(officer), subject, { intent: 'ask', reason }));
    const confirm = { intent: 'confirm', suspensionId: await asked() } as const;
    expect(await suspendSheet(own, subject, confirm)).toMatchObject({ code: 'sheet.own_provider' });
  });

  it('[B1] is for officers alone', async () => {
    const { admin, subject } = await scene('service');
    for (const actor of [admin, await buildPerson(database.db)]) {
      const ctx = world.as(actor);
      expect(await getSuspension(ctx, subject)).toMatchObject({ code: 'city.not_found' });
      expect(await suspendSheet(ctx, subject, { intent: 'ask', reason })).toMatchObject({
        code: 'city.not_found',
      });
    }
  });
});
