import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { givenInAll } from '#app/domain/programmes/money.ts';
import { findApplication } from '#db/queries/programmes/applications.ts';
import { idempotencyKeys } from '#db/schema/wallet.ts';
import { auditLog } from '#db/schema/city.ts';
import { notifications } from '#db/schema/notifications.ts';
import { applications } from '#db/schema/programmes.ts';
import type { PersonActor } from '#server/context.ts';
import {
  applyForVoucher,
  checkDeclaration,
  resendApplication,
  withdrawApplication,
} from '#server/programmes/apply.server.ts';
import { checkApplication } from '#server/programmes/check-application.server.ts';
import { commandProgramme } from '#server/programmes/command-programme.server.ts';
import { commandVoucher } from '#server/programmes/command-voucher.server.ts';
import {
  getApplicationCheck,
  getGivenVouchers,
  getQueue,
} from '#server/programmes/get-queue.server.ts';
import { getProgrammePage } from '#server/programmes/get-programmes.server.ts';
import { issueVouchers, queueApplications } from '#server/programmes/issue-vouchers.server.ts';
import {
  getApplyPage,
  getOpenProgrammes,
  getOwnApplication,
} from '#server/programmes/own-applications.server.ts';
import { raisedMessage } from '#server/transact.ts';
import { getWallet } from '#server/wallet/get-wallet.server.ts';
import { buildHousehold, buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { buildProgrammeOfficer, openProgramme } from '#tests/support/builders/programmes.ts';
import { balanceAt } from '#tests/support/builders/wallet.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';
import { valueOf } from '#tests/support/verbs/qualification.ts';

const database = useDatabase();
const world = useWorld(database);

const PROTOCOL = 'INPS-ISEE-2026-01234567A-00';
type Family = Awaited<ReturnType<typeof buildHousehold>>;
type Opened = Awaited<ReturnType<typeof openProgramme>>;

function declaration({ programmeId }: Opened, family: Family, isee = 900_000, child = 0) {
  const dependantId = family.dependantIds[child] ?? '';
  return { programmeId, dependantId, isee, iseeKind: 'minors' as const, protocol: PROTOCOL };
}

async function scene(changes: Parameters<typeof openProgramme>[2] = {}) {
  const opened = await openProgramme(database.db, world, changes);
  const family = await buildHousehold(database.db, { children: ['2016-05-01', '2018-05-01'] });
  return { opened, family, officer: world.as(opened.officer) };
}

async function apply(opened: Opened, family: Family, isee?: number, child?: number) {
  const sent = await applyForVoucher(world.as(family), declaration(opened, family, isee, child));
  return valueOf(sent).applicationId;
}

async function verify(opened: Opened, applicationId: string) {
  const row = await findApplication(database.db, { applicationId });
  const version = row?.version ?? 0;
  const check = { intent: 'verify', version, iseeExpiresOn: '2026-12-31' } as const;
  return checkApplication(world.as(opened.officer), applicationId, check);
}

async function verified(opened: Opened, family: Family, isee?: number, child?: number) {
  const applicationId = await apply(opened, family, isee, child);
  valueOf(await verify(opened, applicationId));
  return applicationId;
}

function issue({ programmeId, officer }: Opened, applicationIds: readonly string[], by = officer) {
  const idempotencyKey = testId();
  return issueVouchers(world.as(by), { programmeId, applicationIds, idempotencyKey });
}

const own = async (family: PersonActor, applicationId: string) =>
  valueOf(await getOwnApplication(world.as(family), { applicationId, locale: 'it' }));

describe('the way to a voucher', () => {
  test('[APP1] [APP4] a family applies, an officer verifies and issues, the wallet has it', async () => {
    const { opened, family, officer } = await scene();
    const declared = declaration(opened, family);
    expect(await checkDeclaration(world.as(family), declared)).toMatchObject({
      value: { band: 1, valueCents: 40_000, expiresOn: '2026-12-31' },
    });
    const applicationId = await apply(opened, family);
    const { programmeId } = opened;
    const queued = await getQueue(officer, {
      programmeId,
      locale: 'it',
      filter: 'to_check',
      page: 1,
    });
    expect(valueOf(queued)).toMatchObject({
      counts: { to_check: 1 },
      items: [{ id: applicationId }],
    });
    const seen = await getApplicationCheck(officer, { applicationId, locale: 'it' });
    const { version, declared: read } = valueOf(seen);
    expect(read).toEqual({ iseeCents: 900_000, protocol: PROTOCOL, band: 1, valueCents: 40_000 });
    valueOf(await checkApplication(officer, applicationId, { intent: 'take', version }));
    expect((await own(family, applicationId)).state).toBe('checking');
    valueOf(await verify(opened, applicationId));
    const both = await Promise.all([1, 2].map(() => issue(opened, [applicationId])));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await own(family, applicationId)).state).toBe('granted');
    const wallet = await getWallet(world.as(family), { locale: 'it' });
    expect(wallet.vouchers).toMatchObject([
      { remainingCents: 40_000, state: 'usable', beneficiary: 'Bimbo 1', expiresOn: '2027-10-31' },
    ]);
    expect(await balanceAt(database.db, `programme:${programmeId}`)).toBe(60_000);
    const told = await database.db
      .select({ kind: notifications.kind })
      .from(notifications)
      .where(eq(notifications.personId, family.personId));
    expect(told.map(({ kind }) => kind).sort()).toEqual(['application_decided', 'voucher_issued']);
  });

  test('[APP4] vouchers are given all or none, and never more than the budget', async () => {
    const { opened, family } = await scene({ budget: 60_000 });
    const first = await verified(opened, family);
    const second = await verified(opened, family, 900_000, 1);
    expect(await issue(opened, [first, second])).toMatchObject({
      code: 'application.budget_short',
      details: { left: 60_000 },
    });
    expect((await own(family, first)).state).toBe('verified');
    const { programmeId } = opened;
    const wait = (...applicationIds: string[]) =>
      queueApplications(world.as(opened.officer), { programmeId, applicationIds });
    // There is enough for either of them: nobody is told that the money is over.
    expect(await wait(second)).toMatchObject({
      code: 'application.money_left',
      details: { left: 60_000 },
    });
    const mayWait = async () =>
      valueOf(
        await getQueue(world.as(opened.officer), {
          programmeId,
          locale: 'it',
          filter: 'to_issue',
          page: 1,
        }),
      ).mayWait;
    expect(await mayWait()).toBe(false);
    const tries = await Promise.all([issue(opened, [first]), issue(opened, [second])]);
    expect(tries.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual([
      'application.budget_short',
      'ok',
    ]);
    const left = tries[0]?.ok ? second : first;
    expect(await mayWait()).toBe(true);
    valueOf(await wait(left));
    expect(await mayWait()).toBe(false);
    expect((await own(family, left)).state).toBe('waiting');
    const officer = world.as(opened.officer);
    const raise = { intent: 'ask-raise', amount: 20_000, reason: 'In attesa' } as const;
    valueOf(await commandProgramme(officer, programmeId, raise));
    expect(await issue(opened, [left])).toMatchObject({ code: 'application.budget_short' });
    expect(await balanceAt(database.db, `programme:${programmeId}`)).toBe(20_000);
  });

  test('[APP1] one that is given back says what is missing, and is sent again', async () => {
    const { opened, family, officer } = await scene();
    const applicationId = await apply(opened, family);
    const back = { intent: 'give_back', version: 1, words: 'Manca il quadro A.' } as const;
    valueOf(await checkApplication(officer, applicationId, back));
    expect(await own(family, applicationId)).toMatchObject({
      state: 'to_complete',
      words: 'Manca il quadro A.',
      mayResend: true,
    });
    const typed = {
      applicationId,
      isee: 1_500_000,
      iseeKind: 'minors',
      protocol: PROTOCOL,
    } as const;
    valueOf(await resendApplication(world.as(family), typed));
    expect(await checkApplication(officer, applicationId, back)).toMatchObject({
      code: 'application.stale',
    });
    valueOf(await verify(opened, applicationId));
    expect(await own(family, applicationId)).toMatchObject({ valueCents: 20_000 });
  });
});

describe('what is kept', () => {
  test('[E2] of the ISEE only band, kind, end and verifier, whatever is decided', async () => {
    const { opened, family, officer } = await scene();
    const figure = 987_654;
    const taken = await apply(opened, family, figure);
    const refused = await apply(opened, family, figure, 1);
    valueOf(await verify(opened, taken));
    const refuse = { intent: 'refuse', version: 1, words: 'Fuori termine' } as const;
    valueOf(await checkApplication(officer, refused, refuse));
    const rows = await database.db
      .select()
      .from(applications)
      .where(eq(applications.householdId, family.householdId));
    const [audits, keys] = await Promise.all([
      database.db.select().from(auditLog),
      database.db.select().from(idempotencyKeys),
    ]);
    const kept = JSON.stringify([rows, audits, keys]);
    expect(kept).not.toContain(String(figure));
    expect(kept).not.toContain(PROTOCOL);
    expect(rows.find(({ id }) => id === taken)).toMatchObject({
      band: 1,
      iseeKind: 'minors',
      iseeExpiresOn: '2026-12-31',
      verifiedBy: opened.officer.personId,
    });
    const put = database.db
      .update(applications)
      .set({ iseeCents: figure })
      .where(eq(applications.id, taken));
    await expect(put).rejects.toThrow();
    const again = await apply(opened, family, figure, 1);
    valueOf(await withdrawApplication(world.as(family), { applicationId: again }));
    expect(await findApplication(database.db, { applicationId: again })).toMatchObject({
      iseeCents: null,
      dsuProtocol: null,
    });
  });
});

describe('who may', () => {
  test('[APP2] one application for each person, also when it is sent twice at once', async () => {
    const { opened, family } = await scene();
    const tries = await Promise.all(
      [1, 2, 3].map(() => applyForVoucher(world.as(family), declaration(opened, family))),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    for (const refused of tries.filter(({ ok }) => !ok)) {
      expect(refused).toMatchObject({ code: 'application.already_done' });
    }
    const { programmeId } = opened;
    const page = valueOf(await getApplyPage(world.as(family), { programmeId, locale: 'it' }));
    expect(page.people.map(({ standing }) => standing).sort()).toEqual(['may', 'taken']);
  });

  test('[E1] [APP3] not for another person, above the bands, or when it is closed', async () => {
    const { opened, family, officer } = await scene();
    const stranger = await buildHousehold(database.db, { children: ['2016-01-01'] });
    const adult = await buildHousehold(database.db, { children: ['1990-01-01'] });
    const send = async (who: Family, changes: object = {}) => {
      const sent = await applyForVoucher(world.as(who), {
        ...declaration(opened, who),
        ...changes,
      });
      return sent.ok ? 'ok' : sent.code;
    };
    expect(await send(family, { dependantId: stranger.dependantIds[0] })).toBe(
      'application.not_for',
    );
    expect(await send(adult)).toBe('application.not_for');
    expect(await send(family, { isee: 2_000_001 })).toBe('application.above');
    expect(await send(family, { protocol: 'INPS' })).toBe('application.protocol');
    valueOf(await commandProgramme(officer, opened.programmeId, { intent: 'close' }));
    expect(await send(family)).toBe('application.closed');
    const open = await getOpenProgrammes(world.as(family), { locale: 'it' });
    expect(open.programmes.some(({ id }) => id === opened.programmeId)).toBe(false);
  });

  test('[M23] an officer decides nothing for the own household, nor does the database let it', async () => {
    const { opened, family } = await scene();
    await buildProgrammeOfficer(database.db, family);
    const applicationId = await apply(opened, family);
    const check = { intent: 'verify', version: 1, iseeExpiresOn: '2026-12-31' } as const;
    const refused = { code: 'application.own_household' };
    expect(await checkApplication(world.as(family), applicationId, check)).toMatchObject(refused);
    const seen = await getApplicationCheck(world.as(family), { applicationId, locale: 'it' });
    expect(valueOf(seen)).toMatchObject({ isOwn: true, mayVerify: false, declared: null });
    const message = await database.db
      .update(applications)
      .set({ verifiedBy: family.personId })
      .where(eq(applications.id, applicationId))
      .then(() => null, raisedMessage);
    expect(message).toBe('application.own_household');
    valueOf(await verify(opened, applicationId));
    expect(await issue(opened, [applicationId], family)).toMatchObject(refused);
  });

  test('[B1] nobody else reads, takes back or decides it', async () => {
    const { opened, family } = await scene();
    const applicationId = await apply(opened, family);
    const other = world.as(await buildHousehold(database.db));
    const person = world.as(await buildPerson(database.db));
    const { programmeId } = opened;
    const at = { applicationId, locale: 'it' } as const;
    const unknown = { code: 'application.not_found' };
    expect(await getOwnApplication(other, at)).toMatchObject(unknown);
    expect(await withdrawApplication(other, at)).toMatchObject(unknown);
    const noDesk = { code: 'city.not_found' };
    expect(await getApplicationCheck(person, at)).toMatchObject(noDesk);
    const queue = { programmeId, locale: 'it', filter: 'to_check', page: 1 } as const;
    expect(await getQueue(person, queue)).toMatchObject(noDesk);
    expect(await getGivenVouchers(person, queue)).toMatchObject(noDesk);
    const check = { intent: 'take', version: 1 } as const;
    expect(await checkApplication(person, applicationId, check)).toMatchObject(noDesk);
  });
});

describe('a voucher that was given', () => {
  test('[VCH1] [VCH2] [VCH3] [PRG5] is suspended, put back, replaced and taken back', async () => {
    const { opened, family, officer } = await scene();
    const { programmeId } = opened;
    valueOf(await issue(opened, [await verified(opened, family)]));
    const given = async () =>
      valueOf(await getGivenVouchers(officer, { programmeId, locale: 'it', page: 1 })).vouchers;
    const current = async () => (await given()).find(({ state }) => state !== 'revoked');
    const act = async (intent: 'suspend' | 'resume' | 'replace' | 'revoke', words = 'Smarrito') => {
      const voucherId = (await current())?.voucherId ?? '';
      const idempotencyKey = testId();
      return commandVoucher(officer, programmeId, { intent, voucherId, words, idempotencyKey });
    };
    expect(await act('suspend', '')).toMatchObject({ code: 'voucher.words_needed' });
    valueOf(await act('suspend'));
    expect(await act('suspend')).toMatchObject({ code: 'voucher.wrong_state' });
    expect((await current())?.state).toBe('suspended');
    valueOf(await act('resume', ''));
    const first = await current();
    valueOf(await act('replace'));
    const second = await current();
    expect(second).toMatchObject({ leftCents: 40_000, state: 'usable' });
    expect(second?.code).not.toBe(first?.code);
    const replaced = valueOf(await getProgrammePage(officer, { programmeId, locale: 'it' })).money;
    expect(replaced).toMatchObject({ returnedCents: 0, onVouchersCents: 40_000 });
    expect(givenInAll(replaced)).toBe(40_000);
    expect(await balanceAt(database.db, `programme:${programmeId}`)).toBe(60_000);
    valueOf(await act('revoke'));
    expect((await given()).map(({ state }) => state)).toEqual(['revoked', 'revoked']);
    expect(await balanceAt(database.db, `programme:${programmeId}`)).toBe(100_000);
    // Given once, for one took the place of the other, and that came back (PRG5).
    const { money } = valueOf(await getProgrammePage(officer, { programmeId, locale: 'it' }));
    expect(money).toMatchObject({ returnedCents: 40_000, onVouchersCents: 0, leftCents: 100_000 });
    expect(givenInAll(money)).toBe(40_000);
    const wallet = await getWallet(world.as(family), { locale: 'it' });
    expect(wallet.usableCents).toBe(0);
    expect(wallet.vouchers.map(({ state }) => state)).toEqual(['revoked', 'revoked']);
  });
});
