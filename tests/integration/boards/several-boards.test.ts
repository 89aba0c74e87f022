import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';

import { GROUP_BOARD_LIMITS } from '#app/domain/boards/boards-of-group.ts';
import { insertBoard } from '#db/queries/boards/boards.ts';
import { auditLog } from '#db/schema/city.ts';
import { boardClients } from '#db/schema/boards.ts';
import { createBoard } from '#server/boards/create-board.server.ts';
import { getBoardPage } from '#server/boards/get-board-page.server.ts';
import { listBoardsPage } from '#server/boards/list-boards-page.server.ts';
import { manageBoard } from '#server/boards/manage-board.server.ts';
import { createGroup } from '#server/groups/create-group.server.ts';
import type { PersonActor } from '#server/context.ts';
import { buildHousehold, testId } from '#tests/support/builders/accounts.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { createWorld, type TestWorld } from '#tests/support/context.ts';
import { useDatabase } from '#tests/support/stage.ts';

const database = useDatabase();
let world: TestWorld;
beforeEach(() => {
  world = createWorld(database.db);
});

async function group(roles: readonly ('organiser' | 'member' | 'viewer')[] = ['organiser']) {
  const built = await buildGroup(database.db, { roles });
  const [organiser, ...others] = built.members as readonly [HouseholdActor, ...HouseholdActor[]];
  return { groupId: built.groupId, boardId: built.boardId, organiser, others };
}

function newBoard(groupId: string) {
  return { groupId, name: 'Estate 2027', template: 'class', language: 'it' } as const;
}

async function make(actor: PersonActor, groupId: string): Promise<string> {
  const made = await createBoard(world.as(actor), newBoard(groupId));
  if (!made.ok) throw new Error(made.code);
  return made.value.boardId;
}

async function page(actor: PersonActor, groupId: string, boardId: string | null, card?: string) {
  return getBoardPage(world.as(actor), {
    groupId,
    boardId,
    locale: 'it',
    openCardId: card ?? null,
  });
}

async function auditOf(boardId: string): Promise<string[]> {
  const rows = await database.db
    .select({ action: auditLog.action })
    .from(auditLog)
    .where(and(eq(auditLog.subjectKind, 'board'), eq(auditLog.subjectId, boardId)));
  return rows.map(({ action }) => action);
}

describe('several boards of a group', () => {
  it('[BRD1] one more board has its needs, and the group keeps its address for the first', async () => {
    const { groupId, boardId: first, organiser } = await group();
    const second = await make(organiser, groupId);
    const shown = await page(organiser, groupId, second);
    if (!shown.ok) throw new Error(shown.code);
    expect(shown.value.boards.map(({ id, isArchived }) => [id, isArchived])).toEqual([
      [first, false],
      [second, false],
    ]);
    expect(shown.value.snapshot.cards[0]).toMatchObject({
      title: 'Doposcuola e compiti',
      createdBy: organiser.personId,
      column: 'needs',
    });
    expect(await page(organiser, groupId, null)).toMatchObject({ value: { boardId: first } });
    expect(await auditOf(second)).toEqual(['board.create']);
    expect(world.live.map(({ topic }) => topic)).toEqual([`group:${groupId}`]);
    const [client] = await database.db
      .select({ personId: boardClients.personId })
      .from(boardClients)
      .where(eq(boardClients.boardId, second));
    expect(client).toEqual({ personId: null });
  });

  it('[B1] a board of another group is not found, whoever asks', async () => {
    const mine = await group();
    const theirs = await group();
    expect(await page(mine.organiser, mine.groupId, theirs.boardId)).toEqual({
      ok: false,
      code: 'group.not_found',
    });
    const command = { intent: 'rename', boardId: theirs.boardId, name: 'Presa' } as const;
    expect(await manageBoard(world.as(mine.organiser), mine.groupId, command)).toMatchObject({
      code: 'board.not_found',
    });
    expect(await manageBoard(world.as(mine.organiser), theirs.groupId, command)).toMatchObject({
      code: 'group.not_found',
    });
    const list = await listBoardsPage(world.as(mine.organiser), { groupId: theirs.groupId });
    expect(list).toMatchObject({ code: 'group.not_found' });
  });

  it('[B1] members and viewers read the boards, organisers manage them', async () => {
    const { groupId, boardId, others } = await group(['organiser', 'member', 'viewer']);
    for (const actor of others) {
      expect(await createBoard(world.as(actor), newBoard(groupId))).toMatchObject({
        code: 'auth.forbidden',
      });
      const command = { intent: 'archive', boardId } as const;
      expect(await manageBoard(world.as(actor), groupId, command)).toMatchObject({
        code: 'auth.forbidden',
      });
      expect(await listBoardsPage(world.as(actor), { groupId })).toMatchObject({
        value: { mayManage: false },
      });
    }
    expect(await createBoard(world.as(), newBoard(groupId))).toMatchObject({
      code: 'auth.signed_out',
    });
  });

  it('[BRD1] a group has twenty boards at most', async () => {
    const { groupId, organiser } = await group();
    for (let count = 1; count < GROUP_BOARD_LIMITS.count; count += 1) {
      const createdAt = world.as(organiser).now();
      await insertBoard(database.db, { id: testId(), groupId, name: `${count}`, createdAt });
    }
    expect(await createBoard(world.as(organiser), newBoard(groupId))).toEqual({
      ok: false,
      code: 'board.limit_reached',
    });
  });

  it('[B7] a board put away can be read, tells its sockets, and comes back', async () => {
    const { groupId, boardId, organiser, others } = await group(['organiser', 'member']);
    const second = await make(organiser, groupId);
    world = createWorld(database.db);
    const asOrganiser = world.as(organiser);
    const archive = { intent: 'archive', boardId } as const;
    expect(await manageBoard(asOrganiser, groupId, archive)).toEqual({ ok: true, value: true });
    expect(world.access.map((event) => event.kind)).toEqual([
      'membership.changed',
      'membership.changed',
    ]);
    // The group's own address is now its other board.
    expect(await page(organiser, groupId, null)).toMatchObject({ value: { boardId: second } });
    const [member] = others;
    if (!member) throw new Error('no member');
    expect(await page(member, groupId, boardId)).toMatchObject({
      value: { boardId, boards: [{ id: boardId, isArchived: true }, { id: second }] },
    });
    expect(
      await manageBoard(asOrganiser, groupId, { intent: 'archive', boardId: second }),
    ).toMatchObject({ code: 'board.last_in_use' });
    await manageBoard(asOrganiser, groupId, { intent: 'unarchive', boardId });
    await manageBoard(asOrganiser, groupId, { intent: 'rename', boardId, name: 'La scuola' });
    expect(await page(organiser, groupId, null)).toMatchObject({
      value: { boardId, boards: [{ name: 'La scuola', isArchived: false }, {}] },
    });
    expect(await auditOf(boardId)).toEqual(['board.archive', 'board.unarchive', 'board.rename']);
  });

  it('leads to the board of the group that has the need', async () => {
    const { groupId, organiser } = await group();
    const second = await make(organiser, groupId);
    expect(await page(organiser, groupId, null, 'class-1')).toMatchObject({
      code: 'board.card_elsewhere',
      details: { boardId: second },
    });
    expect(await page(organiser, groupId, second, 'class-1')).toMatchObject({ ok: true });
    // A need that is nowhere: the panel says so.
    expect(await page(organiser, groupId, null, 'nowhere')).toMatchObject({ ok: true });
  });
});

describe('the first board of a new group', () => {
  it.each([
    [null, 'en', 'A shared carer in the morning'],
    ['coworkers', 'it', 'I bambini in ufficio quando la scuola è chiusa'],
    ['empty', 'it', undefined],
  ] as const)('[TPL] begins with template %s in %s', async (template, language, title) => {
    const actor = await buildHousehold(database.db);
    const made = await createGroup(world.as(actor), {
      name: 'Via Padova 36',
      kind: 'tenants',
      municipio: 2,
      agreement: 'Ci avvisiamo in tempo.',
      splitMethod: 'per_household',
      household: null,
      template,
      language,
    });
    if (!made.ok) throw new Error(made.code);
    const shown = await page(actor, made.value.groupId, null);
    if (!shown.ok) throw new Error(shown.code);
    expect(shown.value.snapshot.cards[0]?.title).toBe(title);
  });
});
